//! French.

use super::{MessageId, PluralRule, Titles};

pub(super) const PLURAL: PluralRule = PluralRule::ZeroAndOne;

pub(super) const TITLES: Titles = [
    ("summary", "à propos"),
    ("contributions", "contributions"),
    ("projects", "projets"),
    ("volunteer", "à côté du travail"),
    ("technologies", "technologies"),
    ("work", "expérience"),
    ("education", "formation"),
    ("skills", "compétences"),
    ("certificates", "certifications"),
    ("awards", "prix"),
    ("publications", "publications"),
    ("languages", "langues"),
    ("interests", "centres d’intérêt"),
    ("references", "recommandations"),
];

pub(super) fn text(word: MessageId) -> &'static str {
    match word {
        MessageId::MonthNames => "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        MessageId::Now => "aujourd’hui",
        MessageId::Until => "jusqu’à {}",
        MessageId::About => "environ {}",
        MessageId::UpTo => "jusqu’à {}",
        MessageId::UpToAYear => "un an au plus",
        MessageId::Year => "an",
        MessageId::Years => "ans",
        MessageId::Month => "mois",
        MessageId::Months => "mois",
        MessageId::Role => "poste",
        MessageId::Roles => "postes",
        MessageId::Job => "emploi",
        MessageId::Jobs => "emplois",
        MessageId::Project => "projet",
        MessageId::Projects => "projets",
        MessageId::Contribution => "contribution",
        MessageId::Contributions => "contributions",
        MessageId::Other => "autre",
        MessageId::Others => "autres",
        MessageId::SomeOf => "{} sur {} {}",
        MessageId::NothingMatches => "Aucun résultat",
        MessageId::NoMatch => "aucun résultat",
        MessageId::SkipToContent => "Aller au contenu",
        MessageId::Sections => "Sections",
        MessageId::Elsewhere => "Ailleurs",
        MessageId::Search => "rechercher",
        MessageId::SearchHint => "Emplois, projets, technologies",
        MessageId::ShowAll => "Tout afficher",
        MessageId::Remove => "Retirer {}",
        MessageId::ExpandAll => "Tout ouvrir",
        MessageId::CollapseAll => "Tout fermer",
        MessageId::LinkToCard => "Lien vers cette fiche",
        MessageId::Technologies => "Technologies",
        MessageId::More => "{} de plus",
        MessageId::Timeline => "Frise chronologique",
        MessageId::TimelineOmits => "{} sont tracés, {} autres ne le sont pas.",
        MessageId::ColourScheme => "Thème de couleurs",
        MessageId::Auto => "auto",
        MessageId::Light => "clair",
        MessageId::Dark => "sombre",
        MessageId::Download => "emporter",
        MessageId::Contact => "Contact (vCard)",
        MessageId::PlainText => "Texte brut",
        MessageId::CopyView => "Copier le lien vers cette vue",
        MessageId::Print => "Imprimer ou enregistrer en PDF",
        MessageId::Copied => "Lien copié",
        MessageId::NotCopied => {
            "Le navigateur ne permet pas de copier. Le lien est dans la barre d’adresse."
        }
        MessageId::FirstPublished => "Première publication",
        MessageId::NotFound => "Page introuvable",
        MessageId::NothingHere => "Il n’y a rien ici",
        MessageId::NothingHereWhy => {
            "Aucune page ne se trouve à cette adresse. Elle a peut-être été déplacée, ou le lien contient une erreur."
        }
        MessageId::BackTo => "Retour à {}",
    }
}

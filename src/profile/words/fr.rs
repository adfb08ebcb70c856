//! French.

use super::{PluralRule, Titles, Word};

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

pub(super) fn text(word: Word) -> &'static str {
    match word {
        Word::MonthNames => "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        Word::Now => "aujourd’hui",
        Word::Until => "jusqu’à {}",
        Word::About => "environ {}",
        Word::UpTo => "jusqu’à {}",
        Word::UpToAYear => "un an au plus",
        Word::Year => "an",
        Word::Years => "ans",
        Word::Month => "mois",
        Word::Months => "mois",
        Word::Role => "poste",
        Word::Roles => "postes",
        Word::Job => "emploi",
        Word::Jobs => "emplois",
        Word::Project => "projet",
        Word::Projects => "projets",
        Word::Contribution => "contribution",
        Word::Contributions => "contributions",
        Word::Other => "autre",
        Word::Others => "autres",
        Word::SomeOf => "{} sur {} {}",
        Word::NothingMatches => "Aucun résultat",
        Word::NoMatch => "aucun résultat",
        Word::SkipToContent => "Aller au contenu",
        Word::Sections => "Sections",
        Word::Elsewhere => "Ailleurs",
        Word::Search => "rechercher",
        Word::SearchHint => "Emplois, projets, technologies",
        Word::ShowAll => "Tout afficher",
        Word::Remove => "Retirer {}",
        Word::ExpandAll => "Tout ouvrir",
        Word::CollapseAll => "Tout fermer",
        Word::LinkToCard => "Lien vers cette fiche",
        Word::Technologies => "Technologies",
        Word::More => "{} de plus",
        Word::Timeline => "Frise chronologique",
        Word::TimelineOmits => "{} sont tracés, {} autres ne le sont pas.",
        Word::ColourScheme => "Thème de couleurs",
        Word::Auto => "auto",
        Word::Light => "clair",
        Word::Dark => "sombre",
        Word::TakeAlong => "emporter",
        Word::Contact => "Contact (vCard)",
        Word::PlainText => "Texte brut",
        Word::CopyView => "Copier le lien vers cette vue",
        Word::Print => "Imprimer ou enregistrer en PDF",
        Word::Copied => "Lien copié",
        Word::NotCopied => {
            "Le navigateur ne permet pas de copier. Le lien est dans la barre d’adresse."
        }
        Word::FirstPublished => "Première publication",
        Word::NotFound => "Page introuvable",
        Word::NothingHere => "Il n’y a rien ici",
        Word::NothingHereWhy => {
            "Aucune page ne se trouve à cette adresse. Elle a peut-être été déplacée, ou le lien contient une erreur."
        }
        Word::BackTo => "Retour à {}",
    }
}

//! French.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "fr",
    plural: PluralRule::French,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => {
            "À la suite d’une erreur, la recherche est désactivée. Rechargez la page pour chercher à nouveau."
        }
        MessageId::Now => "aujourd’hui",
        MessageId::Until => "jusqu’à {date}",
        MessageId::About => "environ {duration}",
        MessageId::UpTo => "jusqu’à {duration}",
        MessageId::UpToAYear => "un an au plus",
        MessageId::Experience => "{duration} d’expérience",
        MessageId::Years => "{n} an|{n} ans",
        MessageId::Months => "{n} mois|{n} mois",
        MessageId::YearsAndMonths => "{years} {months}",
        MessageId::Roles => "{n} poste|{n} postes",
        MessageId::Jobs => "{n} emploi|{n} emplois",
        MessageId::Projects => "{n} projet|{n} projets",
        MessageId::Contributions => "{n} contribution|{n} contributions",
        MessageId::Others => "{n} autre élément|{n} autres éléments",
        MessageId::SomeOf => "{shown_jobs} sur {total}",
        MessageId::ListSeparator => ", ",
        MessageId::NoResults => "Aucun résultat pour «\u{a0}{query}\u{a0}»",
        MessageId::NotUsedHere => "«\u{a0}{technology}\u{a0}» n’apparaît pas ici.",
        MessageId::SkipToContent => "Aller au contenu",
        MessageId::Sections => "Rubriques",
        MessageId::ContactAndProfiles => "Contact et profils",
        MessageId::OtherProjects => "Autres projets",
        MessageId::Search => "Rechercher",
        MessageId::SearchHint => "Emplois, projets, compétences",
        MessageId::ClearSearch => "Effacer la recherche",
        MessageId::Remove => "Retirer {technology}",
        MessageId::ExpandAll => "Tout déplier",
        MessageId::CollapseAll => "Tout replier",
        MessageId::LinkToJob => "Copier le lien vers ce poste",
        MessageId::Technologies => "Technologies",
        MessageId::More => "{n} autre|{n} autres",
        MessageId::Grade => "Note :",
        MessageId::Level => "Niveau :",
        MessageId::Timeline => "Frise chronologique",
        MessageId::TimelineOmits => "Affichage des {shown} éléments les plus récents sur {total}.",
        MessageId::ColourScheme => "Thème",
        MessageId::System => "Système",
        MessageId::Light => "Clair",
        MessageId::Dark => "Sombre",
        MessageId::Download => "Télécharger le CV",
        MessageId::Contact => "Carte de visite (vCard)",
        MessageId::PlainText => "Texte brut",
        MessageId::CopyView => "Copier le lien vers cette vue",
        MessageId::Print => "Imprimer ou enregistrer en PDF",
        MessageId::Copied => "Lien copié",
        MessageId::NotCopied => {
            "Le lien n’a pas pu être copié. Copiez-le depuis la barre d’adresse."
        }
        MessageId::FirstPublished => "Première publication\u{a0}:",
        MessageId::LastUpdated => "Dernière mise à jour\u{a0}:",
        MessageId::EditPage => "Modifier cette page",
        MessageId::Loading => "Chargement du profil…",
        MessageId::NeedsScript => "Cette page nécessite JavaScript.",
        MessageId::LoadedFrom => "Ce profil provient de {url}",
        MessageId::NotFound => "Page introuvable",
        MessageId::NotFoundHelp => {
            "Aucune page ne se trouve à cette adresse. Elle a peut-être été déplacée, ou l’adresse a été mal saisie."
        }
        MessageId::BackTo => "Retour à {name}",
        MessageId::SummaryTitle => "À propos",
        MessageId::ContributionsTitle => "Contributions",
        MessageId::ProjectsTitle => "Projets",
        MessageId::VolunteerTitle => "Bénévolat",
        MessageId::TechnologiesTitle => "Technologies",
        MessageId::WorkTitle => "Expérience",
        MessageId::EducationTitle => "Formation",
        MessageId::SkillsTitle => "Compétences",
        MessageId::CertificatesTitle => "Certifications",
        MessageId::AwardsTitle => "Prix et distinctions",
        MessageId::PublicationsTitle => "Publications",
        MessageId::LanguagesTitle => "Langues",
        MessageId::InterestsTitle => "Centres d’intérêt",
        MessageId::ReferencesTitle => "Recommandations",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => "Impossible d’atteindre {url}. Vous êtes peut-être hors ligne.",
        WidgetMessage::OfflineStatus => "Le serveur a répondu {status}. Réessayez plus tard.",
        WidgetMessage::NotFound => {
            "Aucun CV à l’adresse {url}\u{a0}: le serveur a répondu {status}."
        }
        WidgetMessage::NotFoundInvalid => "«\u{a0}{url}\u{a0}» n’est pas une adresse web valide.",
        WidgetMessage::Refused => {
            "Le serveur n’autorise pas les autres sites à lire {url}\u{a0}: il n’envoie pas d’en-tête Access-Control-Allow-Origin."
        }
        WidgetMessage::WrongType => {
            "{url} n’est pas un fichier JSON\u{a0}: le serveur l’envoie avec le type {type}."
        }
        WidgetMessage::NotJson => "{url} n’est pas un fichier JSON valide\u{a0}: {reason}.",
        WidgetMessage::NotAResume => "{url} n’est pas un CV au format JSON Resume\u{a0}: {reason}.",
        WidgetMessage::NotAResumeComplex => "{url} est trop complexe pour être lu.",
        WidgetMessage::TooBig => "{url} dépasse 1\u{a0}Mio.",
        WidgetMessage::TooBigContent => {
            "{url} est trop volumineux pour être affiché\u{a0}: il compte environ {elements} éléments, pour une limite de {max}."
        }
        WidgetMessage::Private => {
            "{url} contient un marqueur «\u{a0}private\u{a0}» inapplicable\u{a0}: {reason}."
        }
        WidgetMessage::TooSlow => "{url} n’a pas pu être chargé en moins de 10\u{a0}secondes.",
        WidgetMessage::TooSlowCompile => "La lecture de {url} a pris plus de 5\u{a0}secondes.",
        WidgetMessage::Broken => "Le widget n’a pas pu démarrer ({reason}).",
        WidgetMessage::BrokenFile => {
            "Le widget n’a pas pu charger son fichier {file}\u{a0}: le serveur a répondu {status}."
        }
        WidgetMessage::BrokenBuild => {
            "Les fichiers du widget proviennent de versions différentes de son site. Rechargez la page pour réessayer."
        }
        WidgetMessage::Blocked => {
            "La Content-Security-Policy de cette page bloque le widget. À ajouter\u{a0}: {directives}"
        }
        WidgetMessage::Retry => "Réessayer",
    }
}

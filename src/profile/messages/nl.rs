//! Dutch.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "nl",
    plural: PluralRule::English,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => {
            "Zoeken is door een fout uitgeschakeld. Laad de pagina opnieuw om weer te zoeken."
        }
        MessageId::Now => "heden",
        MessageId::Until => "tot {date}",
        MessageId::About => "ongeveer {duration}",
        MessageId::UpTo => "maximaal {duration}",
        MessageId::UpToAYear => "maximaal een jaar",
        MessageId::Experience => "{duration} werkervaring",
        MessageId::Years => "{n} jaar|{n} jaar",
        MessageId::Months => "{n} maand|{n} maanden",
        MessageId::YearsAndMonths => "{years} en {months}",
        MessageId::Roles => "{n} functie|{n} functies",
        MessageId::Jobs => "{n} baan|{n} banen",
        MessageId::Projects => "{n} project|{n} projecten",
        MessageId::Contributions => "{n} bijdrage|{n} bijdragen",
        MessageId::Others => "{n} ander item|{n} andere items",
        MessageId::SomeOf => "{shown} van {total_jobs}",
        MessageId::ListSeparator => ", ",
        MessageId::NoResults => "Geen resultaten voor ‘{query}’",
        MessageId::NotUsedHere => "‘{technology}’ komt hier niet voor.",
        MessageId::SkipToContent => "Direct naar de inhoud",
        MessageId::Sections => "Onderdelen",
        MessageId::ContactAndProfiles => "Contact en profielen",
        MessageId::OtherProjects => "Overige projecten",
        MessageId::Search => "Zoeken",
        MessageId::SearchHint => "Banen, projecten, vaardigheden",
        MessageId::ClearSearch => "Zoekopdracht wissen",
        MessageId::Remove => "{technology} verwijderen",
        MessageId::ExpandAll => "Alles uitklappen",
        MessageId::CollapseAll => "Alles inklappen",
        MessageId::LinkToJob => "Link naar deze functie kopiëren",
        MessageId::Technologies => "Technologieën",
        MessageId::More => "Nog {n}|Nog {n}",
        MessageId::Grade => "Cijfer:",
        MessageId::Level => "Niveau:",
        MessageId::Timeline => "Tijdlijn",
        MessageId::TimelineOmits => "De {shown} recentste van {total} items worden getoond.",
        MessageId::ColourScheme => "Kleurenschema",
        MessageId::System => "Systeem",
        MessageId::Light => "Licht",
        MessageId::Dark => "Donker",
        MessageId::Download => "Cv downloaden",
        MessageId::Contact => "Visitekaartje (vCard)",
        MessageId::PlainText => "Platte tekst",
        MessageId::CopyView => "Link naar deze weergave kopiëren",
        MessageId::Print => "Afdrukken of opslaan als pdf",
        MessageId::Copied => "Link gekopieerd",
        MessageId::NotCopied => {
            "De link kon niet worden gekopieerd. Kopieer de link uit de adresbalk."
        }
        MessageId::FirstPublished => "Eerste publicatie:",
        MessageId::LastUpdated => "Laatst bijgewerkt:",
        MessageId::EditPage => "Deze pagina bewerken",
        MessageId::Loading => "Het profiel wordt geladen…",
        MessageId::NeedsScript => "Voor deze pagina is JavaScript nodig.",
        MessageId::LoadedFrom => "Dit profiel komt van {url}",
        MessageId::NotFound => "Pagina niet gevonden",
        MessageId::NotFoundHelp => {
            "Op dit adres staat geen pagina. Misschien is de pagina verplaatst of bevat de link een typefout."
        }
        MessageId::BackTo => "Terug naar het profiel van {name}",
        MessageId::SummaryTitle => "Profiel",
        MessageId::ContributionsTitle => "Bijdragen",
        MessageId::ProjectsTitle => "Projecten",
        MessageId::VolunteerTitle => "Vrijwilligerswerk",
        MessageId::TechnologiesTitle => "Technologieën",
        MessageId::WorkTitle => "Werkervaring",
        MessageId::EducationTitle => "Opleiding",
        MessageId::SkillsTitle => "Vaardigheden",
        MessageId::CertificatesTitle => "Certificaten",
        MessageId::AwardsTitle => "Prijzen en onderscheidingen",
        MessageId::PublicationsTitle => "Publicaties",
        MessageId::LanguagesTitle => "Talen",
        MessageId::InterestsTitle => "Interesses",
        MessageId::ReferencesTitle => "Referenties",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => {
            "{url} is niet bereikbaar. Mogelijk is er geen internetverbinding."
        }
        WidgetMessage::OfflineStatus => {
            "De server antwoordde met {status}. Probeer het later opnieuw."
        }
        WidgetMessage::NotFound => "Op {url} staat geen cv: de server antwoordde met {status}.",
        WidgetMessage::NotFoundInvalid => "‘{url}’ is geen geldig webadres.",
        WidgetMessage::Refused => {
            "De server staat andere sites niet toe om {url} te lezen: de header Access-Control-Allow-Origin ontbreekt."
        }
        WidgetMessage::WrongType => {
            "{url} is geen JSON-bestand: de server verstuurt het als {type}."
        }
        WidgetMessage::NotJson => "{url} is geen geldig JSON-bestand: {reason}.",
        WidgetMessage::NotAResume => "{url} is geen cv in de indeling JSON Resume: {reason}.",
        WidgetMessage::NotAResumeComplex => "{url} is te complex om te worden gelezen.",
        WidgetMessage::TooBig => "{url} is groter dan 1\u{a0}MiB.",
        WidgetMessage::TooBigContent => {
            "{url} is te groot om te worden weergegeven: het bestand levert ongeveer {elements} elementen op en het maximum is {max}."
        }
        WidgetMessage::Private => {
            "{url} bevat een ‘private’-markering die niet kan worden toegepast: {reason}."
        }
        WidgetMessage::TooSlow => "{url} kon niet binnen 10\u{a0}seconden worden geladen.",
        WidgetMessage::TooSlowCompile => "Het lezen van {url} duurde langer dan 5\u{a0}seconden.",
        WidgetMessage::Broken => "De widget kon niet worden gestart ({reason}).",
        WidgetMessage::BrokenFile => {
            "De widget kon het bestand {file} niet laden: de server antwoordde met {status}."
        }
        WidgetMessage::BrokenBuild => {
            "De bestanden van de widget komen uit verschillende versies van de bijbehorende site. Laad de pagina opnieuw om het nog eens te proberen."
        }
        WidgetMessage::Blocked => {
            "De Content-Security-Policy van deze pagina blokkeert de widget. Voeg toe: {directives}"
        }
        WidgetMessage::Retry => "Opnieuw proberen",
    }
}

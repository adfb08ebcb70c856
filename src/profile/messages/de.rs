//! German.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "de",
    plural: PluralRule::English,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => {
            "Die Suche ist nach einem Fehler abgeschaltet. Laden Sie die Seite neu, um wieder zu suchen."
        }
        MessageId::Now => "heute",
        MessageId::Until => "bis {date}",
        MessageId::About => "etwa {duration}",
        MessageId::UpTo => "höchstens {duration}",
        MessageId::UpToAYear => "höchstens ein Jahr",
        MessageId::Experience => "{duration} Berufserfahrung",
        MessageId::Years => "{n} Jahr|{n} Jahre",
        MessageId::Months => "{n} Monat|{n} Monate",
        MessageId::YearsAndMonths => "{years} {months}",
        MessageId::Roles => "{n} Position|{n} Positionen",
        MessageId::Jobs => "{n} Stelle|{n} Stellen",
        MessageId::Projects => "{n} Projekt|{n} Projekte",
        MessageId::Contributions => "{n} Beitrag|{n} Beiträge",
        MessageId::Others => "{n} weiterer Eintrag|{n} weitere Einträge",
        MessageId::SomeOf => "{shown} von {total_jobs}",
        MessageId::ListSeparator => ", ",
        MessageId::NoResults => "Keine Ergebnisse für „{query}“",
        MessageId::NotUsedHere => "„{technology}“ kommt hier nicht vor.",
        MessageId::SkipToContent => "Zum Inhalt springen",
        MessageId::Sections => "Abschnitte",
        MessageId::ContactAndProfiles => "Kontakt und Profile",
        MessageId::OtherProjects => "Weitere Projekte",
        MessageId::Search => "Suchen",
        MessageId::SearchHint => "Stellen, Projekte, Kenntnisse",
        MessageId::ClearSearch => "Suche zurücksetzen",
        MessageId::Remove => "{technology} entfernen",
        MessageId::ExpandAll => "Alle ausklappen",
        MessageId::CollapseAll => "Alle einklappen",
        MessageId::LinkToJob => "Link zu dieser Position kopieren",
        MessageId::Technologies => "Technologien",
        MessageId::More => "{n} weitere|{n} weitere",
        MessageId::Grade => "Note:",
        MessageId::Level => "Niveau:",
        MessageId::Timeline => "Zeitleiste",
        MessageId::TimelineOmits => "Angezeigt werden die {shown} neuesten von {total} Einträgen.",
        MessageId::ColourScheme => "Farbschema",
        MessageId::System => "System",
        MessageId::Light => "Hell",
        MessageId::Dark => "Dunkel",
        MessageId::Download => "Lebenslauf herunterladen",
        MessageId::Contact => "Visitenkarte (vCard)",
        MessageId::PlainText => "Reiner Text",
        MessageId::CopyView => "Link zu dieser Ansicht kopieren",
        MessageId::Print => "Drucken oder als PDF speichern",
        MessageId::Copied => "Link kopiert",
        MessageId::NotCopied => {
            "Der Link konnte nicht kopiert werden. Kopieren Sie ihn aus der Adressleiste."
        }
        MessageId::FirstPublished => "Erstmals veröffentlicht:",
        MessageId::LastUpdated => "Zuletzt aktualisiert:",
        MessageId::EditPage => "Diese Seite bearbeiten",
        MessageId::Loading => "Das Profil wird geladen\u{a0}…",
        MessageId::NeedsScript => "Diese Seite benötigt JavaScript.",
        MessageId::LoadedFrom => "Dieses Profil stammt von {url}",
        MessageId::NotFound => "Seite nicht gefunden",
        MessageId::NotFoundHelp => {
            "Unter dieser Adresse gibt es keine Seite. Vielleicht wurde sie verschoben, oder der Link enthält einen Tippfehler."
        }
        MessageId::BackTo => "Zurück zum Profil von {name}",
        MessageId::SummaryTitle => "Kurzprofil",
        MessageId::ContributionsTitle => "Beiträge",
        MessageId::ProjectsTitle => "Projekte",
        MessageId::VolunteerTitle => "Ehrenamt",
        MessageId::TechnologiesTitle => "Technologien",
        MessageId::WorkTitle => "Berufserfahrung",
        MessageId::EducationTitle => "Ausbildung",
        MessageId::SkillsTitle => "Kenntnisse",
        MessageId::CertificatesTitle => "Zertifikate",
        MessageId::AwardsTitle => "Auszeichnungen",
        MessageId::PublicationsTitle => "Publikationen",
        MessageId::LanguagesTitle => "Sprachen",
        MessageId::InterestsTitle => "Interessen",
        MessageId::ReferencesTitle => "Referenzen",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => "{url} ist nicht erreichbar. Möglicherweise sind Sie offline.",
        WidgetMessage::OfflineStatus => {
            "Der Server hat mit {status} geantwortet. Versuchen Sie es später erneut."
        }
        WidgetMessage::NotFound => {
            "Unter {url} gibt es keinen Lebenslauf: Der Server hat mit {status} geantwortet."
        }
        WidgetMessage::NotFoundInvalid => "„{url}“ ist keine gültige Webadresse.",
        WidgetMessage::Refused => {
            "Der Server erlaubt anderen Websites nicht, {url} zu lesen: Er sendet keinen Access-Control-Allow-Origin-Header."
        }
        WidgetMessage::WrongType => "{url} ist keine JSON-Datei: Der Server sendet sie als {type}.",
        WidgetMessage::NotJson => "{url} ist keine gültige JSON-Datei: {reason}.",
        WidgetMessage::NotAResume => "{url} ist kein Lebenslauf im Format JSON Resume: {reason}.",
        WidgetMessage::NotAResumeComplex => "{url} ist zu komplex, um gelesen zu werden.",
        WidgetMessage::TooBig => "{url} ist größer als 1\u{a0}MiB.",
        WidgetMessage::TooBigContent => {
            "{url} ist zu groß, um angezeigt zu werden: Die Datei ergibt etwa {elements} Elemente, höchstens {max} sind möglich."
        }
        WidgetMessage::Private => {
            "{url} enthält eine „private“-Markierung, die nicht angewendet werden kann: {reason}."
        }
        WidgetMessage::TooSlow => {
            "{url} konnte nicht innerhalb von 10\u{a0}Sekunden geladen werden."
        }
        WidgetMessage::TooSlowCompile => {
            "Das Lesen von {url} hat länger als 5\u{a0}Sekunden gedauert."
        }
        WidgetMessage::Broken => "Das Widget konnte nicht gestartet werden ({reason}).",
        WidgetMessage::BrokenFile => {
            "Das Widget konnte seine Datei {file} nicht laden: Der Server hat mit {status} geantwortet."
        }
        WidgetMessage::BrokenBuild => {
            "Die Dateien des Widgets stammen aus verschiedenen Versionen seiner Website. Laden Sie die Seite neu, um es noch einmal zu versuchen."
        }
        WidgetMessage::Blocked => {
            "Die Content-Security-Policy dieser Seite blockiert das Widget. Ergänzen Sie: {directives}"
        }
        WidgetMessage::Retry => "Erneut versuchen",
    }
}

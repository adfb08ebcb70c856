//! Italian.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "it",
    plural: PluralRule::English,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => {
            "La ricerca è disattivata a causa di un errore. Ricarica la pagina per cercare di nuovo."
        }
        MessageId::Now => "oggi",
        MessageId::Until => "fine: {date}",
        MessageId::About => "circa {duration}",
        MessageId::UpTo => "al massimo {duration}",
        MessageId::UpToAYear => "al massimo un anno",
        MessageId::Experience => "{duration} di esperienza",
        MessageId::Years => "{n} anno|{n} anni",
        MessageId::Months => "{n} mese|{n} mesi",
        MessageId::YearsAndMonths => "{years} e {months}",
        MessageId::Roles => "{n} ruolo|{n} ruoli",
        MessageId::Jobs => "{n} lavoro|{n} lavori",
        MessageId::Projects => "{n} progetto|{n} progetti",
        MessageId::Contributions => "{n} contributo|{n} contributi",
        MessageId::Others => "{n} altra voce|{n} altre voci",
        MessageId::SomeOf => "{shown_jobs} su {total}",
        MessageId::ListSeparator => ", ",
        MessageId::NoResults => "Nessun risultato per «{query}»",
        MessageId::NotUsedHere => "«{technology}» non compare in questo profilo.",
        MessageId::SkipToContent => "Vai al contenuto",
        MessageId::Sections => "Sezioni",
        MessageId::ContactAndProfiles => "Contatti e profili",
        MessageId::OtherProjects => "Altri progetti",
        MessageId::Search => "Cerca",
        MessageId::SearchHint => "Lavori, progetti, competenze",
        MessageId::ClearSearch => "Cancella ricerca",
        MessageId::Remove => "Rimuovi {technology}",
        MessageId::ExpandAll => "Espandi tutto",
        MessageId::CollapseAll => "Comprimi tutto",
        MessageId::LinkToJob => "Copia il link a questo ruolo",
        MessageId::Technologies => "Tecnologie",
        MessageId::More => "{n} altra|Altre {n}",
        MessageId::Grade => "Voto:",
        MessageId::Level => "Livello:",
        MessageId::Timeline => "Cronologia",
        MessageId::TimelineOmits => "Sono mostrate solo le voci più recenti: {shown} su {total}.",
        MessageId::ColourScheme => "Tema",
        MessageId::System => "Sistema",
        MessageId::Light => "Chiaro",
        MessageId::Dark => "Scuro",
        MessageId::Download => "Scarica il CV",
        MessageId::Contact => "Biglietto da visita (vCard)",
        MessageId::PlainText => "Testo semplice",
        MessageId::CopyView => "Copia il link a questa visualizzazione",
        MessageId::Print => "Stampa o salva come PDF",
        MessageId::Copied => "Link copiato",
        MessageId::NotCopied => "Impossibile copiare il link. Copialo dalla barra degli indirizzi.",
        MessageId::FirstPublished => "Prima pubblicazione:",
        MessageId::LastUpdated => "Ultimo aggiornamento:",
        MessageId::EditPage => "Modifica questa pagina",
        MessageId::Loading => "Caricamento del profilo…",
        MessageId::NeedsScript => "Questa pagina richiede JavaScript.",
        MessageId::LoadedFrom => "Questo profilo proviene da {url}",
        MessageId::NotFound => "Pagina non trovata",
        MessageId::NotFoundHelp => {
            "A questo indirizzo non c’è nulla. La pagina potrebbe essere stata spostata, oppure il link potrebbe contenere un errore."
        }
        MessageId::BackTo => "Torna al profilo di {name}",
        MessageId::SummaryTitle => "Profilo",
        MessageId::ContributionsTitle => "Contributi",
        MessageId::ProjectsTitle => "Progetti",
        MessageId::VolunteerTitle => "Volontariato",
        MessageId::TechnologiesTitle => "Tecnologie",
        MessageId::WorkTitle => "Esperienza lavorativa",
        MessageId::EducationTitle => "Formazione",
        MessageId::SkillsTitle => "Competenze",
        MessageId::CertificatesTitle => "Certificazioni",
        MessageId::AwardsTitle => "Premi e riconoscimenti",
        MessageId::PublicationsTitle => "Pubblicazioni",
        MessageId::LanguagesTitle => "Lingue",
        MessageId::InterestsTitle => "Interessi",
        MessageId::ReferencesTitle => "Referenze",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => {
            "Impossibile raggiungere {url}. Il dispositivo potrebbe essere offline."
        }
        WidgetMessage::OfflineStatus => "Il server ha risposto con {status}. Riprova più tardi.",
        WidgetMessage::NotFound => {
            "Non c’è nessun CV all’indirizzo {url}: il server ha risposto con {status}."
        }
        WidgetMessage::NotFoundInvalid => "«{url}» non è un indirizzo web valido.",
        WidgetMessage::Refused => {
            "Il server non permette ad altri siti di leggere {url}: non invia l’intestazione Access-Control-Allow-Origin."
        }
        WidgetMessage::WrongType => "{url} non è un file JSON: il server lo invia come {type}.",
        WidgetMessage::NotJson => "{url} non contiene JSON valido: {reason}.",
        WidgetMessage::NotAResume => "{url} non è un CV in formato JSON Resume: {reason}.",
        WidgetMessage::NotAResumeComplex => "{url} è troppo complesso per essere letto.",
        WidgetMessage::TooBig => "{url} supera 1\u{a0}MiB.",
        WidgetMessage::TooBigContent => {
            "{url} è troppo grande per essere visualizzato: contiene circa {elements} elementi e il limite è {max}."
        }
        WidgetMessage::Private => {
            "{url} contiene un contrassegno «private» che non può essere applicato: {reason}."
        }
        WidgetMessage::TooSlow => "Il caricamento di {url} non è terminato entro 10\u{a0}secondi.",
        WidgetMessage::TooSlowCompile => "La lettura di {url} ha richiesto più di 5\u{a0}secondi.",
        WidgetMessage::Broken => "Impossibile avviare il widget ({reason}).",
        WidgetMessage::BrokenFile => {
            "Il widget non è riuscito a caricare il suo file {file}: il server ha risposto con {status}."
        }
        WidgetMessage::BrokenBuild => {
            "I file del widget provengono da versioni diverse del sito di origine. Ricarica la pagina per riprovare."
        }
        WidgetMessage::Blocked => {
            "La Content-Security-Policy di questa pagina blocca il widget. Da aggiungere: {directives}"
        }
        WidgetMessage::Retry => "Riprova",
    }
}

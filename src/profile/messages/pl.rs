//! Polish.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "pl",
    plural: PluralRule::Polish,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => {
            "Wyszukiwanie jest wyłączone z powodu błędu. Odśwież stronę, aby znów wyszukiwać."
        }
        MessageId::Now => "obecnie",
        MessageId::Until => "do {date}",
        MessageId::About => "mniej więcej {duration}",
        MessageId::UpTo => "najwyżej {duration}",
        MessageId::UpToAYear => "najwyżej rok",
        MessageId::Experience => "{duration} doświadczenia",
        MessageId::Years => "{n} rok|{n} lata|{n} lat",
        MessageId::Months => "{n} miesiąc|{n} miesiące|{n} miesięcy",
        MessageId::YearsAndMonths => "{years} {months}",
        MessageId::Roles => "{n} stanowisko|{n} stanowiska|{n} stanowisk",
        MessageId::Jobs => "{n} stanowisko|{n} stanowiska|{n} stanowisk",
        MessageId::Projects => "{n} projekt|{n} projekty|{n} projektów",
        MessageId::Contributions => {
            "wkład w {n} projekt|wkład w {n} projekty|wkład w {n} projektów"
        }
        MessageId::Others => "{n} inna pozycja|{n} inne pozycje|{n} innych pozycji",
        MessageId::SomeOf => "{shown_jobs} z {total}",
        MessageId::ListSeparator => ", ",
        MessageId::NoResults => "Brak wyników dla „{query}”",
        MessageId::NotUsedHere => "Technologia „{technology}” nie występuje w tym profilu.",
        MessageId::SkipToContent => "Przejdź do treści",
        MessageId::Sections => "Sekcje",
        MessageId::ContactAndProfiles => "Kontakt i profile",
        MessageId::OtherProjects => "Inne projekty",
        MessageId::Search => "Szukaj",
        MessageId::SearchHint => "Stanowiska, projekty, umiejętności",
        MessageId::ClearSearch => "Wyczyść wyszukiwanie",
        MessageId::Remove => "Usuń filtr {technology}",
        MessageId::ExpandAll => "Rozwiń wszystko",
        MessageId::CollapseAll => "Zwiń wszystko",
        MessageId::LinkToJob => "Kopiuj link do tego stanowiska",
        MessageId::Technologies => "Technologie",
        MessageId::More => "Jeszcze {n}|Jeszcze {n}|Jeszcze {n}",
        MessageId::Grade => "Ocena:",
        MessageId::Level => "Poziom:",
        MessageId::Timeline => "Oś czasu",
        MessageId::TimelineOmits => "Pokazano najnowsze pozycje: {shown} z {total}.",
        MessageId::ColourScheme => "Motyw",
        MessageId::System => "Systemowy",
        MessageId::Light => "Jasny",
        MessageId::Dark => "Ciemny",
        MessageId::Download => "Pobierz CV",
        MessageId::Contact => "Wizytówka (vCard)",
        MessageId::PlainText => "Zwykły tekst",
        MessageId::CopyView => "Kopiuj link do tego widoku",
        MessageId::Print => "Drukuj lub zapisz jako PDF",
        MessageId::Copied => "Skopiowano link",
        MessageId::NotCopied => "Nie udało się skopiować linku. Skopiuj go z paska adresu.",
        MessageId::FirstPublished => "Pierwsza publikacja:",
        MessageId::LastUpdated => "Ostatnia aktualizacja:",
        MessageId::EditPage => "Edytuj tę stronę",
        MessageId::Loading => "Wczytywanie profilu…",
        MessageId::NeedsScript => "Ta strona wymaga JavaScriptu.",
        MessageId::LoadedFrom => "Ten profil pochodzi z adresu {url}",
        MessageId::NotFound => "Nie znaleziono strony",
        MessageId::NotFoundHelp => {
            "Pod tym adresem nie ma żadnej strony. Być może została przeniesiona albo link zawiera błąd."
        }
        MessageId::BackTo => "Powrót do profilu: {name}",
        MessageId::SummaryTitle => "O mnie",
        MessageId::ContributionsTitle => "Wkład w projekty",
        MessageId::ProjectsTitle => "Projekty",
        MessageId::VolunteerTitle => "Wolontariat",
        MessageId::TechnologiesTitle => "Technologie",
        MessageId::WorkTitle => "Doświadczenie zawodowe",
        MessageId::EducationTitle => "Wykształcenie",
        MessageId::SkillsTitle => "Umiejętności",
        MessageId::CertificatesTitle => "Certyfikaty",
        MessageId::AwardsTitle => "Nagrody i wyróżnienia",
        MessageId::PublicationsTitle => "Publikacje",
        MessageId::LanguagesTitle => "Języki",
        MessageId::InterestsTitle => "Zainteresowania",
        MessageId::ReferencesTitle => "Referencje",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => {
            "Nie można połączyć się z {url}. Być może brak połączenia z internetem."
        }
        WidgetMessage::OfflineStatus => {
            "Serwer odpowiedział kodem {status}. Spróbuj ponownie później."
        }
        WidgetMessage::NotFound => {
            "Pod adresem {url} nie ma CV: serwer odpowiedział kodem {status}."
        }
        WidgetMessage::NotFoundInvalid => "„{url}” nie jest prawidłowym adresem internetowym.",
        WidgetMessage::Refused => {
            "Serwer nie pozwala innym witrynom odczytać pliku {url}: nie wysyła nagłówka Access-Control-Allow-Origin."
        }
        WidgetMessage::WrongType => "{url} nie jest plikiem JSON: serwer wysyła go jako {type}.",
        WidgetMessage::NotJson => "{url} nie jest prawidłowym plikiem JSON: {reason}.",
        WidgetMessage::NotAResume => "{url} nie jest CV w formacie JSON Resume: {reason}.",
        WidgetMessage::NotAResumeComplex => {
            "Plik {url} jest zbyt złożony, aby można go było odczytać."
        }
        WidgetMessage::TooBig => "Plik {url} jest większy niż 1\u{a0}MiB.",
        WidgetMessage::TooBigContent => {
            "Plik {url} jest zbyt duży, aby go wyświetlić: liczba elementów wynosi około {elements}, a limit to {max}."
        }
        WidgetMessage::Private => {
            "Plik {url} zawiera oznaczenie prywatności, którego nie można zastosować: {reason}."
        }
        WidgetMessage::TooSlow => "Nie udało się wczytać pliku {url} w ciągu 10\u{a0}sekund.",
        WidgetMessage::TooSlowCompile => {
            "Odczytywanie pliku {url} trwało dłużej niż 5\u{a0}sekund."
        }
        WidgetMessage::Broken => "Nie udało się uruchomić widżetu ({reason}).",
        WidgetMessage::BrokenFile => {
            "Widżet nie mógł wczytać swojego pliku {file}: serwer odpowiedział kodem {status}."
        }
        WidgetMessage::BrokenBuild => {
            "Pliki widżetu pochodzą z różnych wersji jego witryny. Odśwież stronę, aby spróbować ponownie."
        }
        WidgetMessage::Blocked => {
            "Zasady Content-Security-Policy tej strony blokują widżet. Dodaj: {directives}"
        }
        WidgetMessage::Retry => "Spróbuj ponownie",
    }
}

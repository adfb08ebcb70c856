//! Russian.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "ru",
    plural: PluralRule::Russian,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => "Из-за ошибки поиск отключён. Обновите страницу, чтобы искать снова.",
        MessageId::Now => "настоящее время",
        MessageId::Until => "по {date}",
        MessageId::About => "примерно {duration}",
        MessageId::UpTo => "максимум {duration}",
        MessageId::UpToAYear => "до года",
        MessageId::Experience => "Опыт работы: {duration}",
        MessageId::Years => "{n} год|{n} года|{n} лет",
        MessageId::Months => "{n} месяц|{n} месяца|{n} месяцев",
        MessageId::YearsAndMonths => "{years} {months}",
        MessageId::Roles => "{n} должность|{n} должности|{n} должностей",
        MessageId::Jobs => "{n} должность|{n} должности|{n} должностей",
        MessageId::Projects => "{n} проект|{n} проекта|{n} проектов",
        MessageId::Contributions => "вклад в {n} проект|вклад в {n} проекта|вклад в {n} проектов",
        MessageId::Others => "{n} другая запись|{n} другие записи|{n} других записей",
        MessageId::SomeOf => "{shown_jobs} из {total}",
        MessageId::ListSeparator => ", ",
        MessageId::NoResults => "По запросу «{query}» ничего не найдено",
        MessageId::NotUsedHere => "Технология «{technology}» в этом профиле не встречается.",
        MessageId::SkipToContent => "Перейти к содержимому",
        MessageId::Sections => "Разделы",
        MessageId::ContactAndProfiles => "Контакты и профили",
        MessageId::OtherProjects => "Другие проекты",
        MessageId::Search => "Поиск",
        MessageId::SearchHint => "Должности, проекты, навыки",
        MessageId::ClearSearch => "Очистить поиск",
        MessageId::Remove => "Убрать фильтр {technology}",
        MessageId::ExpandAll => "Развернуть всё",
        MessageId::CollapseAll => "Свернуть всё",
        MessageId::LinkToJob => "Скопировать ссылку на эту должность",
        MessageId::Technologies => "Технологии",
        MessageId::More => "Ещё {n}|Ещё {n}|Ещё {n}",
        MessageId::Grade => "Оценка:",
        MessageId::Level => "Уровень:",
        MessageId::Timeline => "Хронология",
        MessageId::TimelineOmits => "Показаны последние записи: {shown} из {total}.",
        MessageId::ColourScheme => "Тема",
        MessageId::System => "Системная",
        MessageId::Light => "Светлая",
        MessageId::Dark => "Тёмная",
        MessageId::Download => "Скачать резюме",
        MessageId::Contact => "Визитная карточка (vCard)",
        MessageId::PlainText => "Обычный текст",
        MessageId::CopyView => "Скопировать ссылку на текущий вид",
        MessageId::Print => "Распечатать или сохранить в PDF",
        MessageId::Copied => "Ссылка скопирована",
        MessageId::NotCopied => "Не удалось скопировать ссылку. Скопируйте её из адресной строки.",
        MessageId::FirstPublished => "Первая публикация:",
        MessageId::LastUpdated => "Последнее обновление:",
        MessageId::EditPage => "Редактировать эту страницу",
        MessageId::Loading => "Загрузка профиля…",
        MessageId::NeedsScript => "Для этой страницы нужен JavaScript.",
        MessageId::LoadedFrom => "Этот профиль загружен с адреса {url}",
        MessageId::NotFound => "Страница не найдена",
        MessageId::NotFoundHelp => {
            "По этому адресу страницы нет. Возможно, её переместили или в ссылке опечатка."
        }
        MessageId::BackTo => "Назад к профилю: {name}",
        MessageId::SummaryTitle => "О себе",
        MessageId::ContributionsTitle => "Вклад в проекты",
        MessageId::ProjectsTitle => "Проекты",
        MessageId::VolunteerTitle => "Волонтёрство",
        MessageId::TechnologiesTitle => "Технологии",
        MessageId::WorkTitle => "Опыт работы",
        MessageId::EducationTitle => "Образование",
        MessageId::SkillsTitle => "Навыки",
        MessageId::CertificatesTitle => "Сертификаты",
        MessageId::AwardsTitle => "Награды",
        MessageId::PublicationsTitle => "Публикации",
        MessageId::LanguagesTitle => "Языки",
        MessageId::InterestsTitle => "Интересы",
        MessageId::ReferencesTitle => "Рекомендации",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => {
            "Не удалось подключиться к {url}. Возможно, нет соединения с интернетом."
        }
        WidgetMessage::OfflineStatus => "Сервер вернул код {status}. Повторите попытку позже.",
        WidgetMessage::NotFound => "По адресу {url} нет резюме: сервер вернул код {status}.",
        WidgetMessage::NotFoundInvalid => "«{url}»\u{a0}— недопустимый веб-адрес.",
        WidgetMessage::Refused => {
            "Сервер не разрешает другим сайтам читать {url}: он не отправляет заголовок Access-Control-Allow-Origin."
        }
        WidgetMessage::WrongType => {
            "{url} не является файлом JSON: сервер передаёт его с типом {type}."
        }
        WidgetMessage::NotJson => "{url} не является корректным файлом JSON: {reason}.",
        WidgetMessage::NotAResume => "{url} не является резюме в формате JSON Resume: {reason}.",
        WidgetMessage::NotAResumeComplex => "Файл {url} слишком сложен, прочитать его не удалось.",
        WidgetMessage::TooBig => "Размер файла {url} больше 1\u{a0}МиБ.",
        WidgetMessage::TooBigContent => {
            "Файл {url} слишком велик для показа: число элементов\u{a0}— примерно {elements}, а предел\u{a0}— {max}."
        }
        WidgetMessage::Private => {
            "В файле {url} есть пометка приватности, которую невозможно применить: {reason}."
        }
        WidgetMessage::TooSlow => "Файл {url} не загрузился за 10\u{a0}секунд.",
        WidgetMessage::TooSlowCompile => "Чтение файла {url} заняло больше 5\u{a0}секунд.",
        WidgetMessage::Broken => "Не удалось запустить виджет ({reason}).",
        WidgetMessage::BrokenFile => {
            "Виджет не смог загрузить свой файл {file}: сервер вернул код {status}."
        }
        WidgetMessage::BrokenBuild => {
            "Файлы виджета относятся к разным версиям его сайта. Обновите страницу, чтобы повторить попытку."
        }
        WidgetMessage::Blocked => {
            "Политика Content-Security-Policy этой страницы блокирует виджет. Добавьте: {directives}"
        }
        WidgetMessage::Retry => "Повторить",
    }
}

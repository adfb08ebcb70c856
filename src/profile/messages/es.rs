//! Spanish.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "es",
    plural: PluralRule::English,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => {
            "La búsqueda está desactivada debido a un error. Vuelva a cargar la página para buscar de nuevo."
        }
        MessageId::Now => "actualidad",
        MessageId::Until => "hasta {date}",
        MessageId::About => "alrededor de {duration}",
        MessageId::UpTo => "como máximo {duration}",
        MessageId::UpToAYear => "como máximo un año",
        MessageId::Experience => "{duration} de experiencia",
        MessageId::Years => "{n} año|{n} años",
        MessageId::Months => "{n} mes|{n} meses",
        MessageId::YearsAndMonths => "{years} y {months}",
        MessageId::Roles => "{n} puesto|{n} puestos",
        MessageId::Jobs => "{n} empleo|{n} empleos",
        MessageId::Projects => "{n} proyecto|{n} proyectos",
        MessageId::Contributions => "{n} contribución|{n} contribuciones",
        MessageId::Others => "{n} otra entrada|{n} otras entradas",
        MessageId::SomeOf => "{shown} de {total_jobs}",
        MessageId::ListSeparator => ", ",
        MessageId::NoResults => "No hay resultados para «{query}»",
        MessageId::NotUsedHere => "«{technology}» no aparece aquí.",
        MessageId::SkipToContent => "Saltar al contenido",
        MessageId::Sections => "Secciones",
        MessageId::ContactAndProfiles => "Contacto y perfiles",
        MessageId::OtherProjects => "Otros proyectos",
        MessageId::Search => "Buscar",
        MessageId::SearchHint => "Empleos, proyectos, habilidades",
        MessageId::ClearSearch => "Borrar la búsqueda",
        MessageId::Remove => "Quitar {technology}",
        MessageId::ExpandAll => "Expandir todo",
        MessageId::CollapseAll => "Contraer todo",
        MessageId::LinkToJob => "Copiar el enlace a este puesto",
        MessageId::Technologies => "Tecnologías",
        MessageId::More => "{n} más|{n} más",
        MessageId::Grade => "Calificación:",
        MessageId::Level => "Nivel:",
        MessageId::Timeline => "Cronología",
        MessageId::TimelineOmits => "Se muestran las {shown} entradas más recientes de {total}.",
        MessageId::ColourScheme => "Tema",
        MessageId::System => "Sistema",
        MessageId::Light => "Claro",
        MessageId::Dark => "Oscuro",
        MessageId::Download => "Descargar el CV",
        MessageId::Contact => "Tarjeta de contacto (vCard)",
        MessageId::PlainText => "Texto sin formato",
        MessageId::CopyView => "Copiar el enlace a esta vista",
        MessageId::Print => "Imprimir o guardar como PDF",
        MessageId::Copied => "Enlace copiado",
        MessageId::NotCopied => {
            "No se pudo copiar el enlace. Cópielo desde la barra de direcciones."
        }
        MessageId::FirstPublished => "Primera publicación:",
        MessageId::LastUpdated => "Última actualización:",
        MessageId::EditPage => "Editar esta página",
        MessageId::Loading => "Cargando el perfil…",
        MessageId::NeedsScript => "Esta página requiere JavaScript.",
        MessageId::LoadedFrom => "Este perfil procede de {url}",
        MessageId::NotFound => "Página no encontrada",
        MessageId::NotFoundHelp => {
            "No hay ninguna página en esta dirección. Es posible que se haya movido o que el enlace contenga un error."
        }
        MessageId::BackTo => "Volver al perfil de {name}",
        MessageId::SummaryTitle => "Perfil",
        MessageId::ContributionsTitle => "Contribuciones",
        MessageId::ProjectsTitle => "Proyectos",
        MessageId::VolunteerTitle => "Voluntariado",
        MessageId::TechnologiesTitle => "Tecnologías",
        MessageId::WorkTitle => "Experiencia laboral",
        MessageId::EducationTitle => "Formación",
        MessageId::SkillsTitle => "Habilidades",
        MessageId::CertificatesTitle => "Certificaciones",
        MessageId::AwardsTitle => "Premios y reconocimientos",
        MessageId::PublicationsTitle => "Publicaciones",
        MessageId::LanguagesTitle => "Idiomas",
        MessageId::InterestsTitle => "Intereses",
        MessageId::ReferencesTitle => "Referencias",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => {
            "No se pudo acceder a {url}. Es posible que no tenga conexión a internet."
        }
        WidgetMessage::OfflineStatus => {
            "El servidor respondió con {status}. Inténtelo de nuevo más tarde."
        }
        WidgetMessage::NotFound => "No hay ningún CV en {url}: el servidor respondió con {status}.",
        WidgetMessage::NotFoundInvalid => "«{url}» no es una dirección web válida.",
        WidgetMessage::Refused => {
            "El servidor no permite que otros sitios lean {url}: no envía el encabezado Access-Control-Allow-Origin."
        }
        WidgetMessage::WrongType => {
            "{url} no es un archivo JSON: el servidor lo envía como {type}."
        }
        WidgetMessage::NotJson => "{url} no es un archivo JSON válido: {reason}.",
        WidgetMessage::NotAResume => "{url} no es un CV en formato JSON Resume: {reason}.",
        WidgetMessage::NotAResumeComplex => "{url} es demasiado complejo para leerlo.",
        WidgetMessage::TooBig => "{url} ocupa más de 1\u{a0}MiB.",
        WidgetMessage::TooBigContent => {
            "{url} es demasiado grande para mostrarlo: tiene unos {elements} elementos y el límite es {max}."
        }
        WidgetMessage::Private => {
            "{url} contiene una marca «private» que no se puede aplicar: {reason}."
        }
        WidgetMessage::TooSlow => "No se pudo cargar {url} en menos de 10\u{a0}segundos.",
        WidgetMessage::TooSlowCompile => "La lectura de {url} tardó más de 5\u{a0}segundos.",
        WidgetMessage::Broken => "No se pudo iniciar el widget ({reason}).",
        WidgetMessage::BrokenFile => {
            "El widget no pudo cargar su archivo {file}: el servidor respondió con {status}."
        }
        WidgetMessage::BrokenBuild => {
            "Los archivos del widget proceden de versiones distintas de su sitio. Vuelva a cargar la página para intentarlo de nuevo."
        }
        WidgetMessage::Blocked => {
            "La Content-Security-Policy de esta página bloquea el widget. Agregue: {directives}"
        }
        WidgetMessage::Retry => "Reintentar",
    }
}

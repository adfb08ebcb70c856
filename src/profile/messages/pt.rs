//! Portuguese.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "pt",
    plural: PluralRule::French,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => {
            "A pesquisa está desativada devido a um erro. Recarregue a página para pesquisar novamente."
        }
        MessageId::Now => "atual",
        MessageId::Until => "até {date}",
        MessageId::About => "cerca de {duration}",
        MessageId::UpTo => "até {duration}",
        MessageId::UpToAYear => "até um ano",
        MessageId::Experience => "{duration} de experiência",
        MessageId::Years => "{n} ano|{n} anos",
        MessageId::Months => "{n} mês|{n} meses",
        MessageId::YearsAndMonths => "{years} e {months}",
        MessageId::Roles => "{n} cargo|{n} cargos",
        MessageId::Jobs => "{n} emprego|{n} empregos",
        MessageId::Projects => "{n} projeto|{n} projetos",
        MessageId::Contributions => "{n} contribuição|{n} contribuições",
        MessageId::Others => "{n} outro item|{n} outros itens",
        MessageId::SomeOf => "{shown} de {total_jobs}",
        MessageId::ListSeparator => ", ",
        MessageId::NoResults => "Nenhum resultado para “{query}”",
        MessageId::NotUsedHere => "“{technology}” não aparece neste perfil.",
        MessageId::SkipToContent => "Ir para o conteúdo",
        MessageId::Sections => "Seções",
        MessageId::ContactAndProfiles => "Contato e perfis",
        MessageId::OtherProjects => "Outros projetos",
        MessageId::Search => "Pesquisar",
        MessageId::SearchHint => "Empregos, projetos, competências",
        MessageId::ClearSearch => "Limpar pesquisa",
        MessageId::Remove => "Remover {technology}",
        MessageId::ExpandAll => "Expandir tudo",
        MessageId::CollapseAll => "Recolher tudo",
        MessageId::LinkToJob => "Copiar link para este cargo",
        MessageId::Technologies => "Tecnologias",
        MessageId::More => "Mais {n}|Mais {n}",
        MessageId::Grade => "Nota:",
        MessageId::Level => "Nível:",
        MessageId::Timeline => "Linha do tempo",
        MessageId::TimelineOmits => {
            "São exibidos apenas os itens mais recentes: {shown} de {total}."
        }
        MessageId::ColourScheme => "Tema",
        MessageId::System => "Sistema",
        MessageId::Light => "Claro",
        MessageId::Dark => "Escuro",
        MessageId::Download => "Download do currículo",
        MessageId::Contact => "Cartão de visita (vCard)",
        MessageId::PlainText => "Texto simples",
        MessageId::CopyView => "Copiar link para esta visualização",
        MessageId::Print => "Imprimir ou salvar como PDF",
        MessageId::Copied => "Link copiado",
        MessageId::NotCopied => "Não foi possível copiar o link. Copie-o da barra de endereço.",
        MessageId::FirstPublished => "Primeira publicação:",
        MessageId::LastUpdated => "Última atualização:",
        MessageId::EditPage => "Editar esta página",
        MessageId::Loading => "Carregando o perfil…",
        MessageId::NeedsScript => "Esta página requer JavaScript.",
        MessageId::LoadedFrom => "Este perfil foi carregado de {url}",
        MessageId::NotFound => "Página não encontrada",
        MessageId::NotFoundHelp => {
            "Não há nada neste endereço. A página pode ter sido movida, ou o link pode conter um erro."
        }
        MessageId::BackTo => "Voltar ao perfil de {name}",
        MessageId::SummaryTitle => "Sobre mim",
        MessageId::ContributionsTitle => "Contribuições",
        MessageId::ProjectsTitle => "Projetos",
        MessageId::VolunteerTitle => "Voluntariado",
        MessageId::TechnologiesTitle => "Tecnologias",
        MessageId::WorkTitle => "Experiência profissional",
        MessageId::EducationTitle => "Formação",
        MessageId::SkillsTitle => "Competências",
        MessageId::CertificatesTitle => "Certificações",
        MessageId::AwardsTitle => "Prêmios",
        MessageId::PublicationsTitle => "Publicações",
        MessageId::LanguagesTitle => "Idiomas",
        MessageId::InterestsTitle => "Interesses",
        MessageId::ReferencesTitle => "Referências",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => {
            "Não foi possível carregar {url}. Talvez o dispositivo esteja offline."
        }
        WidgetMessage::OfflineStatus => {
            "O servidor respondeu com {status}. Tente novamente mais tarde."
        }
        WidgetMessage::NotFound => {
            "Não há nenhum currículo em {url}: o servidor respondeu com {status}."
        }
        WidgetMessage::NotFoundInvalid => "“{url}” não é um endereço web válido.",
        WidgetMessage::Refused => {
            "O servidor não permite que outros sites leiam {url}: ele não envia o cabeçalho Access-Control-Allow-Origin."
        }
        WidgetMessage::WrongType => "{url} não é um arquivo JSON: o servidor o envia como {type}.",
        WidgetMessage::NotJson => "{url} não é JSON válido: {reason}.",
        WidgetMessage::NotAResume => "{url} não é um currículo no formato JSON Resume: {reason}.",
        WidgetMessage::NotAResumeComplex => "{url} é complexo demais para ser lido.",
        WidgetMessage::TooBig => "{url} tem mais de 1\u{a0}MiB.",
        WidgetMessage::TooBigContent => {
            "{url} é grande demais para ser exibido: tem cerca de {elements} elementos, e o limite é {max}."
        }
        WidgetMessage::Private => {
            "{url} contém uma marcação “private” que não pode ser aplicada: {reason}."
        }
        WidgetMessage::TooSlow => "O carregamento de {url} não terminou em 10\u{a0}segundos.",
        WidgetMessage::TooSlowCompile => "A leitura de {url} demorou mais de 5\u{a0}segundos.",
        WidgetMessage::Broken => "Não foi possível iniciar o widget ({reason}).",
        WidgetMessage::BrokenFile => {
            "O widget não conseguiu carregar o arquivo {file}: o servidor respondeu com {status}."
        }
        WidgetMessage::BrokenBuild => {
            "Os arquivos do widget vêm de versões diferentes do site de origem. Recarregue a página para tentar novamente."
        }
        WidgetMessage::Blocked => {
            "A Content-Security-Policy desta página bloqueia o widget. Adicione: {directives}"
        }
        WidgetMessage::Retry => "Tentar novamente",
    }
}

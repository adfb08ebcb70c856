//! English.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "en",
    plural: PluralRule::English,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => "Search is off because of an error. Reload the page to search again.",
        MessageId::Now => "now",
        MessageId::Until => "until {date}",
        MessageId::About => "about {duration}",
        MessageId::UpTo => "up to {duration}",
        MessageId::UpToAYear => "up to a year",
        MessageId::Experience => "{duration} of experience",
        MessageId::Years => "{n} year|{n} years",
        MessageId::Months => "{n} month|{n} months",
        MessageId::YearsAndMonths => "{years} {months}",
        MessageId::Roles => "{n} role|{n} roles",
        MessageId::Jobs => "{n} job|{n} jobs",
        MessageId::Projects => "{n} project|{n} projects",
        MessageId::Contributions => "{n} contribution|{n} contributions",
        MessageId::Others => "{n} other entry|{n} other entries",
        MessageId::SomeOf => "{shown} of {total_jobs}",
        MessageId::ListSeparator => ", ",
        MessageId::NoResults => "No results for “{query}”",
        MessageId::NotUsedHere => "“{technology}” is not used here.",
        MessageId::SkipToContent => "Skip to content",
        MessageId::Sections => "Sections",
        MessageId::ContactAndProfiles => "Contact and profiles",
        MessageId::OtherProjects => "Other projects",
        MessageId::Search => "Search",
        MessageId::SearchHint => "Jobs, projects, skills",
        MessageId::ClearSearch => "Clear search",
        MessageId::Remove => "Remove {technology}",
        MessageId::ExpandAll => "Expand all",
        MessageId::CollapseAll => "Collapse all",
        MessageId::LinkToJob => "Copy link to this role",
        MessageId::Technologies => "Technologies",
        MessageId::More => "{n} more|{n} more",
        MessageId::Grade => "Grade:",
        MessageId::Level => "Level:",
        MessageId::Timeline => "Timeline",
        MessageId::TimelineOmits => "Showing the {shown} most recent of {total} entries.",
        MessageId::ColourScheme => "Colour scheme",
        MessageId::System => "System",
        MessageId::Light => "Light",
        MessageId::Dark => "Dark",
        MessageId::Download => "Download CV",
        MessageId::Contact => "Contact card (vCard)",
        MessageId::PlainText => "Plain text",
        MessageId::CopyView => "Copy link to this view",
        MessageId::Print => "Print or save as PDF",
        MessageId::Copied => "Link copied",
        MessageId::NotCopied => "The link could not be copied. Copy it from the address bar.",
        MessageId::FirstPublished => "First published",
        MessageId::LastUpdated => "Last updated",
        MessageId::EditPage => "Edit this page",
        MessageId::Loading => "Loading the profile…",
        MessageId::NeedsScript => "This page needs JavaScript.",
        MessageId::LoadedFrom => "This profile comes from {url}",
        MessageId::NotFound => "Page not found",
        MessageId::NotFoundHelp => {
            "There is no page at this address. It may have moved, or the link may be mistyped."
        }
        MessageId::BackTo => "Back to {name}",
        MessageId::SummaryTitle => "About",
        MessageId::ContributionsTitle => "Contributions",
        MessageId::ProjectsTitle => "Projects",
        MessageId::VolunteerTitle => "Volunteering",
        MessageId::TechnologiesTitle => "Technologies",
        MessageId::WorkTitle => "Work",
        MessageId::EducationTitle => "Education",
        MessageId::SkillsTitle => "Skills",
        MessageId::CertificatesTitle => "Certificates",
        MessageId::AwardsTitle => "Awards",
        MessageId::PublicationsTitle => "Publications",
        MessageId::LanguagesTitle => "Languages",
        MessageId::InterestsTitle => "Interests",
        MessageId::ReferencesTitle => "References",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => "{url} could not be reached. You may be offline.",
        WidgetMessage::OfflineStatus => "The server answered {status}. Try again later.",
        WidgetMessage::NotFound => "There is no résumé at {url}: the server answered {status}.",
        WidgetMessage::NotFoundInvalid => "“{url}” is not a valid web address.",
        WidgetMessage::Refused => {
            "The server does not allow other sites to read {url}: it sends no Access-Control-Allow-Origin header."
        }
        WidgetMessage::WrongType => "{url} is not a JSON file: the server sends it as {type}.",
        WidgetMessage::NotJson => "{url} is not valid JSON: {reason}.",
        WidgetMessage::NotAResume => "{url} is not a résumé in the JSON Resume format: {reason}.",
        WidgetMessage::NotAResumeComplex => "{url} is too complex to be read.",
        WidgetMessage::TooBig => "{url} is larger than 1 MiB.",
        WidgetMessage::TooBigContent => {
            "{url} is too big to be shown: it has about {elements} elements, and the limit is {max}."
        }
        WidgetMessage::Private => "{url} contains a privacy mark that cannot be applied: {reason}.",
        WidgetMessage::TooSlow => "{url} did not load within 10 seconds.",
        WidgetMessage::TooSlowCompile => "Reading {url} took longer than 5 seconds.",
        WidgetMessage::Broken => "The widget could not start ({reason}).",
        WidgetMessage::BrokenFile => {
            "The widget could not load its file {file}: the server answered {status}."
        }
        WidgetMessage::BrokenBuild => {
            "The widget’s files come from different versions of its site. Reload the page to try again."
        }
        WidgetMessage::Blocked => {
            "This page’s Content-Security-Policy blocks the widget. Add: {directives}"
        }
        WidgetMessage::Retry => "Try again",
    }
}

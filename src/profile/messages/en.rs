//! English.

use super::{MessageId, PluralRule, Titles};

pub(super) const PLURAL: PluralRule = PluralRule::One;

pub(super) const TITLES: Titles = [
    ("summary", "about"),
    ("contributions", "contributions"),
    ("projects", "projects"),
    ("volunteer", "beside work"),
    ("technologies", "technologies"),
    ("work", "work"),
    ("education", "education"),
    ("skills", "skills"),
    ("certificates", "certificates"),
    ("awards", "awards"),
    ("publications", "publications"),
    ("languages", "languages"),
    ("interests", "interests"),
    ("references", "references"),
];

pub(super) fn text(word: MessageId) -> &'static str {
    match word {
        MessageId::MonthNames => "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        MessageId::Now => "now",
        MessageId::Until => "until {}",
        MessageId::About => "about {}",
        MessageId::UpTo => "up to {}",
        MessageId::UpToAYear => "up to a year",
        MessageId::Year => "year",
        MessageId::Years => "years",
        MessageId::Month => "month",
        MessageId::Months => "months",
        MessageId::Role => "role",
        MessageId::Roles => "roles",
        MessageId::Job => "job",
        MessageId::Jobs => "jobs",
        MessageId::Project => "project",
        MessageId::Projects => "projects",
        MessageId::Contribution => "contribution",
        MessageId::Contributions => "contributions",
        MessageId::Other => "other",
        MessageId::Others => "others",
        MessageId::SomeOf => "{} of {} {}",
        MessageId::NothingMatches => "Nothing matches",
        MessageId::NoMatch => "no match",
        MessageId::SkipToContent => "Skip to content",
        MessageId::Sections => "Sections",
        MessageId::Elsewhere => "Elsewhere",
        MessageId::Search => "search",
        MessageId::SearchHint => "Work, projects, technologies",
        MessageId::ShowAll => "Show all",
        MessageId::Remove => "Remove {}",
        MessageId::ExpandAll => "Expand all",
        MessageId::CollapseAll => "Collapse all",
        MessageId::LinkToCard => "Link to this card",
        MessageId::Technologies => "Technologies",
        MessageId::More => "{} more",
        MessageId::Timeline => "Timeline",
        MessageId::TimelineOmits => "Drawn are {} of them; {} more are not.",
        MessageId::ColourScheme => "Colour scheme",
        MessageId::Auto => "auto",
        MessageId::Light => "light",
        MessageId::Dark => "dark",
        MessageId::Download => "take along",
        MessageId::Contact => "Contact (vCard)",
        MessageId::PlainText => "Plain text",
        MessageId::CopyView => "Copy link to this view",
        MessageId::Print => "Print or save as PDF",
        MessageId::Copied => "Link copied",
        MessageId::NotCopied => {
            "The browser does not allow copying. The link is in the address bar."
        }
        MessageId::FirstPublished => "First published",
        MessageId::NotFound => "Not found",
        MessageId::NothingHere => "Nothing is here",
        MessageId::NothingHereWhy => {
            "There is no page at this address. It may have moved, or the link has a slip in it."
        }
        MessageId::BackTo => "Back to {}",
    }
}

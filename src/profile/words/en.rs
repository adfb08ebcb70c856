//! English.

use super::{PluralRule, Titles, Word};

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

pub(super) fn text(word: Word) -> &'static str {
    match word {
        Word::MonthNames => "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        Word::Now => "now",
        Word::Until => "until {}",
        Word::About => "about {}",
        Word::UpTo => "up to {}",
        Word::UpToAYear => "up to a year",
        Word::Year => "year",
        Word::Years => "years",
        Word::Month => "month",
        Word::Months => "months",
        Word::Role => "role",
        Word::Roles => "roles",
        Word::Job => "job",
        Word::Jobs => "jobs",
        Word::Project => "project",
        Word::Projects => "projects",
        Word::Contribution => "contribution",
        Word::Contributions => "contributions",
        Word::Other => "other",
        Word::Others => "others",
        Word::SomeOf => "{} of {} {}",
        Word::NothingMatches => "Nothing matches",
        Word::NoMatch => "no match",
        Word::SkipToContent => "Skip to content",
        Word::Sections => "Sections",
        Word::Elsewhere => "Elsewhere",
        Word::Search => "search",
        Word::SearchHint => "Work, projects, technologies",
        Word::ShowAll => "Show all",
        Word::Remove => "Remove {}",
        Word::ExpandAll => "Expand all",
        Word::CollapseAll => "Collapse all",
        Word::LinkToCard => "Link to this card",
        Word::Technologies => "Technologies",
        Word::More => "{} more",
        Word::Timeline => "Timeline",
        Word::TimelineOmits => "Drawn are {} of them; {} more are not.",
        Word::ColourScheme => "Colour scheme",
        Word::Auto => "auto",
        Word::Light => "light",
        Word::Dark => "dark",
        Word::TakeAlong => "take along",
        Word::Contact => "Contact (vCard)",
        Word::PlainText => "Plain text",
        Word::CopyView => "Copy link to this view",
        Word::Print => "Print or save as PDF",
        Word::Copied => "Link copied",
        Word::NotCopied => "The browser does not allow copying. The link is in the address bar.",
        Word::FirstPublished => "First published",
        Word::NotFound => "Not found",
        Word::NothingHere => "Nothing is here",
        Word::NothingHereWhy => {
            "There is no page at this address. It may have moved, or the link has a slip in it."
        }
        Word::BackTo => "Back to {}",
    }
}

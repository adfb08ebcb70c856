//! What is shown: plain, typed and safe, so that whatever is in it can be shown as it is.
//!
//! A [`Profile`] can't hold Markdown, an unchecked URL or a date as text. Those are turned into
//! [`RichText`], [`Href`] and [`Date`] once, by `compile`; the view and the exports only read.

mod bundle;
mod date;
mod duration;
mod link;
mod period;
mod text;
mod timeline;

pub use bundle::Bundle;
pub use date::{Date, DateError};
pub use duration::Duration;
pub use link::{Href, LinkError};
pub use period::{EndsBeforeStart, Period};
pub use text::{Block, Inline, RichText};
pub use timeline::{Bar, Mark, Share, Technology, Timeline};

use serde::{Deserialize, Serialize};

/// A whole profile, ready to be shown. Sections without entries are empty and leave no trace on the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// Facts about the page itself.
    pub page: Page,
    /// The person's name, as the page's only `<h1>`.
    pub name: String,
    /// A short line under the name, such as a job title.
    pub label: Option<String>,
    /// The portrait.
    pub image: Option<Image>,
    /// Where else the person is found: website, mail, telephone and network profiles, in this order.
    pub links: Vec<Link>,
    /// The person in a few sentences.
    pub summary: RichText,
    /// Contributions to other people's projects, by organisation.
    pub contributions: Vec<Contributions>,
    /// The person's own projects.
    pub projects: Vec<Project>,
    /// Engagements beside work.
    pub volunteer: Vec<Volunteer>,
    /// Jobs by employer, in the order in which they are shown.
    pub work: Vec<Employer>,
    /// Jobs and other dated things along a line of years, where there are at least two.
    pub timeline: Option<Timeline>,
    /// What was used when, most used first.
    pub technologies: Vec<Technology>,
}

impl Profile {
    /// All jobs, in the order in which they are shown.
    pub fn jobs(&self) -> impl Iterator<Item = &Job> {
        self.work.iter().flat_map(|employer| &employer.roles)
    }
}

/// The number by which search and timeline speak of one entry of the profile. It follows the order of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry(pub u32);

/// Facts about the page itself, from `meta` and `meta.whoami`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The page's title, such as `$ whoami`.
    pub title: String,
    /// The language of the texts, a BCP 47 tag.
    pub lang: String,
    /// The base direction that goes with `lang`.
    pub dir: Direction,
    /// When the page was first published.
    pub published: Option<Published>,
    /// Whether search engines are asked to stay away.
    pub draft: bool,
}

/// A moment of publication: the day for readers, the whole timestamp for machines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// The calendar day, in the timestamp's own offset.
    pub day: Date,
    /// The timestamp as written: a date, or a date and time by RFC 3339.
    pub datetime: String,
}

/// The base direction of a text, as the `dir` attribute of HTML has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The attribute's value.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A picture and the words that stand for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Image {
    /// The picture's address.
    pub src: Href,
    /// What a person who can't see it is told.
    pub alt: String,
}

/// A link with its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// The text.
    pub text: String,
    /// The target.
    pub href: Href,
    /// The account that it leads to, where it leads to one.
    pub account: Option<Account>,
}

/// An account in a network: an entry of `basics.profiles`. At least one of its parts is there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// The network's name, as it was written.
    pub network: Option<String>,
    /// The person's name there.
    pub username: Option<String>,
}

/// One organisation and what was contributed to its projects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contributions {
    /// The organisation's name; without one, the group stands without a heading.
    pub entity: Option<String>,
    /// The projects, in the order of the data.
    pub projects: Vec<Project>,
}

/// A project: the person's own, or one contributed to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Its number among all entries.
    pub entry: Entry,
    /// Its id in the page, unique, and the same from build to build.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it is found.
    pub href: Option<Href>,
    /// When it was worked on.
    pub period: Option<Period>,
    /// What it is.
    pub description: RichText,
    /// Single points worth knowing.
    pub highlights: Vec<RichText>,
    /// Technologies.
    pub keywords: Vec<String>,
}

/// An engagement beside work: volunteering, teaching, founding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Volunteer {
    /// Its number among all entries.
    pub entry: Entry,
    /// Its id in the page, unique, and the same from build to build.
    pub id: String,
    /// The organisation.
    pub organization: String,
    /// What the person is or was there.
    pub position: Option<String>,
    /// The organisation's address.
    pub href: Option<Href>,
    /// When.
    pub period: Option<Period>,
    /// What it was about.
    pub summary: RichText,
    /// Single points worth knowing.
    pub highlights: Vec<RichText>,
    /// Technologies.
    pub keywords: Vec<String>,
}

/// An employer and the roles there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Employer {
    /// The name that stands over the roles; without one, there is a single role and no heading.
    pub name: Option<String>,
    /// Which of the employers' colours the roles carry: 1 to [`Employer::TINTS`].
    pub tint: u8,
    /// The roles, in the order of the data. There is at least one.
    pub roles: Vec<Job>,
}

impl Employer {
    /// How many colours for employers the style has.
    pub const TINTS: u8 = 6;
}

/// One role at one employer: what a job card shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// Its number among all entries.
    pub entry: Entry,
    /// The card's id in the page, beginning with `work-`; unique, and the same from build to build.
    pub id: String,
    /// The role.
    pub position: String,
    /// The company, as this entry names it.
    pub company: Option<String>,
    /// The employer's address.
    pub href: Option<Href>,
    /// The team within the employer.
    pub team: Option<String>,
    /// Where.
    pub location: Option<String>,
    /// When.
    pub period: Option<Period>,
    /// What the employer does.
    pub description: Option<String>,
    /// What the job was.
    pub summary: RichText,
    /// Single points worth knowing.
    pub highlights: Vec<RichText>,
    /// Technologies.
    pub keywords: Vec<String>,
}

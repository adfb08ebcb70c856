//! What is shown: plain, typed and safe, so that whatever is in it can be shown as it is.
//!
//! A [`Profile`] can't hold Markdown, an unchecked URL or a date as text. Those are turned into
//! [`RichText`], [`Href`] and [`Date`] once, by `compile`; the view and the exports only read.

mod bytes;
mod date;
mod link;
mod messages;
mod period;
mod size;
mod tenure;
mod text;
mod timeline;

pub use date::{Date, DateError};
pub use link::{Href, LinkError};
pub use messages::{MessageId, Messages, PluralRule, interpolate};
pub use period::{EndsBeforeStart, Period, When};
pub use tenure::Tenure;
pub use text::{Block, Inline, RichText};
pub use timeline::{Bar, BasisPoints, Mark, Technology, Timeline};

use serde::{Deserialize, Serialize};

/// A whole profile, ready to be shown.
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
    /// Where the person lives.
    pub location: Option<Location>,
    /// Where else the person is found: website, mail, telephone and network profiles, in this order.
    pub links: Vec<Link>,
    /// The sections, in the order of the page. Each has something in it.
    pub sections: Vec<Section>,
    /// Jobs and other dated things along a line of years, where there are any.
    pub timeline: Option<Timeline>,
}

impl Profile {
    /// Leaves out the sections of which `shown` says no, by their ids, with what stands for them on the timeline.
    pub fn retain_sections(&mut self, shown: impl Fn(&str) -> bool) {
        let mut next = 0;
        let mut left_out = Vec::new();
        self.sections.retain(|section| {
            let entries = next..next + section.content.len();
            next = entries.end;
            let kept = shown(&section.id);
            if !kept {
                left_out.push(entries);
            }
            kept
        });
        let Some(timeline) = &mut self.timeline else {
            return;
        };
        timeline.marks.retain_mut(
            |Mark {
                 entry: Entry(number),
                 ..
             }| {
                let kept = !left_out.iter().any(|entries| entries.contains(number));
                let before = left_out.iter().filter(|entries| entries.end <= *number);
                *number -= before
                    .map(|entries| entries.end - entries.start)
                    .sum::<u32>();
                kept
            },
        );
    }

    /// The person in a few sentences, where that is shown.
    pub fn summary(&self) -> Option<&RichText> {
        self.contents().find_map(|content| {
            if let Content::Summary(text) = content {
                Some(text)
            } else {
                None
            }
        })
    }

    /// Contributions and own projects.
    pub fn projects(&self) -> impl Iterator<Item = &Project> {
        let grouped = self.contents().filter_map(|content| match content {
            Content::Contributions(groups) => Some(groups),
            _ => None,
        });
        let own = self.contents().filter_map(|content| match content {
            Content::Projects(projects) => Some(projects),
            _ => None,
        });
        grouped
            .flatten()
            .flat_map(|group| &group.projects)
            .chain(own.flatten())
    }

    /// The employers, in the order in which they are shown.
    pub fn employers(&self) -> impl Iterator<Item = &Employer> {
        let work = self.contents().filter_map(|content| match content {
            Content::Work(employers) => Some(employers),
            _ => None,
        });
        work.flatten()
    }

    /// All jobs, in the order in which they are shown.
    pub fn jobs(&self) -> impl Iterator<Item = &Job> {
        self.employers().flat_map(|employer| &employer.roles)
    }

    /// What was used when; nothing where that is not shown.
    pub fn technologies(&self) -> &[Technology] {
        let technologies = self.contents().find_map(|content| match content {
            Content::Technologies(technologies) => Some(technologies.as_slice()),
            _ => None,
        });
        technologies.unwrap_or_default()
    }

    fn contents(&self) -> impl Iterator<Item = &Content> {
        self.sections.iter().map(|section| &section.content)
    }
}

/// A section of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Its id in the page: the key of JSON Resume, such as `volunteer`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What stands in it.
    pub content: Content,
}

/// What stands in a section. None of the lists is empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Content {
    /// The person in a few sentences.
    Summary(RichText),
    /// Contributions to other people's projects, by organisation.
    Contributions(Vec<Contributions>),
    /// The person's own projects.
    Projects(Vec<Project>),
    /// Jobs by employer.
    Work(Vec<Employer>),
    /// What was used when, and for how long.
    Technologies(Vec<Technology>),
    /// Things told in a few lines each: engagements beside work, schools, awards, certificates, publications and
    /// references, and what stands under a key of the owner's own.
    Items(Vec<Item>),
    /// Words under a name: skills, languages and interests.
    Topics(Vec<Topic>),
}

impl Content {
    /// How many entries it has.
    fn len(&self) -> u32 {
        let count = match self {
            Self::Contributions(groups) => groups.iter().map(|group| group.projects.len()).sum(),
            Self::Projects(projects) => projects.len(),
            Self::Work(employers) => employers.iter().map(|employer| employer.roles.len()).sum(),
            Self::Items(items) => items.len(),
            Self::Topics(topics) => topics.len(),
            Self::Summary(_) | Self::Technologies(_) => 0,
        };
        // There is no memory for more.
        u32::try_from(count).unwrap_or(u32::MAX)
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
    /// The interface's own words in that language, or in English where that is not known.
    pub messages: Messages,
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

/// Where a person lives, as precisely as they say. At least one part is there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Location {
    /// Street and number, or any other first line of an address.
    pub address: Option<String>,
    /// The postal code.
    pub postal_code: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The country, by its code in ISO 3166-1, such as `FR`.
    pub country_code: Option<String>,
}

impl Location {
    /// In one line: `1 Rue Neuve, 29200 Brest, Brittany, FR`.
    pub fn to_text(&self) -> String {
        let city: Vec<&str> = [&self.postal_code, &self.city]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        let city = Some(city.join(" ")).filter(|city| !city.is_empty());
        let parts = [&self.address, &city, &self.region, &self.country_code]
            .into_iter()
            .flatten();
        parts.map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

/// A link with its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// The text.
    pub text: String,
    /// The target; none where no address was given, or none that could be followed.
    pub href: Option<Href>,
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
    /// What the person is or was in it, and whose it is, where that does not stand over it.
    pub detail: Option<String>,
    /// Where it is found.
    pub href: Option<Href>,
    /// When it was worked on.
    pub when: Option<When>,
    /// What it is.
    pub description: RichText,
    /// Single points worth knowing.
    pub highlights: Vec<RichText>,
    /// Technologies.
    pub keywords: Vec<String>,
}

/// One thing told in a few lines: an engagement, a school, an award.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Its number among all entries.
    pub entry: Entry,
    /// Its id in the page, unique, and the same from build to build.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Where it is found.
    pub href: Option<Href>,
    /// What goes with the title: a role, a degree, who gave or published it.
    pub detail: Option<String>,
    /// When.
    pub when: Option<When>,
    /// A mark, as a school gives it.
    pub score: Option<String>,
    /// What it was about.
    pub summary: RichText,
    /// Single points worth knowing.
    pub highlights: Vec<RichText>,
    /// Technologies.
    pub keywords: Vec<String>,
}

/// Words under a name: a field of skills, a language, an interest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Its number among all entries.
    pub entry: Entry,
    /// Its id in the page, unique, and the same from build to build.
    pub id: String,
    /// The name.
    pub name: String,
    /// How well the person knows it.
    pub level: Option<String>,
    /// The words.
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
    pub when: Option<When>,
    /// What the employer does.
    pub description: Option<String>,
    /// What the job was.
    pub summary: RichText,
    /// Single points worth knowing.
    pub highlights: Vec<RichText>,
    /// Technologies.
    pub keywords: Vec<String>,
}

/// The period of what may be told in words only.
macro_rules! period_of {
    ($($entry:ty),+) => {$(
        impl $entry {
            /// When it was, where a date says so.
            pub fn period(&self) -> Option<Period> {
                self.when.as_ref()?.period()
            }
        }
    )+};
}

period_of!(Project, Item, Job);

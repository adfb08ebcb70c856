//! The profile model: typed, validated data that the view and the exports render as it is.
//!
//! A [`Profile`] contains no Markdown and no unchecked URL. `compile` parses both once, into
//! [`RichText`] and [`Href`], and dates into [`Date`]; everything downstream only reads.

mod bytes;
mod date;
mod link;
mod messages;
mod period;
mod section_key;
mod size;
mod tenure;
mod text;
mod timeline;

pub use bytes::decode;
pub use date::{Date, DateError};
pub use link::{Href, LinkError};
pub use messages::{
    DateFormats, MessageId, Messages, PluralRule, WidgetMessage, interpolate, widget_texts,
};
pub use period::{EndsBeforeStart, Period, When};
pub use section_key::SectionKey;
pub use tenure::Tenure;
pub use text::{Block, Inline, RichText};
pub use timeline::{Axis, AxisLength, Bar, BasisPoints, Mark, Span, Technology, Tick, Timeline};

use serde::{Deserialize, Serialize};

/// A compiled profile, ready to render.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// The page's metadata.
    pub page: Page,
    /// The person's name, rendered as the page's only `<h1>`.
    pub name: String,
    /// A short line below the name, such as a job title.
    pub label: Option<String>,
    /// A portrait of the person.
    pub image: Option<Image>,
    /// Where the person lives.
    pub location: Option<Location>,
    /// The current role and employer on one line, unless the label already names both.
    pub current_role: Option<String>,
    /// The periods of all jobs whose length is known.
    pub experience: Vec<Period>,
    /// Website, email, phone and social profiles, in this order.
    pub links: Vec<Link>,
    /// The sections in page order. Each has content.
    pub sections: Vec<Section>,
    /// A timeline of the dated entries, or `None` if there is nothing to draw.
    pub timeline: Option<Timeline>,
}

impl Profile {
    /// Keeps only the sections whose id satisfies `keep`, and renumbers the timeline's entries.
    ///
    /// Marks of removed entries disappear from the timeline.
    pub fn retain_sections(&mut self, keep: impl Fn(&str) -> bool) {
        let mut next = 0;
        let mut removed = Vec::new();
        self.sections.retain(|section| {
            let entries = next..next + section.content.len();
            next = entries.end;
            let kept = keep(&section.id);
            if !kept {
                removed.push(entries);
            }
            kept
        });
        // Renumbers an entry; returns whether it is kept.
        let renumber = |Entry(number): &mut Entry| {
            let kept = !removed.iter().any(|entries| entries.contains(number));
            let before = removed.iter().filter(|entries| entries.end <= *number);
            *number -= before
                .map(|entries| entries.end - entries.start)
                .sum::<u32>();
            kept
        };
        if let Some(timeline) = &mut self.timeline {
            timeline.marks.retain_mut(|mark| renumber(&mut mark.entry));
        }
    }

    /// The title of the document: the page's own title and the name, or the name and the label.
    pub fn document_title(&self) -> String {
        match &self.page.title {
            Some(title) if title.contains(self.name.as_str()) => title.clone(),
            Some(title) => format!("{title} · {}", self.name),
            None => self.name_and_label(),
        }
    }

    /// The name and, if there is one, the label.
    pub fn name_and_label(&self) -> String {
        match &self.label {
            Some(label) => format!("{} – {label}", self.name),
            None => self.name.clone(),
        }
    }

    /// The text of the summary section, if the profile has one.
    pub fn summary(&self) -> Option<&RichText> {
        self.contents().find_map(|content| {
            if let Content::Summary(text) = content {
                Some(text)
            } else {
                None
            }
        })
    }

    /// All projects: contributions first, then the person's own.
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

    /// The employers in page order.
    pub fn employers(&self) -> impl Iterator<Item = &Employer> {
        let work = self.contents().filter_map(|content| match content {
            Content::Work(employers) => Some(employers),
            _ => None,
        });
        work.flatten()
    }

    /// The jobs of all employers in page order.
    pub fn jobs(&self) -> impl Iterator<Item = &Job> {
        self.employers().flat_map(|employer| &employer.roles)
    }

    /// The technologies, or an empty slice if the profile has no such section.
    pub fn technologies(&self) -> &[Technology] {
        let technologies = self.contents().find_map(|content| match content {
            Content::Technologies(technologies) => Some(technologies.as_slice()),
            _ => None,
        });
        technologies.unwrap_or_default()
    }

    /// The names of the schools that the person attended.
    pub fn schools(&self) -> impl Iterator<Item = &str> {
        let education = self.sections.iter();
        let education = education.filter(|section| section.id == "education");
        let items = education.filter_map(|section| match &section.content {
            Content::Items(items) => Some(items),
            _ => None,
        });
        items.flatten().map(|item| item.title.as_str())
    }

    /// The names of the skills, in page order.
    pub fn skills(&self) -> impl Iterator<Item = &str> {
        let skills = self.sections.iter();
        let skills = skills.filter(|section| section.id == "skills");
        let topics = skills.filter_map(|section| match &section.content {
            Content::Topics(topics) => Some(topics),
            _ => None,
        });
        let names = topics.flatten().map(|topic| topic.name.as_str());
        names.filter(|name| !name.is_empty())
    }

    fn contents(&self) -> impl Iterator<Item = &Content> {
        self.sections.iter().map(|section| &section.content)
    }
}

/// The first letters of the first and the last word of a name.
pub fn initials(name: &str) -> String {
    let letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .filter(|letter| !letter.is_ascii_punctuation());
    let mut letters = letters.collect::<Vec<_>>().into_iter();
    [letters.next(), letters.next_back()]
        .into_iter()
        .flatten()
        .collect()
}

/// A section of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The HTML id: the section's JSON Resume key, such as `volunteer`.
    pub id: String,
    /// The heading.
    pub title: SectionTitle,
    /// The content, by kind.
    pub content: Content,
}

/// The title of a section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SectionTitle {
    /// The default title, which follows the language of the interface.
    Default(SectionKey),
    /// The owner's own title.
    Custom(String),
}

impl SectionTitle {
    /// The text of the title.
    pub fn to_text(&self, messages: &Messages) -> String {
        match self {
            Self::Default(key) => messages.text(key.title()),
            Self::Custom(title) => title.clone(),
        }
    }
}

/// The content of a section. The lists are never empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Content {
    /// A short introduction.
    Summary(RichText),
    /// Contributions to other people's projects, grouped by organisation.
    Contributions(Vec<Contributions>),
    /// The person's own projects.
    Projects(Vec<Project>),
    /// Jobs, grouped by employer.
    Work(Vec<Employer>),
    /// Technologies with the periods in which they were used.
    Technologies(Vec<Technology>),
    /// Entries with a title and optional details: volunteering, education, awards, certificates,
    /// publications, references and custom sections.
    Items(Vec<Item>),
    /// Named groups of keywords: skills, languages and interests.
    Topics(Vec<Topic>),
}

impl Content {
    /// The number of [`Entry`] indices that this content occupies.
    fn len(&self) -> u32 {
        let count = match self {
            Self::Contributions(groups) => groups.iter().map(|group| group.projects.len()).sum(),
            Self::Projects(projects) => projects.len(),
            Self::Work(employers) => employers.iter().map(|employer| employer.roles.len()).sum(),
            Self::Items(items) => items.len(),
            Self::Topics(topics) => topics.len(),
            Self::Summary(_) | Self::Technologies(_) => 0,
        };
        // More than `u32::MAX` entries would not fit in memory.
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

/// The index of an entry within the profile, counted from 0 in page order.
///
/// Search and timeline refer to entries by this index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry(pub u32);

/// The page's metadata, from `meta` and `meta.whoami`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The title that the owner gave the page, such as `$ whoami`.
    pub title: Option<String>,
    /// How the page looks.
    pub look: Look,
    /// The accent colour, instead of the look's own.
    pub accent: Option<Accent>,
    /// Whether the page can be searched and filtered.
    pub search: bool,
    /// Whether the page has a link to its editor.
    pub editor: bool,
    /// The charts that are printed. On screen, all are shown.
    pub printed_charts: Vec<Chart>,
    /// The language of the profile's texts, a BCP 47 tag.
    pub lang: String,
    /// The base direction of `lang`.
    pub dir: Direction,
    /// The day on which the page was made, if known. What is ongoing lasts until then; the browser
    /// continues it up to the day on which the page is read.
    pub made: Option<Date>,
    /// The date of first publication.
    pub published: Option<Published>,
    /// The day on which the data was last changed.
    pub updated: Option<Date>,
    /// Whether to ask search engines not to index the page.
    pub draft: bool,
    /// The interface texts in `lang`, or in English if `lang` has no translation. The widget's worker
    /// leaves them empty.
    pub messages: Messages,
}

impl Page {
    /// The attributes of the element around the profile: `<html>`, or the root of a widget.
    pub fn attributes(&self) -> [(&'static str, String); 4] {
        let charts = self.printed_charts.iter().map(|chart| chart.id());
        [
            ("lang", self.lang.clone()),
            ("dir", self.dir.as_str().to_owned()),
            ("data-look", self.look.id().to_owned()),
            ("data-print", charts.collect::<Vec<_>>().join(" ")),
        ]
    }
}

/// How a page looks. Each has a style sheet in `style/looks/`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// Sans-serif and calm, for any profession.
    #[default]
    Plain,
    /// A shell prompt, paths as headings, and monospaced details.
    Terminal,
    /// A coloured masthead and serif headings.
    Classic,
}

impl Look {
    /// All looks; the default first.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Terminal, Self::Classic];

    /// The name in the data file and in the `data-look` attribute.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Terminal => "terminal",
            Self::Classic => "classic",
        }
    }
}

/// An accent colour in both colour schemes, as CSS colours: `#1f4fa3`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accent {
    /// The colour as the owner has written it.
    pub written: String,
    /// The colour on a light background.
    pub light: String,
    /// The colour on a dark background.
    pub dark: String,
}

impl Accent {
    /// The custom property of the style sheets that holds the accent colour.
    pub const PROPERTY: &str = "--look-accent";

    /// The value of [`Self::PROPERTY`].
    pub fn to_css(&self) -> String {
        format!("light-dark({}, {})", self.light, self.dark)
    }
}

/// A chart of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Chart {
    /// The timeline above the jobs.
    Timeline,
    /// The bars beside the technologies.
    Technologies,
}

impl Chart {
    /// All charts.
    pub const ALL: [Self; 2] = [Self::Timeline, Self::Technologies];

    /// The name in the data file and in the `data-print` attribute.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Technologies => "technologies",
        }
    }
}

/// A publication date: the day for readers, the full timestamp for machines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// The calendar day, in the timestamp's UTC offset.
    pub day: Date,
    /// The timestamp as written: a date, or an RFC 3339 date and time.
    pub datetime: String,
}

/// The base direction of text, a value of HTML's `dir` attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The attribute value.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// An image with its text alternative.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Image {
    /// The image's URL.
    pub src: Href,
    /// The text alternative, for the `alt` attribute.
    pub alt: String,
    /// The initials of the person, shown if the image cannot be loaded.
    pub initials: String,
}

/// A place of residence, as precise as the person chose to give. At least one field is set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Location {
    /// The street address.
    pub address: Option<String>,
    /// The postal code.
    pub postal_code: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The ISO 3166-1 country code, such as `FR`.
    pub country_code: Option<String>,
    /// Whether the region is the name of the country, so that its code would repeat it.
    pub region_is_country: bool,
}

impl Location {
    /// Formats the location on one line: `1 Rue Neuve, 29200 Brest, Brittany, FR`.
    pub fn to_text(&self) -> String {
        let city: Vec<&str> = [&self.postal_code, &self.city]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        let city = Some(city.join(" ")).filter(|city| !city.is_empty());
        let country = self
            .country_code
            .as_ref()
            .filter(|_| !self.region_is_country);
        let parts = [
            self.address.as_ref(),
            city.as_ref(),
            self.region.as_ref(),
            country,
        ];
        let parts = parts.into_iter().flatten();
        parts.map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

/// A labelled link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// The link text.
    pub text: String,
    /// The target, or `None` if the data has no usable URL.
    pub href: Option<Href>,
    /// The account that the link refers to, if it is a social profile.
    pub account: Option<Account>,
}

/// A social profile, from `basics.profiles`. At least one field is set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// The network's name, as written.
    pub network: Option<String>,
    /// The user name on that network.
    pub username: Option<String>,
}

/// The contributions to one organisation's projects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contributions {
    /// The organisation's name. Groups without one have no heading.
    pub entity: Option<String>,
    /// The projects in the order of the data.
    pub projects: Vec<Project>,
}

/// A project: the person's own or a contribution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// The index among all entries.
    pub entry: Entry,
    /// The HTML id: unique, and stable from build to build.
    pub id: String,
    /// The name.
    pub name: String,
    /// The person's roles, and the organisation unless a group heading names it.
    pub detail: Option<String>,
    /// A link to it.
    pub href: Option<Href>,
    /// When the person worked on it.
    pub when: Option<When>,
    /// A short description.
    pub description: RichText,
    /// Bullet points.
    pub highlights: Vec<RichText>,
    /// The technologies used.
    pub keywords: Vec<String>,
}

/// An entry with a title and optional details, such as a degree or an award.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// The index among all entries.
    pub entry: Entry,
    /// The HTML id: unique, and stable from build to build.
    pub id: String,
    /// The title, such as the organisation or the award.
    pub title: String,
    /// A link to it.
    pub href: Option<Href>,
    /// A detail that belongs to the title: a role, a degree, an issuer or a publisher.
    pub detail: Option<String>,
    /// When it took place.
    pub when: Option<When>,
    /// The grade, as the institution gives it.
    pub score: Option<String>,
    /// A longer description.
    pub summary: RichText,
    /// Bullet points.
    pub highlights: Vec<RichText>,
    /// The technologies used.
    pub keywords: Vec<String>,
}

/// A named group of keywords: a skill, a language or an interest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// The index among all entries.
    pub entry: Entry,
    /// The HTML id: unique, and stable from build to build.
    pub id: String,
    /// The name. It may be empty if there are keywords.
    pub name: String,
    /// The level of proficiency.
    pub level: Option<String>,
    /// The keywords.
    pub keywords: Vec<String>,
}

/// An employer and the person's roles there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Employer {
    /// The name, used as a heading. Without one, there is exactly one role and no heading.
    pub name: Option<String>,
    /// The colour of the roles, from 1 to [`Employer::TINTS`].
    pub tint: u8,
    /// The roles in the order of the data. At least one.
    pub roles: Vec<Job>,
}

impl Employer {
    /// The number of employer colours in the style sheet.
    pub const TINTS: u8 = 6;
}

/// One role at one employer, rendered as a job card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// The index among all entries.
    pub entry: Entry,
    /// The HTML id: starts with `work-`, is unique and stable from build to build.
    pub id: String,
    /// The job title.
    pub position: String,
    /// The company, as named by this entry.
    pub company: Option<String>,
    /// The employer's website.
    pub href: Option<Href>,
    /// The team within the employer.
    pub team: Option<String>,
    /// The place of work.
    pub location: Option<String>,
    /// When the person had this role.
    pub when: Option<When>,
    /// What the employer does.
    pub description: Option<String>,
    /// What the job involved.
    pub summary: RichText,
    /// Bullet points.
    pub highlights: Vec<RichText>,
    /// The technologies used.
    pub keywords: Vec<String>,
    /// Whether there is so little to say that the card needs no disclosure.
    pub is_brief: bool,
}

/// Implements `period()` for types with a `when` field.
macro_rules! impl_period {
    ($($entry:ty),+) => {$(
        impl $entry {
            /// The period, unless `when` is missing or free-form text.
            pub fn period(&self) -> Option<Period> {
                self.when.as_ref()?.period()
            }
        }
    )+};
}

impl_period!(Project, Item, Job);

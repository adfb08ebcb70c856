//! What people write: one JSON Resume 1.x file (<https://jsonresume.org/schema>), with a few names of our own.
//!
//! Every value keeps where it stood ([`Spanned`]), so that whoever finds fault with it later can point at it. Nothing is
//! required here and nothing is checked but types: that is the business of `compile`.
//!
//! Names that JSON Resume leaves free and that are added here: `imageAlt` in `basics`; `team` and `employer` in `work`; `keywords`, `id`,
//! `tags` and `private` in `work`, `volunteer` and `projects`; `whoami` in `meta`.

mod access;
mod decode;
mod fixes;
mod keys;
mod node;
mod privacy;
mod problem;
mod spanned;
mod syntax;

pub use decode::decode;
pub use fixes::{Fix, Fixes};
pub(crate) use problem::quoted;
pub use problem::{Position, Problem, Severity};
pub use spanned::{Place, Spanned};

use node::{Found, Node, Sink};
use privacy::Private;
use serde::Deserialize;
use std::collections::HashMap;

/// A text and where it stood, where there is one.
pub type Text = Option<Spanned<String>>;

/// Several texts.
pub type Texts = Vec<Text>;

/// A list of entries of which each keeps where it stood, as the whole does.
pub type List<T> = Option<Spanned<Vec<Spanned<T>>>>;

/// A résumé as it was written.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Resume {
    /// The schema that the file follows.
    #[serde(rename = "$schema")]
    pub schema: Text,
    /// The person.
    pub basics: Option<Spanned<Basics>>,
    /// Jobs.
    pub work: List<Work>,
    /// Engagements beside work.
    pub volunteer: List<Volunteer>,
    /// Projects, the person's own and others'.
    pub projects: List<Project>,
    /// Schools.
    pub education: List<Education>,
    /// Awards.
    pub awards: List<Award>,
    /// Certificates.
    pub certificates: List<Certificate>,
    /// Publications.
    pub publications: List<Publication>,
    /// Skills.
    pub skills: List<Skill>,
    /// Languages.
    pub languages: List<Language>,
    /// Interests.
    pub interests: List<Interest>,
    /// What others say.
    pub references: List<Reference>,
    /// What stands under keys that JSON Resume does not know.
    #[serde(skip)]
    pub others: Vec<Other>,
    /// Facts about the file and the page.
    pub meta: Option<Meta>,
}

/// The person: `basics`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Basics {
    /// The person's name.
    pub name: Text,
    /// A short line under the name, such as a job title.
    pub label: Text,
    /// The address of a picture.
    pub image: Text,
    /// What the picture shows, for those who cannot see it.
    pub image_alt: Text,
    /// An e-mail address.
    pub email: Text,
    /// A telephone number.
    pub phone: Text,
    /// A web address.
    pub url: Text,
    /// The person in a few sentences, in Markdown.
    pub summary: Text,
    /// Where the person lives.
    pub location: Option<Spanned<Location>>,
    /// Accounts in networks.
    pub profiles: Option<Vec<Spanned<Network>>>,
}

/// Where the person lives: `basics.location`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Location {
    /// Street and number, or any other first line of an address.
    pub address: Text,
    /// The postal code.
    pub postal_code: Text,
    /// The city.
    pub city: Text,
    /// The country, by its code in ISO 3166-1, such as `FR`.
    pub country_code: Text,
    /// The region.
    pub region: Text,
}

/// The person in a network: an entry of `basics.profiles`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Network {
    /// The network, such as `GitHub`.
    pub network: Text,
    /// The person's name there.
    pub username: Text,
    /// A web address.
    pub url: Text,
}

/// A job: an entry of `work`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Work {
    /// The company.
    pub name: Text,
    /// Where.
    pub location: Text,
    /// What the company does.
    pub description: Text,
    /// What the person is or was there.
    pub position: Text,
    /// The team within the employer.
    pub team: Text,
    /// The name that roles stand under together, where their `name`s differ.
    pub employer: Text,
    /// A web address.
    pub url: Text,
    /// When it began: `2019`, `2019-03` or `2019-03-31`.
    pub start_date: Text,
    /// When it ended; without one a job goes on.
    pub end_date: Text,
    /// What the job was, in Markdown.
    pub summary: Text,
    /// Single points, in Markdown.
    pub highlights: Texts,
    /// Technologies, or other words that say what it was about.
    pub keywords: Texts,
    /// The end of the link to this entry.
    pub id: Text,
    /// For your own use; not shown.
    pub tags: Texts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// An engagement beside work: an entry of `volunteer`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Volunteer {
    /// The organisation.
    pub organization: Text,
    /// What the person is or was there.
    pub position: Text,
    /// A web address.
    pub url: Text,
    /// When it began: `2019`, `2019-03` or `2019-03-31`.
    pub start_date: Text,
    /// When it ended; without one a job goes on.
    pub end_date: Text,
    /// A text, in Markdown.
    pub summary: Text,
    /// Single points, in Markdown.
    pub highlights: Texts,
    /// Technologies, or other words that say what it was about.
    pub keywords: Texts,
    /// The end of the link to this entry.
    pub id: Text,
    /// For your own use; not shown.
    pub tags: Texts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A project: an entry of `projects`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Project {
    /// What it is called.
    pub name: Text,
    /// What it is, in Markdown.
    pub description: Text,
    /// Single points, in Markdown.
    pub highlights: Texts,
    /// Technologies, or other words that say what it was about.
    pub keywords: Texts,
    /// When it began: `2019`, `2019-03` or `2019-03-31`.
    pub start_date: Text,
    /// When it ended; without one a job goes on.
    pub end_date: Text,
    /// A web address.
    pub url: Text,
    /// What the person is or was in the project.
    pub roles: Texts,
    /// Who the project belongs to.
    pub entity: Text,
    /// `contribution` for a project of others.
    #[serde(rename = "type")]
    pub kind: Text,
    /// The end of the link to this entry.
    pub id: Text,
    /// For your own use; not shown.
    pub tags: Texts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// Facts about the file: `meta`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Meta {
    /// Where the newest version of this file is found.
    pub canonical: Text,
    /// The version of this file.
    pub version: Text,
    /// When this file was last changed.
    pub last_modified: Text,
    /// The page's own settings.
    pub whoami: Option<Whoami>,
}

/// The page's own settings: `meta.whoami`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Whoami {
    /// The page's title.
    pub title: Text,
    /// The language of the texts, a BCP 47 tag.
    pub lang: Text,
    /// When the page was first published: a date, or a date and time by RFC 3339.
    pub published: Text,
    /// Whether search engines are asked to stay away.
    pub draft: Option<Spanned<bool>>,
    /// Which sections are shown, in which order.
    pub sections: Option<Vec<Text>>,
    /// The paths of fields that are kept back, such as `basics.phone`, or `work.summary` for those of all jobs.
    pub private: Texts,
    /// Titles of sections, by their ids.
    pub titles: Option<HashMap<String, Text>>,
}

/// A school: an entry of `education`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Education {
    /// The school.
    pub institution: Text,
    /// A web address.
    pub url: Text,
    /// The field of study.
    pub area: Text,
    /// The degree.
    pub study_type: Text,
    /// When it began: `2019`, `2019-03` or `2019-03-31`.
    pub start_date: Text,
    /// When it ended; without one a job goes on.
    pub end_date: Text,
    /// A mark.
    pub score: Text,
    /// Courses, in Markdown.
    pub courses: Texts,
    /// A text, in Markdown.
    pub summary: Text,
    /// Single points, in Markdown.
    pub highlights: Texts,
    /// Technologies, or other words that say what it was about.
    pub keywords: Texts,
    /// The end of the link to this entry.
    pub id: Text,
    /// For your own use; not shown.
    pub tags: Texts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// An award: an entry of `awards`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Award {
    /// What it is called.
    pub title: Text,
    /// When: `2019`, `2019-03` or `2019-03-31`.
    pub date: Text,
    /// Who gave it.
    pub awarder: Text,
    /// A web address.
    pub url: Text,
    /// A text, in Markdown.
    pub summary: Text,
    /// The end of the link to this entry.
    pub id: Text,
    /// For your own use; not shown.
    pub tags: Texts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A certificate: an entry of `certificates`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Certificate {
    /// What it is called.
    pub name: Text,
    /// When: `2019`, `2019-03` or `2019-03-31`.
    pub date: Text,
    /// A web address.
    pub url: Text,
    /// Who issued it.
    pub issuer: Text,
    /// A text, in Markdown.
    pub summary: Text,
    /// The end of the link to this entry.
    pub id: Text,
    /// For your own use; not shown.
    pub tags: Texts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A publication: an entry of `publications`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Publication {
    /// What it is called.
    pub name: Text,
    /// Who published it.
    pub publisher: Text,
    /// When: `2019`, `2019-03` or `2019-03-31`.
    pub release_date: Text,
    /// A web address.
    pub url: Text,
    /// A text, in Markdown.
    pub summary: Text,
    /// The end of the link to this entry.
    pub id: Text,
    /// For your own use; not shown.
    pub tags: Texts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A field of skills: an entry of `skills`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Skill {
    /// What it is called.
    pub name: Text,
    /// How well the person knows it.
    pub level: Text,
    /// Technologies, or other words that say what it was about.
    pub keywords: Texts,
    /// The end of the link to this entry.
    pub id: Text,
    /// For your own use; not shown.
    pub tags: Texts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A language that the person speaks: an entry of `languages`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Language {
    /// The language.
    pub language: Text,
    /// How well the person speaks it.
    pub fluency: Text,
    /// The end of the link to this entry.
    pub id: Text,
    /// For your own use; not shown.
    pub tags: Texts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// An interest: an entry of `interests`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Interest {
    /// What it is called.
    pub name: Text,
    /// Technologies, or other words that say what it was about.
    pub keywords: Texts,
    /// The end of the link to this entry.
    pub id: Text,
    /// For your own use; not shown.
    pub tags: Texts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// What somebody says: an entry of `references`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Reference {
    /// Who says it.
    pub name: Text,
    /// What they say, in Markdown.
    pub reference: Text,
    /// A web address.
    pub url: Text,
    /// The end of the link to this entry.
    pub id: Text,
    /// For your own use; not shown.
    pub tags: Texts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// What stands under a key of its owner's own, read as far as it is text.
#[derive(Clone, Debug)]
pub struct Other {
    /// The key.
    pub key: Spanned<String>,
    /// The key of JSON Resume that was probably meant.
    pub meant: Option<&'static str>,
    /// What stands there.
    pub value: Anything,
}

/// A value of any shape, with the texts in it. Numbers and flags count as texts.
#[derive(Clone, Debug)]
pub enum Anything {
    /// A text.
    Text(Spanned<String>),
    /// Several values.
    List(Vec<Anything>),
    /// Values by name.
    Object(Vec<(String, Anything)>),
}

/// What entries say under keys that are not known, by the places where the entries begin.
pub type Extras = HashMap<usize, Vec<(String, Anything)>>;

/// What was read of a file.
#[derive(Clone, Debug, Default)]
pub struct Parsed {
    /// Whether it is JSON at all.
    pub is_json: bool,
    /// The résumé; none where the text is no JSON or no object. What could not be understood is not in it.
    pub resume: Option<Resume>,
    /// What its entries say besides.
    pub extras: Extras,
    /// All that is wrong with the file's form.
    pub problems: Vec<Problem>,
    /// What was understood although it is written otherwise.
    pub fixes: Fixes,
    /// How to write the file without what its owner keeps back; that is not in the résumé.
    pub private: Fixes,
}

/// Reads a résumé, together with all that is wrong with its form.
pub fn parse(source: &str) -> Parsed {
    let mut problems = Vec::new();
    let Some((value, offset)) = syntax::read(source, &mut problems) else {
        return Parsed {
            problems,
            ..Parsed::default()
        };
    };
    let private = Private::find(&value, offset, &mut problems);
    let sink = Sink::new(offset, problems, &private);
    let resume = Resume::deserialize(Node::root(&value, &sink));
    let Found {
        mut problems,
        fixes,
        others,
        extras,
    } = sink.into_found();
    let resume = match resume {
        Ok(resume) => value.as_object().map(|_| Resume { others, ..resume }),
        // The reader notes what is wrong and goes on, so this is not reached; if it ever is, it is said.
        Err(error) => {
            problems.push(Problem::error(0..0, "", error.to_string()));
            None
        }
    };
    Parsed {
        is_json: true,
        resume,
        extras,
        problems,
        fixes,
        private: private.fixes,
    }
}

#[cfg(test)]
mod tests;

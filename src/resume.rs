//! What people write: one JSON Resume 1.x file (<https://jsonresume.org/schema>), with a few names of our own.
//!
//! Every value keeps where it stood ([`Spanned`]), so that whoever finds fault with it later can point at it. Nothing is
//! required here and nothing is checked but types: that is the business of `compile`.
//!
//! Names that JSON Resume leaves free and that are added here: `imageAlt` in `basics`; `team` and `employer` in `work`; `keywords`, `id`,
//! `tags` and `private` in `work`, `volunteer` and `projects`; `whoami` in `meta`.

mod access;
mod keys;
mod node;
mod problem;
mod spanned;
mod syntax;

pub(crate) use problem::quoted;
pub use problem::{Position, Problem, Severity};
pub use spanned::{Place, Spanned};

use node::{Node, Sink};
use serde::{Deserialize, Deserializer, de::IgnoredAny};

/// A text and where it stood, where there is one.
pub type Text = Option<Spanned<String>>;

/// Several texts.
pub type Texts = Vec<Text>;

/// A list of entries of which each keeps where it stood, as the whole does.
pub type List<T> = Option<Spanned<Vec<Spanned<T>>>>;

/// A résumé as it was written.
#[derive(Clone, Debug, Default, Deserialize)]
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
    /// Schools. Not shown yet.
    pub education: List<Hidden>,
    /// Awards. Not shown yet.
    pub awards: List<Hidden>,
    /// Certificates. Not shown yet.
    pub certificates: List<Hidden>,
    /// Publications. Not shown yet.
    pub publications: List<Hidden>,
    /// Skills. Not shown yet.
    pub skills: List<Hidden>,
    /// Languages. Not shown yet.
    pub languages: List<Hidden>,
    /// Interests. Not shown yet.
    pub interests: List<Hidden>,
    /// References. Not shown yet.
    pub references: List<Hidden>,
    /// Facts about the file and the page.
    pub meta: Option<Meta>,
}

/// The person: `basics`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Basics {
    pub name: Text,
    pub label: Text,
    pub image: Text,
    pub image_alt: Text,
    pub email: Text,
    pub phone: Text,
    pub url: Text,
    pub summary: Text,
    pub location: Option<Spanned<Location>>,
    pub profiles: Option<Vec<Spanned<Network>>>,
}

/// Where the person lives: `basics.location`. It is not shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Location {
    pub address: Text,
    pub postal_code: Text,
    pub city: Text,
    pub country_code: Text,
    pub region: Text,
}

/// The person in a network: an entry of `basics.profiles`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Network {
    pub network: Text,
    pub username: Text,
    pub url: Text,
}

/// A job: an entry of `work`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Work {
    pub name: Text,
    pub location: Text,
    pub description: Text,
    pub position: Text,
    pub team: Text,
    pub employer: Text,
    pub url: Text,
    pub start_date: Text,
    pub end_date: Text,
    pub summary: Text,
    pub highlights: Texts,
    pub keywords: Texts,
    pub id: Text,
    pub tags: Texts,
    pub private: Option<Spanned<bool>>,
}

/// An engagement beside work: an entry of `volunteer`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Volunteer {
    pub organization: Text,
    pub position: Text,
    pub url: Text,
    pub start_date: Text,
    pub end_date: Text,
    pub summary: Text,
    pub highlights: Texts,
    pub keywords: Texts,
    pub id: Text,
    pub tags: Texts,
    pub private: Option<Spanned<bool>>,
}

/// A project: an entry of `projects`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Project {
    pub name: Text,
    pub description: Text,
    pub highlights: Texts,
    pub keywords: Texts,
    pub start_date: Text,
    pub end_date: Text,
    pub url: Text,
    pub roles: Texts,
    pub entity: Text,
    #[serde(rename = "type")]
    pub kind: Text,
    pub id: Text,
    pub tags: Texts,
    pub private: Option<Spanned<bool>>,
}

/// Facts about the file: `meta`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Meta {
    pub canonical: Text,
    pub version: Text,
    pub last_modified: Text,
    pub whoami: Option<Whoami>,
}

/// The page's own settings: `meta.whoami`.
#[derive(Clone, Debug, Default, Deserialize)]
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
}

/// Something that is valid, and is not looked into yet.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hidden;

impl<'de> Deserialize<'de> for Hidden {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

/// Reads a résumé, together with all that is wrong with its form. What is of the wrong type is not in it; where the text
/// is no JSON or no object, there is none.
pub fn parse(source: &str) -> (Option<Resume>, Vec<Problem>) {
    let mut problems = Vec::new();
    let Some((value, offset)) = syntax::read(source, &mut problems) else {
        return (None, problems);
    };
    let sink = Sink::new(offset, problems);
    let resume = Resume::deserialize(Node::root(&value, &sink));
    let mut problems = sink.into_problems();
    match resume {
        Ok(resume) => (value.as_object().map(|_| resume), problems),
        // The reader notes what is wrong and goes on, so this is not reached; if it ever is, it is said.
        Err(error) => {
            problems.push(Problem::error(0..0, "", error.to_string()));
            (None, problems)
        }
    }
}

#[cfg(test)]
mod tests;

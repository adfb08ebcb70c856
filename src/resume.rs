//! What people write: one JSON Resume 1.x file (<https://jsonresume.org/schema>), with a few names of our own.
//!
//! Every value keeps where it stood ([`Spanned`]), so that whoever finds fault with it later can point at it. Nothing is
//! required here and nothing is checked but types: that is the business of `compile`.
//!
//! Names that JSON Resume leaves free and that are added here: `imageAlt` in `basics`; `team` and `employer` in `work`; `keywords`, `id`,
//! `tags` and `private` in `work`, `volunteer` and `projects`; `whoami` in `meta`.

mod access;
mod fixes;
mod keys;
mod node;
mod privacy;
mod problem;
mod spanned;
mod syntax;

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

/// Where the person lives: `basics.location`.
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
    /// Which sections are shown, in which order.
    pub sections: Option<Vec<Text>>,
    /// The paths of fields that are kept back, such as `basics.phone`, or `work.summary` for those of all jobs.
    pub private: Texts,
    /// Titles of sections, by their ids.
    pub titles: Option<HashMap<String, Text>>,
}

/// A school: an entry of `education`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Education {
    pub institution: Text,
    pub url: Text,
    pub area: Text,
    pub study_type: Text,
    pub start_date: Text,
    pub end_date: Text,
    pub score: Text,
    pub courses: Texts,
    pub summary: Text,
    pub highlights: Texts,
    pub keywords: Texts,
    pub id: Text,
    pub tags: Texts,
    pub private: Option<Spanned<bool>>,
}

/// An award: an entry of `awards`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Award {
    pub title: Text,
    pub date: Text,
    pub awarder: Text,
    pub url: Text,
    pub summary: Text,
    pub id: Text,
    pub tags: Texts,
    pub private: Option<Spanned<bool>>,
}

/// A certificate: an entry of `certificates`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Certificate {
    pub name: Text,
    pub date: Text,
    pub url: Text,
    pub issuer: Text,
    pub summary: Text,
    pub id: Text,
    pub tags: Texts,
    pub private: Option<Spanned<bool>>,
}

/// A publication: an entry of `publications`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Publication {
    pub name: Text,
    pub publisher: Text,
    pub release_date: Text,
    pub url: Text,
    pub summary: Text,
    pub id: Text,
    pub tags: Texts,
    pub private: Option<Spanned<bool>>,
}

/// A field of skills: an entry of `skills`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Skill {
    pub name: Text,
    pub level: Text,
    pub keywords: Texts,
    pub id: Text,
    pub tags: Texts,
    pub private: Option<Spanned<bool>>,
}

/// A language that the person speaks: an entry of `languages`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Language {
    pub language: Text,
    pub fluency: Text,
    pub id: Text,
    pub tags: Texts,
    pub private: Option<Spanned<bool>>,
}

/// An interest: an entry of `interests`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Interest {
    pub name: Text,
    pub keywords: Texts,
    pub id: Text,
    pub tags: Texts,
    pub private: Option<Spanned<bool>>,
}

/// What somebody says: an entry of `references`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of JSON Resume, and are explained there")]
pub struct Reference {
    pub name: Text,
    pub reference: Text,
    pub url: Text,
    pub id: Text,
    pub tags: Texts,
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

/// What was read of a file.
#[derive(Clone, Debug, Default)]
pub struct Parsed {
    /// The résumé; none where the text is no JSON or no object. What could not be understood is not in it.
    pub resume: Option<Resume>,
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
        return Parsed { problems, ..Parsed::default() };
    };
    let private = Private::find(&value, offset, &mut problems);
    let sink = Sink::new(offset, problems, &private);
    let resume = Resume::deserialize(Node::root(&value, &sink));
    let Found { mut problems, fixes, others } = sink.into_found();
    let resume = match resume {
        Ok(resume) => value.as_object().map(|_| Resume { others, ..resume }),
        // The reader notes what is wrong and goes on, so this is not reached; if it ever is, it is said.
        Err(error) => {
            problems.push(Problem::error(0..0, "", error.to_string()));
            None
        }
    };
    Parsed { resume, problems, fixes, private: private.fixes }
}

#[cfg(test)]
mod tests;

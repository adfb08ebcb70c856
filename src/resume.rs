//! What people write: one JSON Resume 1.x file (<https://jsonresume.org/schema>), with a few names of our own.
//!
//! Every value keeps where it stood ([`Spanned`]), so that whoever finds fault with it later can point at it. Nothing is
//! required here and nothing is checked but types: that is the business of `compile`.
//!
//! Names that JSON Resume leaves free and that are added here: `imageAlt` in `basics`; `team` and `employer` in `work`; `keywords`, `id`,
//! `tags` and `private` in `work`, `volunteer` and `projects`; `whoami` in `meta`.

mod collector;
mod decode;
mod diagnostic;
mod edits;
mod keys;
mod node;
mod privacy;
mod serde_access;
mod spanned;
mod syntax;

pub use decode::decode;
pub(crate) use diagnostic::quoted;
pub use diagnostic::{Diagnostic, Position, Severity};
pub use edits::{Edit, Edits};
pub use spanned::{SourceSpan, Spanned};
pub use syntax::Tree;

use collector::{Collector, Findings};
use node::Node;
use privacy::{Aliases, Redactions};
use serde::Deserialize;
use std::collections::HashMap;

/// A text and where it stood, where there is one.
pub type OptText = Option<Spanned<String>>;

/// Several texts.
pub type OptTexts = Vec<OptText>;

/// A list of entries of which each keeps where it stood, as the whole does.
pub type List<T> = Option<Spanned<Vec<Spanned<T>>>>;

/// A résumé as it was written.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Resume {
    /// The schema that the file follows.
    #[serde(rename = "$schema")]
    pub schema: OptText,
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
    pub custom_sections: Vec<CustomSection>,
    /// Facts about the file and the page.
    pub meta: Option<Meta>,
}

/// The person: `basics`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Basics {
    /// The person's name.
    pub name: OptText,
    /// A short line under the name, such as a job title.
    pub label: OptText,
    /// The address of a picture.
    pub image: OptText,
    /// What the picture shows, for those who cannot see it.
    pub image_alt: OptText,
    /// An e-mail address.
    pub email: OptText,
    /// A telephone number.
    pub phone: OptText,
    /// A web address.
    pub url: OptText,
    /// The person in a few sentences, in Markdown.
    pub summary: OptText,
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
    pub address: OptText,
    /// The postal code.
    pub postal_code: OptText,
    /// The city.
    pub city: OptText,
    /// The country, by its code in ISO 3166-1, such as `FR`.
    pub country_code: OptText,
    /// The region.
    pub region: OptText,
}

/// The person in a network: an entry of `basics.profiles`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Network {
    /// The network, such as `GitHub`.
    pub network: OptText,
    /// The person's name there.
    pub username: OptText,
    /// A web address.
    pub url: OptText,
}

/// A job: an entry of `work`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Work {
    /// The company.
    pub name: OptText,
    /// Where.
    pub location: OptText,
    /// What the company does.
    pub description: OptText,
    /// What the person is or was there.
    pub position: OptText,
    /// The team within the employer.
    pub team: OptText,
    /// The name that roles stand under together, where their `name`s differ.
    pub employer: OptText,
    /// A web address.
    pub url: OptText,
    /// When it began: `2019`, `2019-03` or `2019-03-31`.
    pub start_date: OptText,
    /// When it ended; without one a job goes on.
    pub end_date: OptText,
    /// What the job was, in Markdown.
    pub summary: OptText,
    /// Single points, in Markdown.
    pub highlights: OptTexts,
    /// Technologies, or other words that say what it was about.
    pub keywords: OptTexts,
    /// The end of the link to this entry.
    pub id: OptText,
    /// For your own use; not shown.
    pub tags: OptTexts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// An engagement beside work: an entry of `volunteer`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Volunteer {
    /// The organisation.
    pub organization: OptText,
    /// What the person is or was there.
    pub position: OptText,
    /// A web address.
    pub url: OptText,
    /// When it began: `2019`, `2019-03` or `2019-03-31`.
    pub start_date: OptText,
    /// When it ended; without one a job goes on.
    pub end_date: OptText,
    /// A text, in Markdown.
    pub summary: OptText,
    /// Single points, in Markdown.
    pub highlights: OptTexts,
    /// Technologies, or other words that say what it was about.
    pub keywords: OptTexts,
    /// The end of the link to this entry.
    pub id: OptText,
    /// For your own use; not shown.
    pub tags: OptTexts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A project: an entry of `projects`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Project {
    /// What it is called.
    pub name: OptText,
    /// What it is, in Markdown.
    pub description: OptText,
    /// Single points, in Markdown.
    pub highlights: OptTexts,
    /// Technologies, or other words that say what it was about.
    pub keywords: OptTexts,
    /// When it began: `2019`, `2019-03` or `2019-03-31`.
    pub start_date: OptText,
    /// When it ended; without one a job goes on.
    pub end_date: OptText,
    /// A web address.
    pub url: OptText,
    /// What the person is or was in the project.
    pub roles: OptTexts,
    /// Who the project belongs to.
    pub entity: OptText,
    /// `contribution` for a project of others.
    #[serde(rename = "type")]
    pub kind: OptText,
    /// The end of the link to this entry.
    pub id: OptText,
    /// For your own use; not shown.
    pub tags: OptTexts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// Facts about the file: `meta`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Meta {
    /// Where the newest version of this file is found.
    pub canonical: OptText,
    /// The version of this file.
    pub version: OptText,
    /// When this file was last changed.
    pub last_modified: OptText,
    /// The page's own settings.
    pub whoami: Option<Whoami>,
}

/// The page's own settings: `meta.whoami`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Whoami {
    /// The page's title.
    pub title: OptText,
    /// The language of the texts, a BCP 47 tag.
    pub lang: OptText,
    /// When the page was first published: a date, or a date and time by RFC 3339.
    pub published: OptText,
    /// Whether search engines are asked to stay away.
    pub draft: Option<Spanned<bool>>,
    /// Which sections are shown, in which order.
    pub sections: Option<Vec<OptText>>,
    /// The paths of fields that are kept back, such as `basics.phone`, or `work.summary` for those of all jobs.
    pub private: OptTexts,
    /// Titles of sections, by their ids.
    pub titles: Option<HashMap<String, OptText>>,
}

/// A school: an entry of `education`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Education {
    /// The school.
    pub institution: OptText,
    /// A web address.
    pub url: OptText,
    /// The field of study.
    pub area: OptText,
    /// The degree.
    pub study_type: OptText,
    /// When it began: `2019`, `2019-03` or `2019-03-31`.
    pub start_date: OptText,
    /// When it ended; without one a job goes on.
    pub end_date: OptText,
    /// A mark.
    pub score: OptText,
    /// Courses, in Markdown.
    pub courses: OptTexts,
    /// A text, in Markdown.
    pub summary: OptText,
    /// Single points, in Markdown.
    pub highlights: OptTexts,
    /// Technologies, or other words that say what it was about.
    pub keywords: OptTexts,
    /// The end of the link to this entry.
    pub id: OptText,
    /// For your own use; not shown.
    pub tags: OptTexts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// An award: an entry of `awards`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Award {
    /// What it is called.
    pub title: OptText,
    /// When: `2019`, `2019-03` or `2019-03-31`.
    pub date: OptText,
    /// Who gave it.
    pub awarder: OptText,
    /// A web address.
    pub url: OptText,
    /// A text, in Markdown.
    pub summary: OptText,
    /// The end of the link to this entry.
    pub id: OptText,
    /// For your own use; not shown.
    pub tags: OptTexts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A certificate: an entry of `certificates`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Certificate {
    /// What it is called.
    pub name: OptText,
    /// When: `2019`, `2019-03` or `2019-03-31`.
    pub date: OptText,
    /// A web address.
    pub url: OptText,
    /// Who issued it.
    pub issuer: OptText,
    /// A text, in Markdown.
    pub summary: OptText,
    /// The end of the link to this entry.
    pub id: OptText,
    /// For your own use; not shown.
    pub tags: OptTexts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A publication: an entry of `publications`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Publication {
    /// What it is called.
    pub name: OptText,
    /// Who published it.
    pub publisher: OptText,
    /// When: `2019`, `2019-03` or `2019-03-31`.
    pub release_date: OptText,
    /// A web address.
    pub url: OptText,
    /// A text, in Markdown.
    pub summary: OptText,
    /// The end of the link to this entry.
    pub id: OptText,
    /// For your own use; not shown.
    pub tags: OptTexts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A field of skills: an entry of `skills`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Skill {
    /// What it is called.
    pub name: OptText,
    /// How well the person knows it.
    pub level: OptText,
    /// Technologies, or other words that say what it was about.
    pub keywords: OptTexts,
    /// The end of the link to this entry.
    pub id: OptText,
    /// For your own use; not shown.
    pub tags: OptTexts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A language that the person speaks: an entry of `languages`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Language {
    /// The language.
    pub language: OptText,
    /// How well the person speaks it.
    pub fluency: OptText,
    /// The end of the link to this entry.
    pub id: OptText,
    /// For your own use; not shown.
    pub tags: OptTexts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// An interest: an entry of `interests`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Interest {
    /// What it is called.
    pub name: OptText,
    /// Technologies, or other words that say what it was about.
    pub keywords: OptTexts,
    /// The end of the link to this entry.
    pub id: OptText,
    /// For your own use; not shown.
    pub tags: OptTexts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// What somebody says: an entry of `references`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Reference {
    /// Who says it.
    pub name: OptText,
    /// What they say, in Markdown.
    pub reference: OptText,
    /// A web address.
    pub url: OptText,
    /// The end of the link to this entry.
    pub id: OptText,
    /// For your own use; not shown.
    pub tags: OptTexts,
    /// Whether the entry is kept out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// What stands under a key of its owner's own, read as far as it is text.
#[derive(Clone, Debug)]
pub struct CustomSection {
    /// The key.
    pub key: Spanned<String>,
    /// The key of JSON Resume that was probably meant.
    pub meant: Option<&'static str>,
    /// What stands there.
    pub value: FreeValue,
}

/// A value of any shape, with the texts in it. Numbers and flags count as texts.
#[derive(Clone, Debug)]
pub enum FreeValue {
    /// A text.
    Text(Spanned<String>),
    /// Several values.
    List(Vec<FreeValue>),
    /// Values by name.
    Object(Vec<(String, FreeValue)>),
}

/// What entries say under keys that are not known, by the places where the entries begin.
pub type UnknownFields = HashMap<usize, Vec<(String, FreeValue)>>;

/// The outcome of [`parse`].
#[derive(Clone, Debug, Default)]
pub struct Parsed<'s> {
    /// The syntax tree; `None` if the source is not JSON.
    pub tree: Option<Tree<'s>>,
    /// The résumé without what is private or could not be read; `None` if the source is not a JSON
    /// object.
    pub resume: Option<Resume>,
    /// The fields of its entries that JSON Resume does not know.
    pub unknown_fields: UnknownFields,
    /// The errors and warnings about the file's form.
    pub diagnostics: Vec<Diagnostic>,
    /// The edits that turn what was understood into what the schema asks for.
    pub edits: Edits,
    /// The edits that remove what is private.
    pub redactions: Edits,
    /// The first privacy mark or path that cannot be applied. Nothing of such a file may be shown.
    pub privacy_error: Option<Diagnostic>,
}

/// Reads a résumé and collects everything that is wrong with its form.
pub fn parse(source: &str) -> Parsed<'_> {
    let mut diagnostics = Vec::new();
    let Some(tree) = syntax::read(source, &mut diagnostics) else {
        return Parsed {
            diagnostics,
            ..Parsed::default()
        };
    };
    // Only a reading by type tells which key is an alias, and of which standard name.
    let aliases = if privacy::has_paths(&tree.value) {
        read(&tree, Vec::new(), &Redactions::default()).1.aliases
    } else {
        Aliases::new()
    };
    let redactions = privacy::redactions(&tree, &aliases, &mut diagnostics);
    let (resume, findings) = read(&tree, diagnostics, &redactions);
    Parsed {
        resume,
        unknown_fields: findings.unknown_fields,
        diagnostics: findings.diagnostics,
        edits: findings.edits,
        redactions: redactions.edits,
        privacy_error: redactions.error,
        tree: Some(tree),
    }
}

/// Deserializes a tree.
fn read(
    Tree { value, offset }: &Tree<'_>,
    diagnostics: Vec<Diagnostic>,
    redactions: &Redactions,
) -> (Option<Resume>, Findings) {
    let collector = Collector::new(*offset, diagnostics, redactions);
    let resume = Resume::deserialize(Node::root(value, &collector));
    let mut findings = collector.into_findings();
    let resume = match resume {
        Ok(resume) => value.as_object().map(|_| Resume {
            custom_sections: std::mem::take(&mut findings.custom_sections),
            ..resume
        }),
        // The reader records errors and carries on, so this is unreachable; report it all the same.
        Err(error) => {
            findings
                .diagnostics
                .push(Diagnostic::error(0..0, "", error.to_string()));
            None
        }
    };
    (resume, findings)
}

#[cfg(test)]
mod tests;

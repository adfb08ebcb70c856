//! The data file: JSON Resume 1.x (<https://jsonresume.org/schema>) with a few additions.
//!
//! Every value carries its position ([`Spanned`]), so that any later diagnostic can point at it.
//! Only the form of the file is checked here: no field is required, and `compile` checks the
//! contents.
//!
//! Additions to JSON Resume: `id`, `tags` and `private` in every entry; `imageAlt` in `basics`;
//! `team`, `employer` and `keywords` in `work`; `keywords` in `volunteer`; `summary` in `projects`; `summary`, `highlights`
//! and `keywords` in `education`; `summary` in `certificates`; `url` in `awards` and `references`;
//! `whoami` in `meta`.
//!
//! The doc comments of fields become the descriptions in the JSON Schema. An editor shows each of
//! them on its own, so they repeat what several types share.

mod collector;
mod decode;
mod diagnostic;
mod document;
mod edits;
mod history;
mod keys;
mod lang;
mod node;
mod privacy;
mod serde_access;
mod spanned;
mod syntax;
mod text_of;

pub use decode::decode;
pub(crate) use diagnostic::quoted;
pub use diagnostic::{Diagnostic, Position, Severity};
pub use document::{Document, Path, Splice, Step, Value};
pub use edits::{Edit, Edits};
pub use history::History;
pub use spanned::{SourceSpan, Spanned};
pub use syntax::Tree;

use collector::{Collector, Findings};
use node::Node;
use privacy::{Aliases, Redactions};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

/// Whether this program shows warnings and writes documents. The widget's worker does neither, and
/// is smaller without them.
pub(crate) const REPORTS: bool = cfg!(any(feature = "portable", feature = "checker"));

/// A string and its position. `None` if it is absent.
pub type OptText = Option<Spanned<String>>;

/// A list of strings; an absent list is empty.
pub type OptTexts = Vec<OptText>;

/// A list of entries, with the positions of the list and of each entry. `None` if it is absent.
pub type List<T> = Option<Spanned<Vec<Spanned<T>>>>;

/// A résumé as written.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Resume {
    /// The JSON Schema of this file, for editors.
    #[serde(rename = "$schema")]
    pub schema: OptText,
    /// The person: name, contact details, summary.
    pub basics: Option<Spanned<Basics>>,
    /// Jobs.
    pub work: List<Work>,
    /// Volunteer work.
    pub volunteer: List<Volunteer>,
    /// The person's own projects, and contributions to those of others.
    pub projects: List<Project>,
    /// Schools, universities and courses.
    pub education: List<Education>,
    /// Awards.
    pub awards: List<Award>,
    /// Certificates.
    pub certificates: List<Certificate>,
    /// Publications.
    pub publications: List<Publication>,
    /// Skills, grouped by field.
    pub skills: List<Skill>,
    /// Languages that the person speaks.
    pub languages: List<Language>,
    /// Interests.
    pub interests: List<Interest>,
    /// What others say about the person.
    pub references: List<Reference>,
    /// The sections under top-level keys that JSON Resume does not define.
    #[serde(skip)]
    pub custom_sections: Vec<CustomSection>,
    /// The language of the texts: `meta.whoami.lang`, or what the file says elsewhere.
    #[serde(skip)]
    pub lang: OptText,
    /// Information about this file, and the settings of the page.
    pub meta: Option<Meta>,
}

/// The person: `basics`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Basics {
    /// The full name.
    pub name: OptText,
    /// A short line under the name, such as a job title.
    pub label: OptText,
    /// The URL of a picture.
    pub image: OptText,
    /// A description of the picture for people who can't see it.
    pub image_alt: OptText,
    /// The e-mail address.
    pub email: OptText,
    /// The telephone number.
    pub phone: OptText,
    /// The URL of the person's website.
    pub url: OptText,
    /// A few sentences about the person, in Markdown.
    pub summary: OptText,
    /// Where the person lives.
    pub location: Option<Spanned<Location>>,
    /// The person's accounts on other sites.
    pub profiles: Option<Vec<Spanned<Network>>>,
}

/// Where the person lives: `basics.location`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Location {
    /// Street and number, or another first line of the address.
    pub address: OptText,
    /// The postal code.
    pub postal_code: OptText,
    /// The city.
    pub city: OptText,
    /// The ISO 3166-1 code of the country, such as `FR`.
    pub country_code: OptText,
    /// The region, such as a state or province.
    pub region: OptText,
}

/// An account on another site: an entry of `basics.profiles`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Network {
    /// The site, such as `GitHub`.
    pub network: OptText,
    /// The user name on the site.
    pub username: OptText,
    /// The URL of the account.
    pub url: OptText,
}

/// A job: an entry of `work`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Work {
    /// The company.
    pub name: OptText,
    /// Where the job is based.
    pub location: OptText,
    /// What the company does.
    pub description: OptText,
    /// The job title.
    pub position: OptText,
    /// The team within the company.
    pub team: OptText,
    /// The heading that joins roles whose `name`s differ.
    pub employer: OptText,
    /// The URL of the company.
    pub url: OptText,
    /// When it started: `2019`, `2019-03` or `2019-03-31`.
    pub start_date: OptText,
    /// When it ended: `2019`, `2019-03` or `2019-03-31`. Omit it for a current job.
    pub end_date: OptText,
    /// The job in a few sentences, in Markdown.
    pub summary: OptText,
    /// Bullet points, in Markdown.
    pub highlights: OptTexts,
    /// Technologies or other keywords.
    pub keywords: OptTexts,
    /// The end of links to this entry: letters, digits and hyphens. Generated if omitted.
    pub id: OptText,
    /// Labels for your own use, not shown.
    pub tags: OptTexts,
    /// Whether to leave this entry out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// Volunteer work: an entry of `volunteer`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Volunteer {
    /// The organization.
    pub organization: OptText,
    /// The person's role.
    pub position: OptText,
    /// The URL of the organization.
    pub url: OptText,
    /// When it started: `2019`, `2019-03` or `2019-03-31`.
    pub start_date: OptText,
    /// When it ended: `2019`, `2019-03` or `2019-03-31`.
    pub end_date: OptText,
    /// The work in a few sentences, in Markdown.
    pub summary: OptText,
    /// Bullet points, in Markdown.
    pub highlights: OptTexts,
    /// Technologies or other keywords.
    pub keywords: OptTexts,
    /// The end of links to this entry: letters, digits and hyphens. Generated if omitted.
    pub id: OptText,
    /// Labels for your own use, not shown.
    pub tags: OptTexts,
    /// Whether to leave this entry out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A project: an entry of `projects`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Project {
    /// The name of the project.
    pub name: OptText,
    /// What the project is, in Markdown.
    pub description: OptText,
    /// The project in a few sentences, in Markdown; shown after the description.
    pub summary: OptText,
    /// Bullet points, in Markdown.
    pub highlights: OptTexts,
    /// Technologies or other keywords.
    pub keywords: OptTexts,
    /// When it started: `2019`, `2019-03` or `2019-03-31`.
    pub start_date: OptText,
    /// When it ended: `2019`, `2019-03` or `2019-03-31`.
    pub end_date: OptText,
    /// The URL of the project.
    pub url: OptText,
    /// The person's roles in the project.
    pub roles: OptTexts,
    /// The organization or person that the project belongs to.
    pub entity: OptText,
    /// The kind of project. One with `contribution` is shown under Contributions, by `entity`.
    #[serde(rename = "type")]
    pub kind: OptText,
    /// The end of links to this entry: letters, digits and hyphens. Generated if omitted.
    pub id: OptText,
    /// Labels for your own use, not shown.
    pub tags: OptTexts,
    /// Whether to leave this entry out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// Information about the file: `meta`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Meta {
    /// The URL of the latest version of this file.
    pub canonical: OptText,
    /// The version of this file, such as `v1.0.0`.
    pub version: OptText,
    /// When this file was last changed, such as `2019-03-31T12:00:00`.
    pub last_modified: OptText,
    /// The settings of the page.
    pub whoami: Option<Whoami>,
}

/// The settings of the page: `meta.whoami`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Whoami {
    /// The title of the page, such as `$ whoami`. The default is the name and the label.
    pub title: OptText,
    /// How the page looks: `plain`, which is the default, `terminal` or `classic`.
    #[cfg_attr(feature = "ssr", schemars(extend("enum" = ["plain", "terminal", "classic"])))]
    pub look: OptText,
    /// The colour of links and buttons: any CSS colour. It gets darker or lighter where it could not
    /// be read. The default depends on the look.
    pub accent: OptText,
    /// The path of a CSS file of your own, such as `style.css`. Its rules win over those of the page.
    pub style: OptText,
    /// The path or URL of the icon of the page: an SVG or PNG file. The default is made from your
    /// initials.
    pub favicon: OptText,
    /// The path or URL of the image that link previews show: PNG or JPEG, 1200 × 630 pixels. The
    /// default is made from your name and portrait.
    pub social_image: OptText,
    /// Whether the page has a search field. The default is `true`.
    pub search: Option<Spanned<bool>>,
    /// Whether the page has a timeline above the jobs. The default is `true`.
    pub timeline: Option<Spanned<bool>>,
    /// Whether the page has a link to its editor, below everything else. The default is `true`.
    pub editor: Option<Spanned<bool>>,
    /// What links that start with `/` count from, if they lead to another site of yours:
    /// `https://example.org`. The default is the site of the page. It does not apply to images.
    pub link_base: OptText,
    /// The charts to print: `timeline`, `technologies` or both. The default is none.
    pub print: Option<Vec<OptText>>,
    /// The language of your texts, a BCP 47 tag such as `fr`. The default is `en`.
    pub lang: OptText,
    /// When the page was first published: a date, or a date and time as in RFC 3339.
    pub published: OptText,
    /// Whether browsers keep the page, so that it can be read again offline. The default is `true`.
    pub offline: Option<Spanned<bool>>,
    /// Whether to ask search engines not to list the page.
    pub draft: Option<Spanned<bool>>,
    /// The keys of the sections to show, in this order. The default is all.
    pub sections: Option<Vec<OptText>>,
    /// The paths of private fields, such as `basics.phone`, or `work.summary` for every job.
    pub private: OptTexts,
    /// The paths of personal data that is meant to be public, so that no warning is needed:
    /// `basics.phone`, `basics.location.address`.
    pub public: OptTexts,
    /// The titles of sections, by key.
    pub titles: Option<HashMap<String, OptText>>,
}

/// A course of study: an entry of `education`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Education {
    /// The school or university.
    pub institution: OptText,
    /// The URL of the institution.
    pub url: OptText,
    /// The field of study.
    pub area: OptText,
    /// The degree, such as `Bachelor`.
    pub study_type: OptText,
    /// When it started: `2019`, `2019-03` or `2019-03-31`.
    pub start_date: OptText,
    /// When it ended: `2019`, `2019-03` or `2019-03-31`.
    pub end_date: OptText,
    /// The grade.
    pub score: OptText,
    /// Courses, in Markdown.
    pub courses: OptTexts,
    /// The studies in a few sentences, in Markdown.
    pub summary: OptText,
    /// Bullet points, in Markdown.
    pub highlights: OptTexts,
    /// Technologies or other keywords.
    pub keywords: OptTexts,
    /// The end of links to this entry: letters, digits and hyphens. Generated if omitted.
    pub id: OptText,
    /// Labels for your own use, not shown.
    pub tags: OptTexts,
    /// Whether to leave this entry out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// An award: an entry of `awards`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Award {
    /// The name of the award.
    pub title: OptText,
    /// The date: `2019`, `2019-03` or `2019-03-31`.
    pub date: OptText,
    /// Who gave the award.
    pub awarder: OptText,
    /// The URL of the award.
    pub url: OptText,
    /// The award in a few sentences, in Markdown.
    pub summary: OptText,
    /// The end of links to this entry: letters, digits and hyphens. Generated if omitted.
    pub id: OptText,
    /// Labels for your own use, not shown.
    pub tags: OptTexts,
    /// Whether to leave this entry out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A certificate: an entry of `certificates`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Certificate {
    /// The name of the certificate.
    pub name: OptText,
    /// The date: `2019`, `2019-03` or `2019-03-31`.
    pub date: OptText,
    /// The URL of the certificate.
    pub url: OptText,
    /// Who issued the certificate.
    pub issuer: OptText,
    /// The certificate in a few sentences, in Markdown.
    pub summary: OptText,
    /// The end of links to this entry: letters, digits and hyphens. Generated if omitted.
    pub id: OptText,
    /// Labels for your own use, not shown.
    pub tags: OptTexts,
    /// Whether to leave this entry out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A publication: an entry of `publications`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Publication {
    /// The title of the publication.
    pub name: OptText,
    /// The publisher.
    pub publisher: OptText,
    /// When it was published: `2019`, `2019-03` or `2019-03-31`.
    pub release_date: OptText,
    /// The URL of the publication.
    pub url: OptText,
    /// The publication in a few sentences, in Markdown.
    pub summary: OptText,
    /// The end of links to this entry: letters, digits and hyphens. Generated if omitted.
    pub id: OptText,
    /// Labels for your own use, not shown.
    pub tags: OptTexts,
    /// Whether to leave this entry out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A skill or a field of skills: an entry of `skills`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Skill {
    /// The skill, or the field that the keywords belong to.
    pub name: OptText,
    /// How well the person knows it, such as `Master`.
    pub level: OptText,
    /// The skills in this field.
    pub keywords: OptTexts,
    /// The end of links to this entry: letters, digits and hyphens. Generated if omitted.
    pub id: OptText,
    /// Labels for your own use, not shown.
    pub tags: OptTexts,
    /// Whether to leave this entry out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A language that the person speaks: an entry of `languages`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Language {
    /// The name of the language.
    pub language: OptText,
    /// How well the person speaks it, such as `Native speaker`.
    pub fluency: OptText,
    /// The end of links to this entry: letters, digits and hyphens. Generated if omitted.
    pub id: OptText,
    /// Labels for your own use, not shown.
    pub tags: OptTexts,
    /// Whether to leave this entry out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// An interest: an entry of `interests`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Interest {
    /// The interest.
    pub name: OptText,
    /// What it includes, such as `Chopin` for music.
    pub keywords: OptTexts,
    /// The end of links to this entry: letters, digits and hyphens. Generated if omitted.
    pub id: OptText,
    /// Labels for your own use, not shown.
    pub tags: OptTexts,
    /// Whether to leave this entry out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// What someone says about the person: an entry of `references`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct Reference {
    /// Who says it.
    pub name: OptText,
    /// What they say, in Markdown.
    pub reference: OptText,
    /// The URL of the person who says it, or of the text.
    pub url: OptText,
    /// The end of links to this entry: letters, digits and hyphens. Generated if omitted.
    pub id: OptText,
    /// Labels for your own use, not shown.
    pub tags: OptTexts,
    /// Whether to leave this entry out of everything that is published.
    pub private: Option<Spanned<bool>>,
}

/// A section under a top-level key that JSON Resume does not define.
#[derive(Clone, Debug)]
pub struct CustomSection {
    /// The key.
    pub key: Spanned<String>,
    /// The key of JSON Resume that was probably meant, if any is similar.
    pub meant: Option<&'static str>,
    /// The text in the section.
    pub value: FreeValue,
}

/// A value of any shape, reduced to its text. Numbers count as text, `true` and `false` do not.
#[derive(Clone, Debug)]
pub enum FreeValue {
    /// A string or a number.
    Text(Spanned<String>),
    /// A list.
    List(Vec<FreeValue>),
    /// An object, in the order of the file.
    Object(Vec<(String, FreeValue)>),
}

/// A field of an entry that JSON Resume does not define.
#[derive(Clone, Debug)]
pub struct UnknownField {
    /// The key, with its path.
    pub key: Spanned<String>,
    /// The field that was probably meant, if any is similar.
    pub meant: Option<&'static str>,
    /// The text in the field.
    pub value: FreeValue,
}

/// The fields that JSON Resume does not define, by the offset in the source at which their entry
/// starts.
pub type UnknownFields = HashMap<usize, Vec<UnknownField>>;

/// The outcome of [`parse`].
#[derive(Clone, Debug, Default)]
pub struct Parsed<'s> {
    /// The syntax tree; `None` if the source is not JSON.
    pub tree: Option<Tree<'s>>,
    /// The résumé, without private and unreadable values; `None` if the source is not a JSON
    /// object.
    pub resume: Option<Resume>,
    /// The fields of entries that JSON Resume does not define.
    pub unknown_fields: UnknownFields,
    /// The paths of values that exist but could not be read.
    pub unreadable: HashSet<String>,
    /// The errors and warnings about the form of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// The edits that put values that were understood into the form that the schema requires.
    pub edits: Edits,
    /// The edits that remove private values.
    pub redactions: Edits,
    /// Whether a privacy mark or path cannot be applied. Nothing of such a file may be shown.
    pub privacy_error: bool,
}

/// Parses a résumé, tolerating as much as possible, and reports everything wrong with its form.
pub fn parse(source: &str) -> Parsed<'_> {
    let mut diagnostics = Vec::new();
    let Some(tree) = syntax::parse(source, &mut diagnostics) else {
        return Parsed {
            diagnostics,
            ..Parsed::default()
        };
    };
    // Which key is an alias, and of what, depends on the type of the object that contains it.
    let aliases = if privacy::has_paths(&tree.value) {
        deserialize(&tree, Vec::new(), &Redactions::default())
            .1
            .aliases
    } else {
        Aliases::new()
    };
    let redactions = privacy::redactions(&tree, &aliases, &mut diagnostics);
    let (resume, findings) = deserialize(&tree, diagnostics, &redactions);
    Parsed {
        resume,
        unknown_fields: findings.unknown_fields,
        unreadable: findings.unreadable,
        diagnostics: findings.diagnostics,
        edits: findings.edits,
        redactions: redactions.edits,
        privacy_error: redactions.has_error,
        tree: Some(tree),
    }
}

/// Deserializes a tree. The findings include the given `diagnostics`.
fn deserialize(
    Tree { value, offset }: &Tree<'_>,
    diagnostics: Vec<Diagnostic>,
    redactions: &Redactions,
) -> (Option<Resume>, Findings) {
    let lang = lang::written(value, *offset, redactions);
    let tag = lang.as_ref().map(|lang| lang.value.as_str());
    let collector = Collector::new(*offset, tag, diagnostics, redactions);
    let resume = Resume::deserialize(Node::root(value, &collector));
    let mut findings = collector.into_findings();
    let resume = match resume {
        Ok(resume) => value.as_object().map(|_| Resume {
            custom_sections: std::mem::take(&mut findings.custom_sections),
            lang,
            ..resume
        }),
        // The deserializer records errors and continues, so this is unreachable. Report it anyway.
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

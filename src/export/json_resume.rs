//! JSON Resume 1.x (<https://jsonresume.org/schema>), with the names that this project adds.

use super::Absolute;
use super::markdown::rich_text;
use crate::profile::{Employer, Href, Link, Period, Profile, Project, RichText, Volunteer};
use serde_json::{Map, Value, json};

/// The schema that the document is valid by.
const SCHEMA: &str = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// The profile as a JSON Resume document. Addresses are absolute there; a relative one whose absolute form is not known
/// is left out of `url`, where the schema allows no other.
pub fn document(profile: &Profile, absolute: Absolute<'_>) -> String {
    let writer = Writer { absolute };
    let contributions = profile.contributions.iter().flat_map(|group| {
        group.projects.iter().map(|project| writer.project(project, group.entity.as_deref(), Some("contribution")))
    });
    let projects = contributions.chain(profile.projects.iter().map(|project| writer.project(project, None, None)));
    let work = profile.work.iter().flat_map(|employer| writer.jobs(employer));
    let document = object([
        ("$schema", Some(json!(SCHEMA))),
        ("basics", Some(writer.basics(profile))),
        ("work", list(work.collect())),
        ("volunteer", list(profile.volunteer.iter().map(|one| writer.engagement(one)).collect())),
        ("projects", list(projects.collect())),
        ("meta", Some(writer.meta(profile))),
    ]);
    format!("{document:#}\n")
}

/// An object of the members that are there, in their order.
fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let there = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(there.collect::<Map<_, _>>())
}

fn list(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then(|| Value::Array(values))
}

fn words(words: &[String]) -> Option<Value> {
    (!words.is_empty()).then(|| json!(words))
}

fn start(period: Option<Period>) -> Option<Value> {
    Some(json!(period?.start()?.to_string()))
}

fn end(period: Option<Period>) -> Option<Value> {
    Some(json!(period?.end()?.to_string()))
}

struct Writer<'a> {
    absolute: Absolute<'a>,
}

impl Writer<'_> {
    fn url(&self, href: Option<&Href>) -> Option<Value> {
        (self.absolute)(href?.as_str()).map(Value::from)
    }

    fn text(&self, text: &RichText) -> Option<Value> {
        (!text.is_empty()).then(|| json!(rich_text(text, self.absolute)))
    }

    fn texts(&self, texts: &[RichText]) -> Option<Value> {
        list(texts.iter().filter_map(|text| self.text(text)).collect())
    }

    fn basics(&self, profile: &Profile) -> Value {
        let contact = |scheme: &str| {
            profile.links.iter().find(|link| link.account.is_none() && link.href.as_str().starts_with(scheme))
        };
        let website = profile.links.iter().find(|link| {
            let href = link.href.as_str();
            link.account.is_none() && !href.starts_with("mailto:") && !href.starts_with("tel:")
        });
        let image = profile.image.as_ref();
        object([
            ("name", Some(json!(profile.name))),
            ("label", profile.label.as_ref().map(|label| json!(label))),
            (
                "image",
                image.map(|image| {
                    json!((self.absolute)(image.src.as_str()).unwrap_or_else(|| image.src.as_str().to_owned()))
                }),
            ),
            ("imageAlt", image.map(|image| json!(image.alt))),
            ("email", contact("mailto:").map(|link| json!(link.text))),
            ("phone", contact("tel:").map(|link| json!(link.text))),
            ("url", website.and_then(|link| self.url(Some(&link.href)))),
            ("summary", self.text(&profile.summary)),
            ("profiles", list(profile.links.iter().filter_map(|link| self.account(link)).collect())),
        ])
    }

    fn account(&self, link: &Link) -> Option<Value> {
        let account = link.account.as_ref()?;
        Some(object([
            ("network", account.network.as_ref().map(|network| json!(network))),
            ("username", account.username.as_ref().map(|username| json!(username))),
            ("url", self.url(Some(&link.href))),
        ]))
    }

    fn jobs(&self, employer: &Employer) -> Vec<Value> {
        let job = |job: &crate::profile::Job| {
            let grouped_otherwise = employer.name.as_ref().filter(|name| job.company.as_ref() != Some(name));
            object([
                ("name", job.company.as_ref().map(|company| json!(company))),
                ("employer", grouped_otherwise.map(|name| json!(name))),
                ("position", Some(json!(job.position))),
                ("team", job.team.as_ref().map(|team| json!(team))),
                ("url", self.url(job.href.as_ref())),
                ("location", job.location.as_ref().map(|location| json!(location))),
                ("description", job.description.as_ref().map(|description| json!(description))),
                ("startDate", start(job.period)),
                ("endDate", end(job.period)),
                ("summary", self.text(&job.summary)),
                ("highlights", self.texts(&job.highlights)),
                ("keywords", words(&job.keywords)),
                ("id", Some(json!(job.id))),
            ])
        };
        employer.roles.iter().map(job).collect()
    }

    fn project(&self, project: &Project, entity: Option<&str>, kind: Option<&str>) -> Value {
        object([
            ("name", Some(json!(project.name))),
            ("entity", entity.map(|entity| json!(entity))),
            ("type", kind.map(|kind| json!(kind))),
            ("url", self.url(project.href.as_ref())),
            ("startDate", start(project.period)),
            ("endDate", end(project.period)),
            ("description", self.text(&project.description)),
            ("highlights", self.texts(&project.highlights)),
            ("keywords", words(&project.keywords)),
            ("id", Some(json!(project.id))),
        ])
    }

    fn engagement(&self, engagement: &Volunteer) -> Value {
        object([
            ("organization", Some(json!(engagement.organization))),
            ("position", engagement.position.as_ref().map(|position| json!(position))),
            ("url", self.url(engagement.href.as_ref())),
            ("startDate", start(engagement.period)),
            ("endDate", end(engagement.period)),
            ("summary", self.text(&engagement.summary)),
            ("highlights", self.texts(&engagement.highlights)),
            ("keywords", words(&engagement.keywords)),
            ("id", Some(json!(engagement.id))),
        ])
    }

    fn meta(&self, profile: &Profile) -> Value {
        let page = &profile.page;
        let whoami = object([
            ("title", Some(json!(page.title))),
            ("lang", Some(json!(page.lang))),
            ("published", page.published.as_ref().map(|published| json!(published.datetime))),
            ("draft", page.draft.then(|| json!(true))),
        ]);
        object([("canonical", (self.absolute)("resume.json").map(Value::from)), ("whoami", Some(whoami))])
    }
}

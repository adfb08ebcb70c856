//! A profile as a JSON Resume document.
//!
//! The document compiles to the same profile. It has less than the file that the profile came from:
//! a school's degree and its field of study, for example, are one text on the page.

use super::{UrlResolver, markdown};
use crate::compile::{Options, compile};
use crate::import::Object;
use crate::profile::{
    Content, Employer, Href, Item, Job, Link, Look, Period, Profile, Project, RichText, Section,
    SectionKey, SectionTitle, Topic, When,
};
use serde_json::{Value, json};

/// The prefix of the ids of sections that JSON Resume does not define.
const CUSTOM_PREFIX: &str = "more-";

/// Formats a profile as a JSON Resume document.
pub(super) fn document(profile: &Profile, absolute_url: UrlResolver<'_>) -> Value {
    let writer = Writer { absolute_url };
    let mut document = Object::default();
    document.set("basics", writer.basics(profile));
    for section in &profile.sections {
        let key = section_key(section);
        let entries = writer.entries(section);
        if !entries.is_empty() {
            let list = document.0.entry(key).or_insert_with(|| json!([]));
            list.as_array_mut()
                .into_iter()
                .for_each(|list| list.extend(entries.iter().cloned()));
        }
    }
    document.set("meta", meta(profile));
    let mut document = document.0;
    // The order of the sections is only written if it is not the usual one.
    let ids = |sections: &[Section]| -> Vec<String> {
        sections.iter().map(|section| section.id.clone()).collect()
    };
    let wanted = ids(&profile.sections);
    let source = Value::Object(document.clone()).to_string();
    let usual = compile(&source, &options(profile)).map(|one| ids(&one.profile.sections));
    if usual.as_ref() != Ok(&wanted)
        && let Some(settings) = document
            .get_mut("meta")
            .and_then(|meta| meta.get_mut("whoami"))
            .and_then(Value::as_object_mut)
    {
        settings.insert("sections".to_owned(), json!(wanted));
    }
    Value::Object(document)
}

/// The options with which a document of the profile compiles to the same charts.
pub(super) fn options(profile: &Profile) -> Options {
    Options {
        today: profile.page.made,
        ..Options::default()
    }
}

/// The key of a section in JSON Resume. For a section that it does not define, this is its id
/// without the prefix.
pub(super) fn section_key(section: &Section) -> String {
    match section.id.as_str() {
        "contributions" => "projects".to_owned(),
        id => id.strip_prefix(CUSTOM_PREFIX).unwrap_or(id).to_owned(),
    }
}

struct Writer<'a> {
    absolute_url: UrlResolver<'a>,
}

impl Writer<'_> {
    fn url(&self, href: Option<&Href>) -> Option<String> {
        let href = href?.as_str();
        Some((self.absolute_url)(href).unwrap_or_else(|| href.to_owned()))
    }

    fn text(&self, text: &RichText) -> String {
        markdown::rich_text(text, self.absolute_url)
    }

    fn texts(&self, texts: &[RichText]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    fn basics(&self, profile: &Profile) -> Object {
        let mut basics = Object::default();
        basics.set("name", profile.name.as_str());
        basics.set("label", profile.label.clone());
        if let Some(image) = &profile.image {
            basics.set("image", self.url(Some(&image.src)));
            let alt = Some(image.alt.as_str()).filter(|alt| *alt != profile.name);
            basics.set("imageAlt", alt);
        }
        self.links(&profile.links, &mut basics);
        basics.set("summary", profile.summary().map(|text| self.text(text)));
        if let Some(location) = &profile.location {
            let mut object = Object::default();
            object.set("address", location.address.clone());
            object.set("postalCode", location.postal_code.clone());
            object.set("city", location.city.clone());
            object.set("region", location.region.clone());
            object.set("countryCode", location.country_code.clone());
            basics.set("location", object);
        }
        basics
    }

    fn links(&self, links: &[Link], basics: &mut Object) {
        let mut profiles: Vec<Value> = Vec::new();
        for link in links {
            let href = link.href.as_ref().map(Href::as_str).unwrap_or_default();
            let mut profile = Object::default();
            match &link.account {
                None if href.starts_with("mailto:") && !basics.0.contains_key("email") => {
                    basics.set("email", link.text.as_str());
                    continue;
                }
                None if href.starts_with("tel:") && !basics.0.contains_key("phone") => {
                    basics.set("phone", link.text.as_str());
                    continue;
                }
                // An e-mail address or a number that is not valid is a text.
                None if href.is_empty() => {
                    let is_number = basics.0.contains_key("email") || is_address(&link.text);
                    let key = match is_number {
                        true => "phone",
                        false => "email",
                    };
                    basics.set(key, link.text.as_str());
                    continue;
                }
                None if basics
                    .0
                    .keys()
                    .all(|key| !["url", "email", "phone"].contains(&key.as_str()))
                    && profiles.is_empty() =>
                {
                    basics.set("url", self.url(link.href.as_ref()));
                    continue;
                }
                None => {}
                Some(account) => {
                    profile.set("network", account.network.clone());
                    profile.set("username", account.username.clone());
                }
            }
            profile.set("url", self.url(link.href.as_ref()));
            profiles.push(profile.into());
        }
        basics.set("profiles", profiles);
    }

    fn entries(&self, section: &Section) -> Vec<Value> {
        let id = section.id.as_str();
        match &section.content {
            Content::Summary(_) | Content::Technologies(_) => Vec::new(),
            Content::Contributions(groups) => groups
                .iter()
                .flat_map(|group| group.projects.iter().map(move |project| (group, project)))
                .map(|(group, project)| {
                    let mut object = self.project(project);
                    object.set("entity", group.entity.clone());
                    object.set("type", "contribution");
                    object.into()
                })
                .collect(),
            Content::Projects(projects) => projects
                .iter()
                .map(|project| self.project(project).into())
                .collect(),
            Content::Work(employers) => employers
                .iter()
                .flat_map(|employer| employer.roles.iter().map(move |job| (employer, job)))
                .map(|(employer, job)| self.job(employer, job).into())
                .collect(),
            Content::Items(items) => items.iter().map(|item| self.item(id, item)).collect(),
            Content::Topics(topics) => topics.iter().map(|one| topic(id, one).into()).collect(),
        }
    }

    fn project(&self, project: &Project) -> Object {
        let mut object = Object::default();
        object.set("id", project.id.as_str());
        object.set("name", project.name.as_str());
        object.set("roles", project.detail.iter().cloned().collect::<Vec<_>>());
        object.set("url", self.url(project.href.as_ref()));
        period(project.when.as_ref(), false, &mut object);
        object.set("description", self.text(&project.description));
        object.set("highlights", self.texts(&project.highlights));
        object.set("keywords", project.keywords.clone());
        object
    }

    fn job(&self, employer: &Employer, job: &Job) -> Object {
        let mut object = Object::default();
        object.set("id", job.id.as_str());
        object.set("name", job.company.clone());
        let heading = employer.name.clone();
        object.set(
            "employer",
            heading.filter(|name| job.company.as_ref() != Some(name)),
        );
        object.set("position", job.position.as_str());
        object.set("team", job.team.clone());
        object.set("location", job.location.clone());
        object.set("description", job.description.clone());
        object.set("url", self.url(job.href.as_ref()));
        period(job.when.as_ref(), true, &mut object);
        object.set("summary", self.text(&job.summary));
        object.set("highlights", self.texts(&job.highlights));
        object.set("keywords", job.keywords.clone());
        object
    }

    fn item(&self, section: &str, item: &Item) -> Value {
        let mut object = Object::default();
        let (title, detail, summary) = match section {
            "volunteer" => ("organization", "position", "summary"),
            "education" => ("institution", "studyType", "summary"),
            "awards" => ("title", "awarder", "summary"),
            "certificates" => ("name", "issuer", "summary"),
            "publications" => ("name", "publisher", "summary"),
            "references" => ("name", "", "reference"),
            _ => return self.custom_item(item),
        };
        object.set("id", item.id.as_str());
        object.set(title, item.title.as_str());
        object.set(detail, item.detail.clone());
        object.set("url", self.url(item.href.as_ref()));
        match (section, &item.when) {
            ("volunteer" | "education", when) => period(when.as_ref(), false, &mut object),
            ("publications", Some(when)) => object.set("releaseDate", date(when)),
            (_, Some(when)) => object.set("date", date(when)),
            (_, None) => {}
        }
        object.set("score", item.score.clone());
        object.set(summary, self.text(&item.summary));
        let highlights = self.texts(&item.highlights);
        match section {
            "volunteer" | "education" => object.set("highlights", highlights),
            // These points are fields that JSON Resume does not define.
            _ => highlights
                .iter()
                .for_each(|point| unknown_field(point, &mut object)),
        }
        object.set("keywords", item.keywords.clone());
        object.into()
    }

    fn custom_item(&self, item: &Item) -> Value {
        let highlights = self.texts(&item.highlights);
        if item.title.is_empty() && item.href.is_none() {
            return match item.summary.is_empty() {
                true => json!(highlights),
                false => json!(self.text(&item.summary)),
            };
        }
        let mut object = Object::default();
        object.set("title", item.title.as_str());
        object.set("url", self.url(item.href.as_ref()));
        object.set("highlights", highlights);
        object.into()
    }
}

/// Whether a text could be an e-mail address.
fn is_address(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(_, host)| host.contains('.') && !host.contains('@'))
}

fn topic(section: &str, topic: &Topic) -> Object {
    let mut object = Object::default();
    object.set("id", topic.id.as_str());
    let (name, level) = match section {
        "languages" => ("language", "fluency"),
        _ => ("name", "level"),
    };
    object.set(name, topic.name.as_str());
    object.set(level, topic.level.clone());
    match section {
        "languages" => topic
            .keywords
            .iter()
            .for_each(|point| unknown_field(&markdown::escaped(point), &mut object)),
        _ => object.set("keywords", topic.keywords.clone()),
    }
    object
}

/// Sets the field that is shown as the point `mood: happy`.
fn unknown_field(point: &str, object: &mut Object) {
    let (key, value) = point.split_once(": ").unwrap_or((point, ""));
    object.set(key, value);
}

fn date(when: &When) -> String {
    match when {
        When::Period(period) => period
            .start()
            .or(period.end())
            .map(|date| date.to_string())
            .unwrap_or_default(),
        When::Freeform(text) => text.clone(),
    }
}

/// Sets start and end. With `open_ended`, a missing end means that the period is ongoing.
fn period(when: Option<&When>, open_ended: bool, object: &mut Object) {
    let period = match when {
        None => return,
        Some(When::Freeform(text)) => {
            object.set("startDate", text.as_str());
            return;
        }
        Some(When::Period(period)) => period,
    };
    object.set("startDate", period.start().map(|date| date.to_string()));
    match period {
        Period::Ongoing(_) if !open_ended => object.set("endDate", "present"),
        period => object.set("endDate", period.end().map(|date| date.to_string())),
    }
}

fn meta(profile: &Profile) -> Object {
    let page = &profile.page;
    let mut settings = Object::default();
    settings.set("title", page.title.clone());
    let look = Some(page.look).filter(|look| *look != Look::default());
    settings.set("look", look.map(Look::id));
    settings.set(
        "accent",
        page.accent.as_ref().map(|accent| accent.written.clone()),
    );
    let charts = page.printed_charts.iter().map(|chart| chart.id());
    settings.set("print", charts.collect::<Vec<_>>());
    settings.set("lang", page.lang.as_str());
    settings.set(
        "published",
        page.published
            .as_ref()
            .map(|published| published.datetime.clone()),
    );
    if page.draft {
        settings.set("draft", true);
    }
    let mut titles = Object::default();
    for section in &profile.sections {
        if let SectionTitle::Custom(title) = &section.title
            && !is_derived(section, title)
        {
            titles.set(&section.id, title.as_str());
        }
    }
    settings.set("titles", titles);
    let mut meta = Object::default();
    meta.set("lastModified", page.updated.map(|day| day.to_string()));
    meta.set("whoami", settings);
    meta
}

/// Whether the title of a section follows from its key, as written here.
fn is_derived(section: &Section, title: &str) -> bool {
    let is_known = SectionKey::ALL
        .into_iter()
        .any(|key| key.id() == section.id);
    !is_known && section_key(section).replace('-', " ") == title
}

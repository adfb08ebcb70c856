//! RenderCV (<https://rendercv.com>): sections of any name, whose entries are told by their fields.

use super::fields::{Fields, Leftovers, Object, Table, text_of};
use super::markdown::section;
use super::{Outcome, networks};
use crate::profile::SectionKey;
use serde_json::{Value, json};

/// Reads a RenderCV file.
pub(super) fn read(file: Value) -> Option<Outcome> {
    let mut leftovers = Leftovers::default();
    let mut file = Fields::new("", file)?;
    let mut cv = file.fields("cv")?;
    let mut basics = Object::default();
    cv.take_into(
        &mut basics,
        &[
            ("name", &["name"]),
            ("label", &["headline", "label"]),
            ("email", &["email"]),
            ("url", &["website"]),
            ("image", &["photo"]),
        ],
    );
    let phone = cv.text(&["phone"]);
    basics.set("phone", phone.map(|phone| phone.replace("tel:", "")));
    if let Some(place) = cv.text(&["location"]) {
        basics.set("location", json!({ "city": place }));
    }
    for mut profile in cv.list("social_networks", &mut leftovers) {
        let (network, username) = (profile.text(&["network"]), profile.text(&["username"]));
        profile.finish(&mut leftovers);
        let url = networks::url(
            network.as_deref().unwrap_or_default(),
            username.as_deref().unwrap_or_default(),
        );
        let mut object = Object::default();
        object.set("network", network);
        object.set("username", username);
        object.set("url", url);
        basics.push("profiles", object);
    }
    let mut resume = Object::default();
    if let Some(mut sections) = cv.fields("sections") {
        for title in sections.keys() {
            let key = section(&title.replace('_', " "));
            for (path, entry) in sections.items(&title) {
                add_entry(
                    &title,
                    key,
                    path,
                    entry,
                    &mut basics,
                    &mut resume,
                    &mut leftovers,
                );
            }
        }
        sections.finish(&mut leftovers);
    }
    cv.finish(&mut leftovers);
    let lang = file
        .fields("locale")
        .and_then(|mut locale| locale.text(&["language"]).filter(|lang| lang.len() <= 3));
    // How the file is printed.
    file.ignore(&[
        "design",
        "locale",
        "settings",
        "rendercv_settings",
        "locale_catalog",
    ]);
    file.finish(&mut leftovers);
    let mut whole = Object::default();
    whole.set("basics", basics);
    whole.0.extend(resume.0);
    Some(Outcome::new(whole, lang, leftovers))
}

/// Where and when, which most entries have.
const TIMES: Table<'_> = &[
    ("startDate", &["start_date", "date"]),
    ("endDate", &["end_date"]),
];

fn add_entry(
    title: &str,
    key: Option<SectionKey>,
    path: String,
    entry: Value,
    basics: &mut Object,
    resume: &mut Object,
    leftovers: &mut Leftovers,
) {
    let mut fields = match entry {
        Value::Object(_) => match Fields::new(path, entry) {
            Some(fields) => fields,
            None => return,
        },
        entry => {
            match (key, text_of(&entry)) {
                (Some(SectionKey::Summary), Some(text)) => basics.append("summary", &text),
                (_, Some(text)) => add_text(title, key, &text, resume),
                (_, None) => leftovers.add(&path, &entry),
            }
            return;
        }
    };
    let mut object = Object::default();
    let name = if fields.has("company") || fields.has("position") {
        let table: Table<'_> = &[
            ("name", &["company"]),
            ("position", &["position"]),
            ("location", &["location"]),
            ("summary", &["summary"]),
            ("highlights", &["highlights"]),
        ];
        add_period(&mut fields, &mut object);
        fields.take_into(&mut object, table);
        "work"
    } else if fields.has("institution") {
        let table: Table<'_> = &[
            ("institution", &["institution"]),
            ("area", &["area"]),
            ("studyType", &["degree"]),
            ("score", &["grade"]),
            ("summary", &["summary"]),
            ("highlights", &["highlights"]),
        ];
        add_period(&mut fields, &mut object);
        fields.take_into(&mut object, table);
        "education"
    } else if fields.has("authors") {
        let doi = fields.text(&["doi"]);
        let authors = fields.texts("authors").join(", ");
        let table: Table<'_> = &[
            ("name", &["title"]),
            ("publisher", &["journal"]),
            ("releaseDate", &["date"]),
            ("url", &["url"]),
            ("summary", &["summary"]),
        ];
        fields.take_into(&mut object, table);
        if let Some(doi) = doi.filter(|_| !object.0.contains_key("url")) {
            object.set("url", format!("https://doi.org/{doi}"));
        }
        let summary = object.0.remove("summary");
        object.set("summary", authors);
        if let Some(summary) = summary.as_ref().and_then(Value::as_str) {
            object.append("summary", summary);
        }
        "publications"
    } else if fields.has("label") {
        let (label, details) = (fields.text(&["label"]), fields.text(&["details"]));
        match key {
            Some(SectionKey::Languages) => {
                object.set("language", label);
                object.set("fluency", details);
                "languages"
            }
            key => {
                object.set("name", label);
                let keywords = details.iter().flat_map(|details| details.split(','));
                let keywords: Vec<&str> = keywords.map(str::trim).collect();
                object.set("keywords", json!(keywords));
                match key {
                    Some(SectionKey::Interests) => "interests",
                    _ => "skills",
                }
            }
        }
    } else if let Some(text) = fields.text(&["bullet", "number", "reversed_number"]) {
        fields.finish(leftovers);
        add_text(title, key, &text, resume);
        return;
    } else {
        return add_named(title, key, fields, resume, leftovers);
    };
    fields.finish(leftovers);
    resume.push(name, object);
}

/// A date alone is when something ended and started.
fn add_period(fields: &mut Fields, object: &mut Object) {
    if let Some(date) = fields.text(&["date"]).filter(|_| !fields.has("start_date")) {
        object.set("startDate", date.as_str());
        object.set("endDate", date);
    }
    fields.take_into(object, TIMES);
}

/// Adds an entry that has a name and nothing that tells what it is: the section does.
fn add_named(
    title: &str,
    key: Option<SectionKey>,
    mut fields: Fields,
    resume: &mut Object,
    leftovers: &mut Leftovers,
) {
    let mut object = Object::default();
    let (section, table): (&str, Table<'_>) = match key {
        Some(SectionKey::Awards) => (
            "awards",
            &[
                ("title", &["name"]),
                ("date", &["date", "end_date", "start_date"]),
                ("awarder", &["location"]),
                ("summary", &["summary"]),
            ],
        ),
        Some(SectionKey::Certificates) => (
            "certificates",
            &[
                ("name", &["name"]),
                ("date", &["date", "end_date", "start_date"]),
                ("issuer", &["location"]),
                ("summary", &["summary"]),
            ],
        ),
        Some(SectionKey::Volunteer) => (
            "volunteer",
            &[
                ("organization", &["name"]),
                ("summary", &["summary"]),
                ("highlights", &["highlights"]),
            ],
        ),
        Some(SectionKey::References) => (
            "references",
            &[("name", &["name"]), ("reference", &["summary"])],
        ),
        _ => (
            "projects",
            &[
                ("name", &["name"]),
                ("description", &["summary"]),
                ("highlights", &["highlights"]),
            ],
        ),
    };
    if matches!(section, "volunteer" | "projects") {
        add_period(&mut fields, &mut object);
    }
    fields.take_into(&mut object, table);
    // In a section of another name, it is more than a project.
    let is_custom = section == "projects" && key.is_none();
    if is_custom && let Some(name) = object.0.remove("name") {
        object.0.insert("title".to_owned(), name);
    }
    fields.finish(leftovers);
    match is_custom {
        true => resume.push(&title.replace('_', " "), object),
        false => resume.push(section, object),
    }
}

/// Adds an entry that is only a text.
fn add_text(title: &str, key: Option<SectionKey>, text: &str, resume: &mut Object) {
    match key {
        Some(SectionKey::Awards) => resume.push("awards", json!({ "title": text })),
        Some(SectionKey::Certificates) => resume.push("certificates", json!({ "name": text })),
        Some(SectionKey::Skills) => resume.push("skills", json!({ "name": text })),
        Some(SectionKey::Languages) => resume.push("languages", json!({ "language": text })),
        Some(SectionKey::Interests) => resume.push("interests", json!({ "name": text })),
        Some(SectionKey::Publications) => resume.push("publications", json!({ "name": text })),
        Some(SectionKey::Projects) => resume.push("projects", json!({ "name": text })),
        _ => resume.push(&title.replace('_', " "), text),
    }
}

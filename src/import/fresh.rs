//! FRESH (<https://github.com/fresh-standard/fresh-resume-schema>), the format of HackMyResume.

use super::Outcome;
use super::fields::{Fields, Leftovers, Object, Table};
use serde_json::{Value, json};

/// Sections whose entries are in a list `history`, and the keys of the entries.
const HISTORIES: [(&str, &str, Table<'_>); 4] = [
    (
        "employment",
        "work",
        &[
            ("name", &["employer"]),
            ("position", &["position"]),
            ("url", &["url"]),
            ("location", &["location"]),
            ("startDate", &["start"]),
            ("endDate", &["end"]),
            ("summary", &["summary"]),
            ("highlights", &["highlights"]),
            ("keywords", &["keywords"]),
        ],
    ),
    (
        "education",
        "education",
        &[
            ("institution", &["institution"]),
            ("studyType", &["studyType", "title"]),
            ("area", &["area"]),
            ("url", &["url"]),
            ("startDate", &["start"]),
            ("endDate", &["end"]),
            ("score", &["grade"]),
            ("summary", &["summary"]),
            ("courses", &["curriculum"]),
            ("highlights", &["highlights"]),
            ("keywords", &["keywords"]),
        ],
    ),
    ("service", "volunteer", SERVICE),
    ("volunteer", "volunteer", SERVICE),
];

/// The keys of voluntary work.
const SERVICE: Table<'_> = &[
    ("organization", &["organization"]),
    ("position", &["position", "role"]),
    ("url", &["url"]),
    ("startDate", &["start"]),
    ("endDate", &["end"]),
    ("summary", &["summary"]),
    ("highlights", &["highlights"]),
    ("keywords", &["keywords"]),
];

/// Sections that are lists, and the keys of their entries.
const LISTS: [(&str, &str, Table<'_>); 8] = [
    (
        "projects",
        "projects",
        &[
            ("name", &["title"]),
            ("description", &["description"]),
            ("summary", &["summary"]),
            ("roles", &["role"]),
            ("type", &["category"]),
            ("url", &["url", "repo"]),
            ("startDate", &["start"]),
            ("endDate", &["end"]),
            ("highlights", &["highlights"]),
            ("keywords", &["keywords"]),
        ],
    ),
    (
        "recognition",
        "awards",
        &[
            ("title", &["title"]),
            ("awarder", &["from"]),
            ("date", &["date"]),
            ("url", &["url"]),
            ("summary", &["summary"]),
        ],
    ),
    ("governance", "volunteer", SERVICE),
    (
        "samples",
        "projects",
        &[
            ("name", &["title"]),
            ("description", &["summary"]),
            ("url", &["url"]),
            ("startDate", &["date"]),
            ("endDate", &["date"]),
            ("highlights", &["highlights"]),
            ("keywords", &["keywords"]),
        ],
    ),
    (
        "languages",
        "languages",
        &[("language", &["language"]), ("fluency", &["level"])],
    ),
    (
        "interests",
        "interests",
        &[("name", &["name"]), ("keywords", &["keywords", "summary"])],
    ),
    (
        "testimonials",
        "references",
        &[("name", &["name"]), ("reference", &["quote"])],
    ),
    (
        "references",
        "references",
        &[("name", &["name"]), ("reference", &["quote"])],
    ),
];

/// Reads a FRESH résumé.
pub(super) fn read(file: Value) -> Option<Outcome> {
    let mut leftovers = Leftovers::default();
    let mut file = Fields::new("", file)?;
    let mut resume = Object::default();
    let basics = basics(&mut file, &mut leftovers);
    resume.set("basics", basics);
    for (from, to, table) in HISTORIES {
        let Some(mut section) = file.fields(from) else {
            continue;
        };
        for entry in section.list("history", &mut leftovers) {
            resume.push(to, entry.mapped(table, &mut leftovers));
        }
        section.finish(&mut leftovers);
    }
    skills(&mut file, &mut resume, &mut leftovers);
    for mut entry in file.list("writing", &mut leftovers) {
        let mut object = Object::default();
        if let Some(mut publisher) = entry.fields("publisher") {
            object.set("publisher", publisher.text(&["name"]));
            object.set("url", publisher.text(&["url"]));
            publisher.finish(&mut leftovers);
        }
        let table: Table<'_> = &[
            ("name", &["title"]),
            ("publisher", &["publisher"]),
            ("releaseDate", &["date"]),
            ("url", &["url"]),
            ("summary", &["summary"]),
        ];
        entry.take_into(&mut object, table);
        entry.finish(&mut leftovers);
        resume.push("publications", object);
    }
    for (from, to, table) in LISTS {
        for entry in file.list(from, &mut leftovers) {
            resume.push(to, entry.mapped(table, &mut leftovers));
        }
    }
    if let Some(mut meta) = file.fields("meta") {
        meta.ignore(&["format", "version"]);
        meta.finish(&mut leftovers);
    }
    file.finish(&mut leftovers);
    Some(Outcome::new(resume, None, leftovers))
}

fn basics(file: &mut Fields, leftovers: &mut Leftovers) -> Object {
    let mut basics = Object::default();
    file.take_into(&mut basics, &[("name", &["name"])]);
    if let Some(mut info) = file.fields("info") {
        let table: Table<'_> = &[
            ("label", &["label"]),
            ("image", &["image"]),
            ("summary", &["brief"]),
        ];
        info.take_into(&mut basics, table);
        info.finish(leftovers);
    }
    if let Some(mut contact) = file.fields("contact") {
        let table: Table<'_> = &[
            ("url", &["website"]),
            ("email", &["email"]),
            ("phone", &["phone"]),
        ];
        contact.take_into(&mut basics, table);
        contact.finish(leftovers);
    }
    if let Some(location) = file.fields("location") {
        let table: Table<'_> = &[
            ("address", &["address"]),
            ("postalCode", &["code", "zip"]),
            ("city", &["city"]),
            ("region", &["region"]),
            ("countryCode", &["country"]),
        ];
        basics.set("location", location.mapped(table, leftovers));
    }
    for mut profile in file.list("social", leftovers) {
        profile.ignore(&["label"]);
        let table: Table<'_> = &[
            ("network", &["network"]),
            ("username", &["user"]),
            ("url", &["url"]),
        ];
        basics.push("profiles", profile.mapped(table, leftovers));
    }
    basics
}

/// Skills are in sets, or in a list.
fn skills(file: &mut Fields, resume: &mut Object, leftovers: &mut Leftovers) {
    let Some(mut skills) = file.fields("skills") else {
        return;
    };
    let sets = skills.list("sets", leftovers);
    let has_sets = !sets.is_empty();
    for set in sets {
        let table: Table<'_> = &[
            ("name", &["name"]),
            ("level", &["level"]),
            ("keywords", &["skills"]),
        ];
        resume.push("skills", set.mapped(table, leftovers));
    }
    for mut skill in skills.list("list", leftovers) {
        // The sets name these skills again.
        if !has_sets {
            let (name, level) = (skill.text(&["name"]), skill.text(&["level"]));
            resume.push("skills", json!({ "name": name, "level": level }));
        }
        skill.ignore(&["name", "level"]);
        skill.finish(leftovers);
    }
    skills.finish(leftovers);
}

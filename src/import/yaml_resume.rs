//! YAMLResume (<https://yamlresume.dev>): JSON Resume with other names for a few things.

use super::Outcome;
use super::fields::{Fields, Leftovers, Object, Table};
use serde_json::Value;

/// The sections, and the keys of their entries.
const SECTIONS: [(&str, Table<'_>); 11] = [
    (
        "work",
        &[
            ("name", &["name"]),
            ("position", &["position"]),
            ("url", &["url"]),
            ("startDate", &["startDate"]),
            ("endDate", &["endDate"]),
            ("summary", &["summary"]),
            ("keywords", &["keywords"]),
        ],
    ),
    (
        "education",
        &[
            ("institution", &["institution"]),
            ("url", &["url"]),
            ("studyType", &["degree", "studyType"]),
            ("area", &["area"]),
            ("score", &["score"]),
            ("startDate", &["startDate"]),
            ("endDate", &["endDate"]),
            ("summary", &["summary"]),
            ("courses", &["courses"]),
            ("keywords", &["keywords"]),
        ],
    ),
    (
        "projects",
        &[
            ("name", &["name"]),
            ("url", &["url"]),
            ("description", &["description"]),
            ("startDate", &["startDate"]),
            ("endDate", &["endDate"]),
            ("summary", &["summary"]),
            ("keywords", &["keywords"]),
        ],
    ),
    (
        "volunteer",
        &[
            ("organization", &["organization"]),
            ("position", &["position"]),
            ("url", &["url"]),
            ("startDate", &["startDate"]),
            ("endDate", &["endDate"]),
            ("summary", &["summary"]),
        ],
    ),
    (
        "awards",
        &[
            ("title", &["title"]),
            ("awarder", &["awarder"]),
            ("date", &["date"]),
            ("summary", &["summary"]),
        ],
    ),
    (
        "certificates",
        &[
            ("name", &["name"]),
            ("issuer", &["issuer"]),
            ("date", &["date"]),
            ("url", &["url"]),
        ],
    ),
    (
        "publications",
        &[
            ("name", &["name"]),
            ("publisher", &["publisher"]),
            ("releaseDate", &["releaseDate"]),
            ("url", &["url"]),
            ("summary", &["summary"]),
        ],
    ),
    (
        "skills",
        &[
            ("name", &["name"]),
            ("level", &["level"]),
            ("keywords", &["keywords"]),
        ],
    ),
    (
        "languages",
        &[("language", &["language"]), ("fluency", &["fluency"])],
    ),
    (
        "interests",
        &[("name", &["name"]), ("keywords", &["keywords"])],
    ),
    (
        "references",
        &[("name", &["name"]), ("reference", &["summary"])],
    ),
];

/// Reads a YAMLResume file.
pub(super) fn read(file: Value) -> Option<Outcome> {
    let mut leftovers = Leftovers::default();
    let mut file = Fields::new("", file)?;
    let mut content = file.fields("content")?;
    let mut basics = Object::default();
    if let Some(mut fields) = content.fields("basics") {
        fields.take_into(
            &mut basics,
            &[
                ("name", &["name"]),
                ("label", &["headline"]),
                ("email", &["email"]),
                ("phone", &["phone"]),
                ("url", &["url"]),
                ("image", &["image"]),
                ("summary", &["summary"]),
            ],
        );
        fields.finish(&mut leftovers);
    }
    if let Some(location) = content.fields("location") {
        let table: Table<'_> = &[
            ("address", &["address"]),
            ("postalCode", &["postalCode"]),
            ("city", &["city"]),
            ("region", &["region"]),
            ("countryCode", &["country"]),
        ];
        basics.set("location", location.mapped(table, &mut leftovers));
    }
    for profile in content.list("profiles", &mut leftovers) {
        let table: Table<'_> = &[
            ("network", &["network"]),
            ("username", &["username"]),
            ("url", &["url"]),
        ];
        basics.push("profiles", profile.mapped(table, &mut leftovers));
    }
    let mut resume = Object::default();
    resume.set("basics", basics);
    for (section, table) in SECTIONS {
        for entry in content.list(section, &mut leftovers) {
            resume.push(section, entry.mapped(table, &mut leftovers));
        }
    }
    content.finish(&mut leftovers);
    let lang = file.fields("locale").and_then(|mut locale| {
        let lang = locale.text(&["language"]);
        locale.finish(&mut leftovers);
        lang
    });
    // How the file is printed.
    file.ignore(&["layout", "layouts", "$schema"]);
    file.finish(&mut leftovers);
    Some(Outcome::new(resume, lang, leftovers))
}

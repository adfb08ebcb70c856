//! Matches the keys of an object with the fields of its type: aliases, duplicates and unknown keys.

use super::REPORTS;
use super::diagnostic::{Diagnostic, quoted};
use super::edits::Edit;
use super::lang::is_lang;
use super::node::Node;
use super::privacy::is_misspelled_mark;
use jsonc_parser::ast::{Object, ObjectProp, Value};
use std::collections::{HashMap, HashSet};

/// Names from JSON Resume before 1.0 and other common names, as [`normalize`]d, with the standard
/// names that they may mean. The first that is a field of the object counts.
const ALIASES: &[(&str, &[&str])] = &[
    ("basic", &["basics"]),
    ("profile", &["basics"]),
    ("person", &["basics"]),
    ("personal", &["basics"]),
    ("personalinfo", &["basics"]),
    ("company", &["name"]),
    ("website", &["url"]),
    ("link", &["url"]),
    ("picture", &["image"]),
    ("title", &["position", "name"]),
    ("role", &["position"]),
    ("organisation", &["organization"]),
    ("certifications", &["certificates"]),
    ("experience", &["work"]),
    ("workexperience", &["work"]),
    ("volunteering", &["volunteer"]),
    ("tech", &["keywords"]),
    ("technologies", &["keywords"]),
    ("stack", &["keywords"]),
    ("skills", &["keywords"]),
    ("school", &["institution"]),
    ("degree", &["studyType"]),
    ("major", &["area"]),
    ("gpa", &["score"]),
    ("date", &["releaseDate"]),
    ("releasedate", &["date"]),
    (
        "name",
        &["language", "institution", "title", "organization"],
    ),
    ("level", &["fluency"]),
    ("description", &["summary"]),
    ("bio", &["summary"]),
    ("about", &["summary"]),
    ("country", &["countryCode"]),
    ("zipcode", &["postalCode"]),
];

/// The field that a string means if it is written instead of an object of type `object`.
pub(super) fn primary_field(object: &str) -> Option<&'static str> {
    Some(match object {
        "Basics" | "Project" | "Certificate" | "Publication" | "Skill" | "Interest" => "name",
        "Location" => "city",
        "Network" => "url",
        "Work" => "position",
        "Volunteer" => "organization",
        "Education" => "institution",
        "Award" => "title",
        "Language" => "language",
        "Reference" => "reference",
        _ => return None,
    })
}

/// The path of the property `key` of the object at the path `object`.
pub(super) fn join(object: &str, key: &str) -> String {
    if object.is_empty() {
        key.to_owned()
    } else {
        format!("{object}.{key}")
    }
}

/// Returns the properties that are fields, by their standard names and in the order of the file.
///
/// Reports all others, and records custom sections and the edits that correct the keys.
pub(super) fn known_properties<'a>(
    node: &Node<'a>,
    object: &'a Object<'a>,
    fields: &'static [&'static str],
) -> Vec<(&'static str, &'a Value<'a>)> {
    let mut last: HashMap<&str, usize> = HashMap::new();
    for (index, property) in object.properties.iter().enumerate() {
        last.insert(property.name.as_str(), index);
    }
    // The fields that have a value. An alias counts only for a field that has none yet.
    let filled = object
        .properties
        .iter()
        .filter(|property| !is_empty(&property.value));
    let mut present: HashSet<&str> = filled.map(|property| property.name.as_str()).collect();
    let mut known = Vec::new();
    for (index, property) in object.properties.iter().enumerate() {
        if node.collector().is_private(&property.value) {
            continue;
        }
        let name = property.name.as_str();
        if !fields.contains(&name)
            && let Some(standard) = standard_name(name, fields)
        {
            node.collector().add_alias(&property.name, standard);
        }
        if is_misspelled_mark(name, &property.value) || is_lang(node.path(), name, &property.value)
        {
            // Reported by `privacy`, and by `compile`.
            continue;
        }
        let path = join(node.path(), name);
        let warn = |message: &dyn Fn() -> String, help: &str| {
            if REPORTS {
                node.collector().push(
                    Diagnostic::warning(node.collector().span(&property.name), &path, message())
                        .with_help(help),
                );
            }
        };
        if last.get(name) != Some(&index) {
            warn(
                &|| format!("duplicate key {}; only the last one is read", quoted(name)),
                "remove one of them",
            );
            node.collector().add_edit(&property.name, Edit::Remove);
        } else if let Some(field) = fields.iter().find(|field| **field == name) {
            if is_empty(&property.value) {
                node.collector()
                    .add_empty(&property.name, &property.value, path);
            } else {
                known.push((*field, &property.value));
            }
        } else if let Some(field) = standard_name(name, fields)
            .filter(|field| is_empty(&property.value) || present.insert(field))
        {
            if is_empty(&property.value) {
                node.collector()
                    .add_empty(&property.name, &property.value, path);
            } else {
                let help = match field {
                    "countryCode" => {
                        "write `\"countryCode\"` and a code from ISO 3166-1, such as `FR`"
                            .to_owned()
                    }
                    _ => format!("write `\"{field}\"`"),
                };
                warn(&|| format!("{} is read as `{field}`", quoted(name)), &help);
                node.collector()
                    .add_edit(&property.name, Edit::Rename(field.to_owned()));
                known.push((field, &property.value));
            }
        } else if !is_section(node, name)
            || !node
                .collector()
                .add_custom_section(property, suggest(name, fields))
        {
            report_unknown(node, property, fields);
            if standard_name(name, fields).is_some() {
                // The standard key exists, too. If that were removed from the document, this one
                // would be read in its place.
                node.collector().add_edit(&property.name, Edit::Remove);
            }
        }
    }
    known
}

/// Whether an unknown key may be a custom section: it is at the top level, and for readers.
fn is_section(node: &Node<'_>, name: &str) -> bool {
    node.path().is_empty() && !is_internal(name)
}

/// Whether a value counts as absent: `null` or blank text.
pub(super) fn is_empty(value: &Value<'_>) -> bool {
    match value {
        Value::NullKeyword(_) => true,
        Value::StringLit(text) => text.value.trim().is_empty(),
        _ => false,
    }
}

/// Whether an item of a list counts as absent: as a value does, or because it is a list of such items.
pub(super) fn is_empty_entry(value: &Value<'_>) -> bool {
    match value {
        Value::Array(list) => list.elements.iter().all(is_empty_entry),
        value => is_empty(value),
    }
}

/// Reports an unknown key. In an entry, its text becomes a bullet point.
fn report_unknown(node: &Node<'_>, property: &ObjectProp<'_>, fields: &'static [&'static str]) {
    // Other tools keep their settings there.
    if node.path() == "meta" {
        return;
    }
    let name = property.name.as_str();
    // The key may be anything, so the path gets the quoted form, which is short and visible.
    let path = join(node.path(), quoted(name).trim_matches('`'));
    let meant = if REPORTS { suggest(name, fields) } else { None };
    let twin = standard_name(name, fields);
    // Only entries have tags. `compile` warns when it shows the text.
    let is_shown = fields.contains(&"tags")
        && twin.is_none()
        && !is_internal(name)
        && node
            .collector()
            .add_unknown_field(node.span().start, path.clone(), property, meant);
    if is_shown {
        return;
    }
    if !REPORTS {
        return;
    }
    let (message, help) = match (twin, meant) {
        (Some(twin), _) => (
            format!(
                "{0} means `{twin}`, which is there, too; {0} is ignored",
                quoted(name)
            ),
            "remove one of the two".to_owned(),
        ),
        (None, _) if is_personal(name) => (
            format!("`{path}` is not shown, but everybody can read it in `profile.json`"),
            format!(
                "remove it, or keep it private: `\"meta\": {{ \"whoami\": {{ \"private\": [\"{path}\"] }} }}`"
            ),
        ),
        (None, Some(meant)) => (ignored(name), format!("did you mean `{meant}`?")),
        (None, None) => (
            ignored(name),
            "remove it, or see docs/data.md for the known keys".to_owned(),
        ),
    };
    let span = node.collector().span(&property.name);
    node.collector()
        .push(Diagnostic::warning(span, path, message).with_help(help));
}

/// Whether an unknown key of `basics` is for what few people want to publish.
fn is_personal(name: &str) -> bool {
    const PERSONAL: [&str; 9] = [
        "birthday",
        "birthdate",
        "dateofbirth",
        "dob",
        "gender",
        "maritalstatus",
        "nationality",
        "religion",
        "ssn",
    ];
    let name = name.to_ascii_lowercase().replace(['_', '-', ' '], "");
    PERSONAL.contains(&name.as_str())
}

fn ignored(name: &str) -> String {
    format!("unknown key {}; it is ignored", quoted(name))
}

/// Whether an unknown key is for a program, not for readers.
fn is_internal(name: &str) -> bool {
    const INTERNAL: [&str; 16] = [
        "uuid",
        "guid",
        "key",
        "slug",
        "order",
        "index",
        "sortorder",
        "icon",
        "color",
        "colour",
        "theme",
        "layout",
        "class",
        "classname",
        "visible",
        "hidden",
    ];
    name.starts_with(['$', '_', '#', '/']) || INTERNAL.contains(&normalize(name).as_str())
}

/// The standard name of a field whose key is spelled differently, such as `start_date`, or an
/// alias, such as `website`.
pub(super) fn standard_name(name: &str, fields: &[&'static str]) -> Option<&'static str> {
    // `_id` is the key of a database, not the `id` of a link.
    if name.starts_with(['$', '_']) {
        return None;
    }
    let normalized = normalize(name);
    let same = fields.iter().find(|field| normalize(field) == normalized);
    let meanings = ALIASES
        .iter()
        .find(|(alias, _)| *alias == normalized)
        .map(|(_, names)| *names)
        .unwrap_or_default();
    same.or_else(|| {
        meanings
            .iter()
            .find_map(|meaning| fields.iter().find(|field| *field == meaning))
    })
    .copied()
    // A privacy mark is never guessed; see `privacy`.
    .filter(|field| *field != "private")
}

/// Removes case, white space, `_` and `-` from a key: `Start_Date` becomes `startdate`.
pub(super) fn normalize(key: &str) -> String {
    key.to_lowercase()
        .replace(|c: char| c.is_whitespace() || matches!(c, '_' | '-'), "")
}

/// The field that an unknown key probably means, if any is close enough.
fn suggest(name: &str, fields: &[&'static str]) -> Option<&'static str> {
    const MAX_LENGTH: usize = 40;
    if name.len() > MAX_LENGTH {
        return None;
    }
    if let Some(field) = standard_name(name, fields) {
        return Some(field);
    }
    let lower = name.to_lowercase();
    // Two typos in a short word can make it another word, so at most every third letter may be
    // wrong.
    let (distance, field) = fields
        .iter()
        .map(|field| {
            (
                strsim::damerau_levenshtein(&lower, &field.to_lowercase()),
                *field,
            )
        })
        .min()?;
    (distance <= 2 && distance * 3 <= field.len()).then_some(field)
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn typos_and_aliases_are_recognized() {
        let fields = ["summary", "name", "url", "startDate", "id"];
        assert_eq!(suggest("sumary", &fields), Some("summary"));
        assert_eq!(suggest("Name", &fields), Some("name"));
        assert_eq!(suggest("start_date", &fields), Some("startDate"));
        assert_eq!(suggest("company", &fields), Some("name"));
        assert_eq!(suggest("website", &fields), Some("url"));
        assert_eq!(suggest("colour", &fields), None);
        assert_eq!(suggest("x", &fields), None);
        assert_eq!(suggest(&"summary".repeat(99), &fields), None);
    }
}

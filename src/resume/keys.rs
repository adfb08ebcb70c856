//! The keys of an object: known, unknown, mistyped, or there twice.

use super::diagnostic::{Diagnostic, quoted};
use super::edits::Edit;
use super::node::Node;
use super::privacy::is_misspelled_mark;
use jsonc_parser::ast::{Object, ObjectProp, Value};
use std::collections::{HashMap, HashSet};

/// Other names that people write, in lower case, and those that they stand for: of JSON Resume before 1.0, and of habit.
/// Where several names follow, the first counts that the object has.
const OTHER_NAMES: &[(&str, &[&str])] = &[
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

/// What a text stands for that is written where an object of this type should be.
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

/// The path of a property.
pub(super) fn join(object: &str, key: &str) -> String {
    if object.is_empty() {
        key.to_owned()
    } else {
        format!("{object}.{key}")
    }
}

/// The properties that count, each by the name that it should have, in their order. The others are noted.
pub(super) fn known<'a>(
    node: &Node<'a>,
    object: &'a Object<'a>,
    fields: &'static [&'static str],
) -> Vec<(&'static str, &'a Value<'a>)> {
    let mut last: HashMap<&str, usize> = HashMap::new();
    for (index, property) in object.properties.iter().enumerate() {
        last.insert(property.name.as_str(), index);
    }
    let filled = object
        .properties
        .iter()
        .filter(|property| !is_empty(&property.value));
    let mut taken: HashSet<&str> = filled.map(|property| property.name.as_str()).collect();
    let mut known = Vec::new();
    for (index, property) in object.properties.iter().enumerate() {
        if node.diagnostics().hides(&property.value) {
            continue;
        }
        let name = property.name.as_str();
        if !fields.contains(&name)
            && let Some(standard) = other_name(name, fields)
        {
            node.diagnostics().alias(&property.name, standard);
        }
        if is_misspelled_mark(name, &property.value) {
            // Reported by `privacy`.
            continue;
        }
        let path = join(node.path(), name);
        let warn = |message: String, help: &str| {
            node.diagnostics().push(
                Diagnostic::warning(node.diagnostics().span(&property.name), &path, message)
                    .with_help(help),
            );
        };
        if last.get(name) != Some(&index) {
            warn(
                format!(
                    "the key {} stands here twice: this one does not count",
                    quoted(name)
                ),
                "remove one of the two",
            );
            node.diagnostics().edit(&property.name, Edit::Remove);
        } else if let Some(field) = fields.iter().find(|field| **field == name) {
            if is_empty(&property.value) {
                node.diagnostics()
                    .empty(&property.name, &property.value, path);
            } else {
                known.push((*field, &property.value));
            }
        } else if let Some(field) = other_name(name, fields)
            .filter(|field| is_empty(&property.value) || taken.insert(field))
        {
            if is_empty(&property.value) {
                node.diagnostics()
                    .empty(&property.name, &property.value, path);
            } else {
                warn(
                    format!("{} is read as `{field}`", quoted(name)),
                    &format!("write `\"{field}\"`"),
                );
                node.diagnostics()
                    .edit(&property.name, Edit::Rename(field.to_owned()));
                known.push((field, &property.value));
            }
        } else if !is_section(node, name)
            || !node.diagnostics().keep(property, suggest(name, fields))
        {
            note_unknown(node, property, fields);
            if other_name(name, fields).is_some() {
                // What it stands for is there, too. Without that it would be read in its place.
                node.diagnostics().edit(&property.name, Edit::Remove);
            }
        }
    }
    known
}

/// Whether an unknown key may be a section of its owner's own: not one of those that people put remarks under.
fn is_section(node: &Node<'_>, name: &str) -> bool {
    node.path().is_empty() && !name.starts_with(['$', '_', '#', '/'])
}

/// Whether a value says nothing.
pub(super) fn is_empty(value: &Value<'_>) -> bool {
    match value {
        Value::NullKeyword(_) => true,
        Value::StringLit(text) => text.value.trim().is_empty(),
        _ => false,
    }
}

fn note_unknown(node: &Node<'_>, property: &ObjectProp<'_>, fields: &'static [&'static str]) {
    // Other tools keep settings of theirs there.
    if node.path() == "meta" {
        return;
    }
    let name = property.name.as_str();
    // The path names keys of other people's making, so it is kept short like everything else that is quoted.
    let path = join(node.path(), quoted(name).trim_matches('`'));
    // Entries are what has tags. What they say besides is shown, so that nothing is lost.
    let entry = fields.contains(&"tags")
        && !name.starts_with(['$', '_'])
        && other_name(name, fields).is_none();
    let kept = entry && node.diagnostics().keep_in(node, property);
    let message = format!(
        "unknown key {}{}",
        quoted(name),
        if kept { ": it is shown as a point" } else { "" }
    );
    let diagnostic = Diagnostic::warning(node.diagnostics().span(&property.name), path, message);
    node.diagnostics().push(match suggest(name, fields) {
        Some(field) => diagnostic.with_help(format!("did you mean `{field}`?")),
        None if kept => diagnostic.with_help(
            "write it into `highlights`, or see docs/data.md for the names that are read",
        ),
        None => diagnostic.with_help(
            "it is left out; remove it, or see docs/data.md for the names that are read",
        ),
    });
}

/// The standard name of a key that is written otherwise: in another spelling, as `start_date`, or
/// with an older or a common name, as `website`.
pub(super) fn other_name(name: &str, fields: &[&'static str]) -> Option<&'static str> {
    let spelled = spelling(name);
    let same = fields.iter().find(|field| spelling(field) == spelled);
    let standard = OTHER_NAMES
        .iter()
        .find(|(other, _)| *other == spelled)
        .map(|(_, names)| *names)
        .unwrap_or_default();
    same.or_else(|| {
        standard
            .iter()
            .find_map(|new| fields.iter().find(|field| *field == new))
    })
    .copied()
    // A privacy mark is never guessed; see `privacy`.
    .filter(|field| *field != "private")
}

/// A key without case, spaces and signs between words: `Start_Date` becomes `startdate`.
pub(super) fn spelling(key: &str) -> String {
    key.to_lowercase()
        .replace(|c: char| c.is_whitespace() || matches!(c, '_' | '-'), "")
}

/// The field that was probably meant.
fn suggest(name: &str, fields: &[&'static str]) -> Option<&'static str> {
    const MAX_LENGTH: usize = 40;
    if name.len() > MAX_LENGTH {
        return None;
    }
    if let Some(field) = other_name(name, fields) {
        return Some(field);
    }
    let lower = name.to_lowercase();
    // Two slips in a long word still leave it readable; in a short one they make it another.
    let (slips, field) = fields
        .iter()
        .map(|field| {
            (
                strsim::damerau_levenshtein(&lower, &field.to_lowercase()),
                *field,
            )
        })
        .min()?;
    (slips <= 2 && slips * 3 <= field.len()).then_some(field)
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
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

//! The keys of an object: known, unknown, mistyped, or there twice.

use super::node::Node;
use super::problem::{Problem, quoted};
use jsonc_parser::ast::{Object, ObjectProp};
use std::collections::HashMap;

/// Names of JSON Resume before 1.0, and what they are called since.
const RENAMED: &[(&str, &str)] = &[
    ("company", "name"),
    ("website", "url"),
    ("picture", "image"),
    ("startdate", "startDate"),
    ("enddate", "endDate"),
];

/// The path of a property.
pub(super) fn join(object: &str, key: &str) -> String {
    if object.is_empty() { key.to_owned() } else { format!("{object}.{key}") }
}

/// The properties that count, in their order. The others are noted.
pub(super) fn known<'a>(
    node: &Node<'a>,
    object: &'a Object<'a>,
    fields: &'static [&'static str],
) -> Vec<&'a ObjectProp<'a>> {
    let mut last: HashMap<&str, usize> = HashMap::new();
    for (index, property) in object.properties.iter().enumerate() {
        last.insert(property.name.as_str(), index);
    }
    let mut known = Vec::new();
    for (index, property) in object.properties.iter().enumerate() {
        let name = property.name.as_str();
        if !fields.contains(&name) {
            note_unknown(node, property, fields);
        } else if last.get(name) == Some(&index) {
            known.push(property);
        } else {
            let message = format!("the key {} stands here twice: this one does not count", quoted(name));
            let problem = Problem::warning(node.sink().span(&property.name), join(node.path(), name), message);
            node.sink().push(problem.with_help("remove one of the two"));
        }
    }
    known
}

fn note_unknown(node: &Node<'_>, property: &ObjectProp<'_>, fields: &[&str]) {
    let name = property.name.as_str();
    // The path names keys of other people's making, so it is kept short like everything else that is quoted.
    let path = join(node.path(), quoted(name).trim_matches('`'));
    let problem = Problem::warning(node.sink().span(&property.name), path, format!("unknown key {}", quoted(name)));
    node.sink().push(match meant(name, fields) {
        Some(field) => problem.with_help(format!("did you mean `{field}`?")),
        None => problem.with_help("it is left out; remove it, or see docs/data.md for the names that are read"),
    });
}

/// The field that was probably meant.
fn meant<'f>(name: &str, fields: &[&'f str]) -> Option<&'f str> {
    const LONGEST: usize = 40;
    if name.len() > LONGEST {
        return None;
    }
    let lower = name.to_lowercase();
    let renamed = RENAMED.iter().find(|(old, _)| *old == lower).map(|(_, new)| *new);
    if let Some(field) = fields.iter().find(|field| Some(**field) == renamed || field.to_lowercase() == lower) {
        return Some(field);
    }
    // Two slips in a long word still leave it readable; in a short one they make it another.
    let (slips, field) =
        fields.iter().map(|field| (strsim::damerau_levenshtein(&lower, &field.to_lowercase()), *field)).min()?;
    (slips <= 2 && slips * 3 <= field.len()).then_some(field)
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        let fields = ["summary", "name", "url", "startDate", "id"];
        assert_eq!(meant("sumary", &fields), Some("summary"));
        assert_eq!(meant("Name", &fields), Some("name"));
        assert_eq!(meant("start_date", &fields), Some("startDate"));
        assert_eq!(meant("company", &fields), Some("name"));
        assert_eq!(meant("website", &fields), Some("url"));
        assert_eq!(meant("colour", &fields), None);
        assert_eq!(meant("x", &fields), None);
        assert_eq!(meant(&"summary".repeat(99), &fields), None);
    }
}

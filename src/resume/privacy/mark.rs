//! Privacy marks: the property `"private": true` of an object.

use super::KEY;
use crate::resume::keys::normalize;
use jsonc_parser::ast::Value;

/// The value of a mark.
pub(super) enum Mark {
    Yes,
    No,
    /// Neither true nor false.
    Unclear,
}

impl Mark {
    pub(super) fn of(value: &Value<'_>) -> Self {
        match value {
            Value::BooleanLit(flag) if flag.value => Self::Yes,
            Value::BooleanLit(_) | Value::NullKeyword(_) => Self::No,
            Value::StringLit(text) => match &*text.value.trim().to_lowercase() {
                "true" => Self::Yes,
                "false" | "" => Self::No,
                _ => Self::Unclear,
            },
            _ => Self::Unclear,
        }
    }
}

/// Whether `key` looks like a privacy mark but is spelled differently, such as `Private`.
pub(in crate::resume) fn is_misspelled_mark(key: &str, value: &Value<'_>) -> bool {
    if key == KEY {
        return false;
    }
    let is_boolean = match value {
        Value::BooleanLit(_) => true,
        Value::StringLit(text) => matches!(&*text.value.trim().to_lowercase(), "true" | "false"),
        _ => false,
    };
    normalizes_to(key, KEY)
        || normalizes_to(key, "isprivate")
        || is_boolean && is_nearly_private(&normalize(key))
}

/// Whether anything in a tree has a mark, or a misspelled one.
pub(super) fn has_marks(value: &Value<'_>) -> bool {
    match value {
        Value::Array(list) => list.elements.iter().any(has_marks),
        Value::Object(object) => object.properties.iter().any(|property| {
            let key = property.name.as_str();
            key == KEY || is_misspelled_mark(key, &property.value) || has_marks(&property.value)
        }),
        _ => false,
    }
}

/// Whether [`normalize`] turns a key into `name`. It allocates nothing, because it is called for
/// every key.
pub(super) fn normalizes_to(key: &str, name: &str) -> bool {
    let letters = key
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-'));
    letters.flat_map(char::to_lowercase).eq(name.chars())
}

/// Whether a normalized key is `private` with at most two typos.
pub(super) fn is_nearly_private(key: &str) -> bool {
    strsim::damerau_levenshtein(key, KEY) <= 2
}

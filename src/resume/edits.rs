//! Edits that rewrite a file in the standard form, so that other programs read it as this one does.

use super::syntax::Tree;
use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;
use std::ops::Range;

/// A change to a value or to a key.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Replace the value with this one.
    Write(Json),
    /// Put the value into a list, unless an edit has made it one.
    WrapInList,
    /// Replace a list with its only item.
    Unwrap,
    /// Put the value into an object, under this key.
    WrapInObject(&'static str),
    /// Rename the key.
    Rename(String),
    /// Remove the value, or the key and its value.
    Remove,
}

/// The edits of a file, by the offset in the source at which the value or key starts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edits(BTreeMap<usize, Vec<Edit>>);

impl Edits {
    /// Adds an edit of the value or key that starts at an offset.
    ///
    /// Edits of the same node apply in reverse order: what is added first is the outermost change.
    pub fn add(&mut self, offset: usize, edit: Edit) {
        self.0.entry(offset).or_default().push(edit);
    }

    /// Adds an edit that corrects the form of a value, if this program writes documents.
    #[inline]
    pub fn add_correction(&mut self, offset: usize, edit: Edit) {
        if super::REPORTS {
            self.add(offset, edit);
        }
    }

    /// The edits of the value or key that starts at an offset, in the order in which they apply.
    pub(super) fn of(&self, offset: usize) -> impl Iterator<Item = &Edit> {
        self.0.get(&offset).into_iter().flatten().rev()
    }

    /// Whether a value or key that starts in a range has an edit.
    pub(super) fn concern(&self, range: &Range<usize>) -> bool {
        self.0.range(range.clone()).next().is_some()
    }

    /// The edits that lose nothing: none that removes a value.
    #[must_use]
    pub fn without_removals(mut self) -> Self {
        for edits in self.0.values_mut() {
            edits.retain(|edit| *edit != Edit::Remove);
        }
        self.0.retain(|_, edits| !edits.is_empty());
        self
    }

    /// Only the edits of the value or key that starts at an offset; `None` if it has none.
    pub fn only(&self, offset: usize) -> Option<Self> {
        let edits = self.0.get(&offset)?.clone();
        Some(Self(BTreeMap::from([(offset, edits)])))
    }

    /// Whether there are no edits.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds all edits of `others`, after the existing ones.
    pub fn extend(&mut self, others: Self) {
        others
            .0
            .into_iter()
            .for_each(|(offset, edits)| self.0.entry(offset).or_default().extend(edits));
    }

    /// Returns the document with all edits applied. Everything else is unchanged and in its order,
    /// including unknown keys. The result is `null` if the edits remove the whole document.
    pub fn apply(&self, tree: &Tree<'_>) -> Json {
        let writer = Writer {
            edits: self,
            offset: tree.offset,
        };
        writer.edited_value(&tree.value).unwrap_or_default()
    }
}

struct Writer<'a> {
    edits: &'a Edits,
    offset: usize,
}

impl Writer<'_> {
    /// The edits of a node, in the order in which they apply.
    fn edits(&self, node: &impl Ranged) -> impl Iterator<Item = &Edit> {
        self.edits.of(node.start() + self.offset)
    }

    fn edited_value(&self, value: &Value<'_>) -> Option<Json> {
        let mut replaced = false;
        self.edits(value)
            .try_fold(self.convert(value), |json, edit| {
                Some(match edit {
                    Edit::Rename(_) => json,
                    // The last replacement added wins: it is based on the earlier ones.
                    Edit::Write(_) if replaced => json,
                    Edit::Write(other) => {
                        replaced = true;
                        other.clone()
                    }
                    Edit::Unwrap => match json {
                        // A null counts as absent.
                        Json::Array(items) => {
                            items.into_iter().next().filter(|item| !item.is_null())?
                        }
                        json => json,
                    },
                    Edit::WrapInList => match json {
                        Json::Array(_) => json,
                        json => Json::Array(vec![json]),
                    },
                    Edit::WrapInObject(key) => {
                        Json::Object(Map::from_iter([((*key).to_owned(), json)]))
                    }
                    Edit::Remove => return None,
                })
            })
    }

    /// Converts a value, applying the edits of its parts but not its own.
    fn convert(&self, value: &Value<'_>) -> Json {
        match value {
            Value::StringLit(text) => Json::String(text.value.to_string()),
            // Parsed from the source text, so that 64-bit integers stay exact. What no number can
            // hold, such as `1e400`, stays as text.
            Value::NumberLit(number) => {
                serde_json::from_str(number.value).unwrap_or_else(|_| number.value.into())
            }
            Value::BooleanLit(flag) => Json::Bool(flag.value),
            Value::NullKeyword(_) => Json::Null,
            Value::Array(list) => Json::Array(
                list.elements
                    .iter()
                    .filter_map(|item| self.edited_value(item))
                    .collect(),
            ),
            Value::Object(object) => {
                let mut map = Map::new();
                for (name, value) in object
                    .properties
                    .iter()
                    .filter_map(|property| self.edited_property(property))
                {
                    // The reader adds edits that remove duplicates of known keys. Elsewhere the
                    // first wins.
                    map.entry(name).or_insert(value);
                }
                Json::Object(map)
            }
        }
    }

    fn edited_property(&self, property: &ObjectProp<'_>) -> Option<(String, Json)> {
        let name = self.edits(&property.name).try_fold(
            property.name.as_str().to_owned(),
            |name, edit| match edit {
                Edit::Rename(name) => Some(name.clone()),
                Edit::Remove => None,
                _ => Some(name),
            },
        )?;
        Some((name, self.edited_value(&property.value)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::syntax;
    use serde_json::json;

    #[test]
    fn edits_change_their_targets_and_nothing_else() {
        let source =
            r#"{ "b": 1.50, "a": { "old": "x", "gone": null }, "list": "one", "name": ["y"] }"#;
        let mut edits = Edits::default();
        let mut add = |what: &str, edit| edits.add(source.find(what).expect("the target"), edit);
        add("\"old\"", Edit::Rename("new".to_owned()));
        add("null", Edit::Remove);
        add("\"one\"", Edit::WrapInList);
        add("[\"y\"]", Edit::WrapInObject("more"));
        add("\"y\"", Edit::WrapInList);
        add("\"y\"", Edit::WrapInObject("name"));
        let expected = json!({ "b": 1.50, "a": { "new": "x" }, "list": ["one"], "name": { "more": [[{ "name": "y" }]] } });
        let apply = |edits: &Edits, source: &str| {
            let tree = syntax::parse(source, &mut Vec::new()).expect("JSON");
            edits.apply(&tree)
        };
        assert_eq!(apply(&edits, source), expected);
        let twice = r#"{ "a": 1, "a": 2 }"#;
        assert_eq!(apply(&Edits::default(), twice), json!({ "a": 1 }));
        let numbers = r#"[9007199254740993, 1.50, 1e400]"#;
        assert_eq!(
            apply(&Edits::default(), numbers),
            json!([9_007_199_254_740_993_u64, 1.50, "1e400"])
        );
    }
}

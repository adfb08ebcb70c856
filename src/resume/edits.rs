//! What has to be written differently so that others read the file as we do.

use super::syntax::Tree;
use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// What is to be done with a value, or with the key of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Write this instead.
    Write(Json),
    /// Put it into a list.
    Wrap,
    /// Put it into an object, under this key.
    Under(&'static str),
    /// Give the key this name.
    Rename(String),
    /// Leave it out.
    Remove,
}

/// All that is to be done, by the place in the source at which a value or a key begins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edits(BTreeMap<usize, Vec<Edit>>);

impl Edits {
    /// Notes what is to be done at a place. What was noted before is done to the outcome.
    pub fn add(&mut self, at: usize, edit: Edit) {
        self.0.entry(at).or_default().push(edit);
    }

    /// Whether nothing is to be done.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds what others have noted.
    pub fn extend(&mut self, others: Self) {
        others
            .0
            .into_iter()
            .for_each(|(at, edits)| self.0.entry(at).or_default().extend(edits));
    }

    /// The document with all edits applied. Everything else stays as it is and in its order,
    /// unknown keys included. `null` if the edits remove the whole document.
    pub fn apply(&self, tree: &Tree<'_>) -> Json {
        let writer = Writer {
            edits: self,
            offset: tree.offset,
        };
        writer.value(&tree.value).unwrap_or_default()
    }
}

struct Writer<'a> {
    edits: &'a Edits,
    offset: usize,
}

impl Writer<'_> {
    /// What is to be done with a node, from the inside out.
    fn edits(&self, node: &impl Ranged) -> impl Iterator<Item = &Edit> {
        self.edits
            .0
            .get(&(node.start() + self.offset))
            .into_iter()
            .flatten()
            .rev()
    }

    fn value(&self, value: &Value<'_>) -> Option<Json> {
        let mut written = false;
        self.edits(value).try_fold(self.plain(value), |json, edit| {
            Some(match edit {
                Edit::Rename(_) => json,
                // What was written last is nearest to what is meant.
                Edit::Write(_) if written => json,
                Edit::Write(other) => {
                    written = true;
                    other.clone()
                }
                Edit::Wrap => Json::Array(vec![json]),
                Edit::Under(key) => Json::Object(Map::from_iter([((*key).to_owned(), json)])),
                Edit::Remove => return None,
            })
        })
    }

    fn plain(&self, value: &Value<'_>) -> Json {
        match value {
            Value::StringLit(text) => Json::String(text.value.to_string()),
            // As it is written: a number of any length stays what it is.
            Value::NumberLit(number) => serde_json::from_str(number.value).unwrap_or_default(),
            Value::BooleanLit(flag) => Json::Bool(flag.value),
            Value::NullKeyword(_) => Json::Null,
            Value::Array(list) => Json::Array(
                list.elements
                    .iter()
                    .filter_map(|item| self.value(item))
                    .collect(),
            ),
            Value::Object(object) => {
                let mut map = Map::new();
                for (name, value) in object
                    .properties
                    .iter()
                    .filter_map(|property| self.property(property))
                {
                    // Of a key that stands there twice the first is what we read.
                    map.entry(name).or_insert(value);
                }
                Json::Object(map)
            }
        }
    }

    fn property(&self, property: &ObjectProp<'_>) -> Option<(String, Json)> {
        let name = self.edits(&property.name).try_fold(
            property.name.as_str().to_owned(),
            |name, edit| match edit {
                Edit::Rename(name) => Some(name.clone()),
                Edit::Remove => None,
                _ => Some(name),
            },
        )?;
        Some((name, self.value(&property.value)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::syntax;
    use serde_json::json;

    #[test]
    fn what_is_concerned_changes_and_the_rest_stays() {
        let source =
            r#"{ "b": 1.50, "a": { "old": "x", "gone": null }, "list": "one", "name": ["y"] }"#;
        let mut edits = Edits::default();
        let mut add = |what: &str, edit| edits.add(source.find(what).expect("it is there"), edit);
        add("\"old\"", Edit::Rename("new".to_owned()));
        add("null", Edit::Remove);
        add("\"one\"", Edit::Wrap);
        add("[\"y\"]", Edit::Under("more"));
        add("\"y\"", Edit::Wrap);
        add("\"y\"", Edit::Under("name"));
        let expected = json!({ "b": 1.50, "a": { "new": "x" }, "list": ["one"], "name": { "more": [[{ "name": "y" }]] } });
        let apply = |edits: &Edits, source: &str| {
            let tree = syntax::read(source, &mut Vec::new()).expect("JSON");
            edits.apply(&tree)
        };
        assert_eq!(apply(&edits, source), expected);
        let twice = r#"{ "a": 1, "a": 2 }"#;
        assert_eq!(apply(&Edits::default(), twice), json!({ "a": 1 }));
    }
}

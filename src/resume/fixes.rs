//! What has to be written differently so that others read the file as we do.

use super::syntax;
use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// What is to be done with a value, or with the key of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Fix {
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
pub struct Fixes(BTreeMap<usize, Vec<Fix>>);

impl Fixes {
    /// Notes what is to be done at a place. What was noted before is done to the outcome.
    pub fn add(&mut self, at: usize, fix: Fix) {
        self.0.entry(at).or_default().push(fix);
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
            .for_each(|(at, fixes)| self.0.entry(at).or_default().extend(fixes));
    }

    /// The document of a source with all of it done; none where the source is no JSON. Whatever is not concerned stays
    /// as it is, in its order, unknown keys included.
    pub fn apply(&self, source: &str) -> Option<Json> {
        let (value, offset) = syntax::read(source, &mut Vec::new())?;
        Writer {
            fixes: self,
            offset,
        }
        .value(&value)
    }
}

struct Writer<'a> {
    fixes: &'a Fixes,
    offset: usize,
}

impl Writer<'_> {
    /// What is to be done with a node, from the inside out.
    fn fixes(&self, node: &impl Ranged) -> impl Iterator<Item = &Fix> {
        self.fixes
            .0
            .get(&(node.start() + self.offset))
            .into_iter()
            .flatten()
            .rev()
    }

    fn value(&self, value: &Value<'_>) -> Option<Json> {
        let mut written = false;
        self.fixes(value).try_fold(self.plain(value), |json, fix| {
            Some(match fix {
                Fix::Rename(_) => json,
                // What was written last is nearest to what is meant.
                Fix::Write(_) if written => json,
                Fix::Write(other) => {
                    written = true;
                    other.clone()
                }
                Fix::Wrap => Json::Array(vec![json]),
                Fix::Under(key) => Json::Object(Map::from_iter([((*key).to_owned(), json)])),
                Fix::Remove => return None,
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
        let name = self.fixes(&property.name).try_fold(
            property.name.as_str().to_owned(),
            |name, fix| match fix {
                Fix::Rename(name) => Some(name.clone()),
                Fix::Remove => None,
                _ => Some(name),
            },
        )?;
        Some((name, self.value(&property.value)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_concerned_changes_and_the_rest_stays() {
        let source =
            r#"{ "b": 1.50, "a": { "old": "x", "gone": null }, "list": "one", "name": ["y"] }"#;
        let mut fixes = Fixes::default();
        let mut add = |what: &str, fix| fixes.add(source.find(what).expect("it is there"), fix);
        add("\"old\"", Fix::Rename("new".to_owned()));
        add("null", Fix::Remove);
        add("\"one\"", Fix::Wrap);
        add("[\"y\"]", Fix::Under("more"));
        add("\"y\"", Fix::Wrap);
        add("\"y\"", Fix::Under("name"));
        let expected = json!({ "b": 1.50, "a": { "new": "x" }, "list": ["one"], "name": { "more": [[{ "name": "y" }]] } });
        assert_eq!(fixes.apply(source), Some(expected));
        assert_eq!(Fixes::default().apply("{"), None);
        assert_eq!(
            Fixes::default().apply(r#"{ "a": 1, "a": 2 }"#),
            Some(json!({ "a": 1 }))
        );
    }
}

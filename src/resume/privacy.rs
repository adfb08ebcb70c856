//! What its owner keeps back: entries marked `"private": true`, and the fields that `meta.whoami.private` names.
//!
//! The whole tree is searched, whatever is known of its parts: a mark in a place that nobody reads must not be published
//! either.

use super::diagnostic::{Diagnostic, quoted};
use super::edits::{Edit, Edits};
use super::keys::join;
use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use std::collections::HashSet;

/// What is kept back.
#[derive(Default)]
pub(super) struct Redactions {
    /// Where the values begin that nobody may see.
    hidden: HashSet<usize>,
    /// The fields that are named, and which of these there are.
    named: Vec<String>,
    matched: HashSet<usize>,
    /// How to write the file without them.
    pub edits: Edits,
}

impl Redactions {
    /// Searches a tree that begins at `offset` of its source.
    pub(super) fn collect(
        root: &Value<'_>,
        offset: usize,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let list = member(root, "meta")
            .and_then(|meta| member(meta, "whoami"))
            .and_then(|own| member(own, "private"));
        let names: Vec<&Value<'_>> = match list {
            Some(Value::Array(list)) => list.elements.iter().collect(),
            Some(one) => vec![one],
            None => Vec::new(),
        };
        let texts = names.iter().filter_map(|name| {
            if let Value::StringLit(text) = name {
                Some(text)
            } else {
                None
            }
        });
        let texts: Vec<_> = texts.collect();
        let mut private = Self {
            named: texts
                .iter()
                .map(|text| text.value.trim().to_owned())
                .collect(),
            ..Self::default()
        };
        private.walk(root, "", offset);
        for (index, text) in texts.iter().enumerate() {
            if !private.matched.contains(&index) {
                let message = format!("{} names nothing in this file", quoted(&text.value));
                let span = text.start() + offset..text.end() + offset;
                let help =
                    "write the path of a field, as `basics.phone` or `work.summary`, or remove it";
                diagnostics.push(
                    Diagnostic::warning(span, "meta.whoami.private", message).with_help(help),
                );
            }
        }
        private
    }

    /// Whether a value is kept back.
    pub(super) fn hides(&self, value: &Value<'_>) -> bool {
        self.hidden.contains(&value.start())
    }

    fn walk(&mut self, value: &Value<'_>, path: &str, offset: usize) {
        match value {
            Value::Array(list) => {
                for (index, item) in list.elements.iter().enumerate() {
                    let path = format!("{path}[{index}]");
                    if self.is_private(item, &path) {
                        self.hidden.insert(item.start());
                        self.edits.add(item.start() + offset, Edit::Remove);
                    } else {
                        self.walk(item, &path, offset);
                    }
                }
            }
            Value::Object(object) => {
                for property in &object.properties {
                    self.walk_property(property, &join(path, property.name.as_str()), offset);
                }
            }
            _ => {}
        }
    }

    fn walk_property(&mut self, property: &ObjectProp<'_>, path: &str, offset: usize) {
        // What is kept back is nobody's business either.
        if path == "meta.whoami.private" {
            self.edits.add(property.name.start() + offset, Edit::Remove);
        } else if self.is_private(&property.value, path) {
            self.hidden.insert(property.value.start());
            self.edits.add(property.name.start() + offset, Edit::Remove);
        } else {
            self.walk(&property.value, path, offset);
        }
    }

    fn is_private(&mut self, value: &Value<'_>, path: &str) -> bool {
        let whatever_entry = without_numbers(path);
        let named = self
            .named
            .iter()
            .enumerate()
            .filter(|(_, name)| **name == path || **name == whatever_entry);
        let matched: Vec<usize> = named.map(|(index, _)| index).collect();
        let is_named = !matched.is_empty();
        self.matched.extend(matched);
        is_named || member(value, "private").is_some_and(is_truthy)
    }
}

/// Whether a mark is meant. In doubt it is.
fn is_truthy(mark: &Value<'_>) -> bool {
    match mark {
        Value::BooleanLit(flag) => flag.value,
        Value::StringLit(text) => !matches!(text.value.trim(), "" | "false" | "no"),
        Value::NullKeyword(_) => false,
        _ => true,
    }
}

fn member<'v, 'a>(value: &'v Value<'a>, name: &str) -> Option<&'v Value<'a>> {
    let properties = &value.as_object()?.properties;
    // The last one counts, as everywhere.
    properties
        .iter()
        .rev()
        .find(|property| property.name.as_str() == name)
        .map(|property| &property.value)
}

/// A path that means a field of whatever entry: `work[2].summary` as `work.summary`.
fn without_numbers(path: &str) -> String {
    let parts = path
        .split('[')
        .map(|part| part.split_once(']').map_or(part, |(_, rest)| rest));
    parts.collect()
}

//! The text of a résumé with its structure, and edits that change one place in it.
//!
//! An edit replaces a range of the text. Everything else stays as it is, byte for byte: the order of
//! keys, unknown keys, and how the text is laid out.

mod corrections;
mod path;
mod splice;

pub use path::{Path, Step};
pub use splice::Splice;

use super::diagnostic::Diagnostic;
use super::syntax;
use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use serde_json::{Map, Value as Json};
use std::ops::Range;

/// A text, and its structure if it is JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    text: String,
    root: Option<Node>,
    /// Why the text is not JSON, or what is odd about it.
    diagnostics: Vec<Diagnostic>,
}

/// A value, and its range in the text in bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The range, including quotes or brackets.
    pub range: Range<usize>,
    /// The value.
    pub value: Value,
}

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A string.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    /// `null` or a number, as written.
    Other(String),
    /// A list.
    List(Vec<Node>),
    /// An object, with its members in the order of the text.
    Object(Vec<Member>),
}

/// A key of an object and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The key.
    pub key: String,
    /// The range of the key, with its quotes.
    pub key_range: Range<usize>,
    /// The value.
    pub node: Node,
}

impl Document {
    /// Reads a text.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let mut diagnostics = Vec::new();
        let root =
            syntax::parse(&text, &mut diagnostics).map(|tree| node(&tree.value, tree.offset));
        Self {
            root,
            diagnostics,
            text,
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Why the text has no structure: it is not JSON.
    pub fn syntax_error(&self) -> Option<&Diagnostic> {
        self.diagnostics.first().filter(|_| self.root.is_none())
    }

    /// The document with a splice applied.
    pub fn with(&self, Splice { range, text }: &Splice) -> Self {
        let mut new = self.text.clone();
        new.replace_range(range.clone(), text);
        Self::new(new)
    }

    /// The value at a path.
    pub fn get(&self, path: &Path) -> Option<&Node> {
        path.0.iter().try_fold(self.root.as_ref()?, |node, step| {
            match (step, &node.value) {
                // The last one counts, as for all readers.
                (Step::Key(key), Value::Object(members)) => members
                    .iter()
                    .rev()
                    .find(|member| member.key == *key)
                    .map(|member| &member.node),
                (Step::Index(index), Value::List(items)) => items.get(*index),
                _ => None,
            }
        })
    }

    /// Whether [`set`](Self::set) can put a text at a path without losing what is written there: not if
    /// a list or an object is there, nor if something else is where an object has to be.
    pub fn is_settable(&self, path: &Path) -> bool {
        if let Some(node) = self.get(path) {
            return !matches!(node.value, Value::List(_) | Value::Object(_));
        }
        let nearest = (0..path.0.len()).rev().find_map(|length| {
            Some((self.get(&Path(path.0[..length].to_vec()))?, &path.0[length]))
        });
        match nearest {
            Some((node, step)) => match (&node.value, step) {
                (Value::Object(_), Step::Key(_)) | (Value::List(_), Step::Index(_)) => true,
                (Value::Other(text), _) => text == "null",
                _ => false,
            },
            None => false,
        }
    }

    /// Whether there is a list at a path, or could be one without losing what is written there.
    pub fn is_list(&self, path: &Path) -> bool {
        match self.get(path).map(|node| &node.value) {
            Some(Value::List(_)) => true,
            Some(Value::Other(text)) => text == "null",
            Some(_) => false,
            None => self.is_settable(path),
        }
    }

    /// The text at a path: that of a string, or the source of another value. Empty if there is none.
    pub fn text_at(&self, path: &Path) -> String {
        match self.get(path) {
            Some(Node {
                value: Value::Text(text),
                ..
            }) => text.clone(),
            Some(node) if node.value != Value::Other("null".to_owned()) => {
                self.text[node.range.clone()].to_owned()
            }
            _ => String::new(),
        }
    }

    /// The number of items of the list at a path.
    pub fn len_at(&self, path: &Path) -> usize {
        match self.get(path).map(|node| &node.value) {
            Some(Value::List(items)) => items.len(),
            _ => 0,
        }
    }

    /// Sets the value at a path; `None` removes it. What is missing on the way is created, and a new
    /// key is put in the order of `keys`. Objects that become empty are removed, but not entries of
    /// lists.
    ///
    /// Returns `None` if nothing changes, or if the value cannot be there; see
    /// [`is_settable`](Self::is_settable).
    pub fn set(&self, path: &Path, value: Option<&Json>, keys: &[String]) -> Option<Splice> {
        match (self.get(path), value) {
            (Some(node), Some(value)) => {
                let text = self.written(value, &self.indent_at(node.range.start));
                (self.text[node.range.clone()] != text).then(|| Splice {
                    range: node.range.clone(),
                    text,
                })
            }
            (Some(_), None) => {
                let mut path = path.clone();
                while let Some((parent, Step::Key(_))) = path.split_last()
                    && let Some((_, Step::Key(_))) = parent.split_last()
                    && self.children_of(&parent) == 1
                {
                    path = parent;
                }
                self.remove(&path)
            }
            (None, Some(value)) => self.create(path, value.clone(), keys),
            (None, None) => None,
        }
    }

    fn children_of(&self, path: &Path) -> usize {
        match self.get(path).map(|node| &node.value) {
            Some(Value::List(items)) => items.len(),
            Some(Value::Object(members)) => members.len(),
            _ => 0,
        }
    }

    /// Creates the value at a path that does not exist.
    fn create(&self, path: &Path, mut value: Json, keys: &[String]) -> Option<Splice> {
        let mut path = path.clone();
        loop {
            let (parent, last) = path.split_last()?;
            match (self.get(&parent).map(|node| (node, &node.value)), last) {
                (Some((node, Value::Object(members))), Step::Key(key)) => {
                    let rank = |key: &str| keys.iter().position(|known| known == key);
                    let own = rank(key);
                    let after = members
                        .iter()
                        .rposition(|member| own.is_none() || rank(&member.key) <= own);
                    let json = format!("{}: ", Json::from(key.as_str()));
                    let index = after.map_or(0, |index| index + 1);
                    return Some(self.inserted(node, index, &json, &value));
                }
                (Some((node, Value::List(items))), Step::Index(index)) => {
                    return Some(self.inserted(node, (*index).min(items.len()), "", &value));
                }
                // Something else is there.
                (Some((_, Value::Other(text))), _) if text == "null" => {
                    let node = self.get(&parent)?;
                    let value = wrapped(last, value);
                    let text = self.written(&value, &self.indent_at(node.range.start));
                    return Some(Splice {
                        range: node.range.clone(),
                        text,
                    });
                }
                (Some(_), _) => return None,
                (None, _) => {
                    value = wrapped(last, value);
                    path = parent;
                }
            }
        }
    }

    /// Inserts an item into the list at a path, which is created if there is none.
    pub fn insert(
        &self,
        list: &Path,
        index: usize,
        value: &Json,
        keys: &[String],
    ) -> Option<Splice> {
        match self.get(list).map(|node| (node, &node.value)) {
            Some((node, Value::List(items))) => {
                Some(self.inserted(node, index.min(items.len()), "", value))
            }
            _ => self.set(list, Some(&Json::Array(vec![value.clone()])), keys),
        }
    }

    /// Removes the value at a path, with its key.
    pub fn remove(&self, path: &Path) -> Option<Splice> {
        let (parent, last) = path.split_last()?;
        let container = self.get(&parent)?;
        let ranges = parts(container);
        let index = match (&container.value, last) {
            (Value::List(_), Step::Index(index)) => *index,
            (Value::Object(members), Step::Key(key)) => {
                members.iter().rposition(|member| member.key == *key)?
            }
            _ => return None,
        };
        let own = ranges.get(index)?;
        let range = if index > 0 {
            ranges[index - 1].end..own.end
        } else if let Some(next) = ranges.get(1) {
            own.start..next.start
        } else {
            container.range.start + 1..container.range.end - 1
        };
        Some(Splice {
            range,
            text: String::new(),
        })
    }

    /// Moves an item of the list at a path. What is between the items stays where it is.
    pub fn reorder(&self, list: &Path, from: usize, to: usize) -> Option<Splice> {
        let ranges = parts(self.get(list)?);
        if from == to || from.max(to) >= ranges.len() {
            return None;
        }
        let mut order: Vec<usize> = (0..ranges.len()).collect();
        let moved = order.remove(from);
        order.insert(to, moved);
        let (first, last) = (from.min(to), from.max(to));
        let mut text = String::new();
        for position in first..=last {
            text.push_str(&self.text[ranges[order[position]].clone()]);
            if position < last {
                text.push_str(&self.text[ranges[position].end..ranges[position + 1].start]);
            }
        }
        Some(Splice {
            range: ranges[first].start..ranges[last].end,
            text,
        })
    }

    /// Copies an item of the list at a path to the place after it, without its `id`, which has to be
    /// unique.
    pub fn duplicate(&self, list: &Path, index: usize) -> Option<Splice> {
        let ranges = parts(self.get(list)?);
        let own = ranges.get(index)?;
        let written = &self.text[own.clone()];
        let copy = Self::new(written);
        let without_id = copy.remove(&Path::default().key("id"));
        let copy = without_id.map_or_else(|| copy.clone(), |splice| copy.with(&splice));
        let before = if index > 0 {
            &self.text[ranges[index - 1].end..own.start]
        } else {
            let between = &self.text[self.get(list)?.range.start + 1..own.start];
            &format!(",{between}")
        };
        Some(Splice {
            range: own.end..own.end,
            text: format!("{before}{}", copy.text),
        })
    }

    /// Inserts `prefix` and a value into a list or object, at `index`.
    fn inserted(&self, container: &Node, index: usize, prefix: &str, value: &Json) -> Splice {
        let ranges = parts(container);
        let outer = self.indent_at(container.range.start);
        let Some(first) = ranges.first() else {
            let inner = format!("{outer}{}", self.unit());
            let value = self.written(value, &inner);
            return Splice {
                range: container.range.start + 1..container.range.end - 1,
                text: format!("\n{inner}{prefix}{value}\n{outer}"),
            };
        };
        let lead = &self.text[container.range.start + 1..first.start];
        let value = match lead.rsplit_once('\n') {
            Some((_, indent)) => self.written(value, indent),
            None => value.to_string(),
        };
        match index.checked_sub(1) {
            Some(previous) => {
                let end = ranges[previous].end;
                let lead = if lead.is_empty() { " " } else { lead };
                Splice {
                    range: end..end,
                    text: format!(",{lead}{prefix}{value}"),
                }
            }
            None => Splice {
                range: first.start..first.start,
                text: format!(
                    "{prefix}{value},{}",
                    if lead.is_empty() { " " } else { lead }
                ),
            },
        }
    }

    /// Writes a value over several lines, which are indented by `indent` and more.
    fn written(&self, value: &Json, indent: &str) -> String {
        if !value.is_array() && !value.is_object() {
            return value.to_string();
        }
        let unit = self.unit();
        let formatter = serde_json::ser::PrettyFormatter::with_indent(unit.as_bytes());
        let mut bytes = Vec::new();
        let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, formatter);
        // A value in memory can always be written.
        let _ = serde::Serialize::serialize(value, &mut serializer);
        let text = String::from_utf8(bytes).unwrap_or_default();
        text.replace('\n', &format!("\n{indent}"))
    }

    /// By what the text indents a line more than the one around it.
    fn unit(&self) -> &str {
        let first = self
            .root
            .as_ref()
            .and_then(|root| parts(root).first().cloned());
        let indent = first.map(|first| &self.text[self.line_start(first.start)..first.start]);
        indent
            .filter(|indent| !indent.is_empty() && indent.trim().is_empty())
            .unwrap_or("  ")
    }

    /// The white space at the start of the line of an offset.
    fn indent_at(&self, offset: usize) -> String {
        let line = &self.text[self.line_start(offset)..offset];
        let end = line.len() - line.trim_start_matches([' ', '\t']).len();
        line[..end].to_owned()
    }

    fn line_start(&self, offset: usize) -> usize {
        self.text[..offset].rfind('\n').map_or(0, |end| end + 1)
    }
}

/// The ranges of the items of a list, or of the members of an object with their keys.
fn parts(container: &Node) -> Vec<Range<usize>> {
    match &container.value {
        Value::List(items) => items.iter().map(|item| item.range.clone()).collect(),
        Value::Object(members) => {
            let range = |member: &Member| member.key_range.start..member.node.range.end;
            members.iter().map(range).collect()
        }
        _ => Vec::new(),
    }
}

/// A value inside of a new list or object.
fn wrapped(step: &Step, value: Json) -> Json {
    match step {
        Step::Key(key) => Json::Object(Map::from_iter([(key.clone(), value)])),
        Step::Index(_) => Json::Array(vec![value]),
    }
}

fn node(value: &ast::Value<'_>, offset: usize) -> Node {
    Node {
        range: value.start() + offset..value.end() + offset,
        value: match value {
            ast::Value::StringLit(text) => Value::Text(text.value.to_string()),
            ast::Value::BooleanLit(flag) => Value::Flag(flag.value),
            ast::Value::NullKeyword(_) => Value::Other("null".to_owned()),
            ast::Value::NumberLit(number) => Value::Other(number.value.to_owned()),
            ast::Value::Array(list) => Value::List(
                list.elements
                    .iter()
                    .map(|item| node(item, offset))
                    .collect(),
            ),
            ast::Value::Object(object) => Value::Object(
                object
                    .properties
                    .iter()
                    .map(|property| Member {
                        key: property.name.as_str().to_owned(),
                        key_range: property.name.start() + offset..property.name.end() + offset,
                        node: node(&property.value, offset),
                    })
                    .collect(),
            ),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const RESUME: &str = r#"{
  "basics": { "name": "Ada", "x-own": 1 },
  "work": [
    {
      "id": "first",
      "name": "A"
    },
    { "name": "B" }
  ]
}
"#;

    /// Applies an edit; the result must be JSON.
    fn edited(text: &str, edit: impl FnOnce(&Document) -> Option<Splice>) -> String {
        let document = Document::new(text);
        let splice = edit(&document).expect("an edit");
        let new = document.with(&splice);
        assert!(new.syntax_error().is_none(), "{}", new.text());
        let back = new.with(&splice.inverse(text));
        assert_eq!(back.text(), text, "every edit can be undone");
        new.text
    }

    fn keys(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn setting_a_value_changes_nothing_else() {
        let path = Path::parse("basics.name");
        let new = edited(RESUME, |document| {
            document.set(&path, Some(&json!("Bea \"B\"")), &[])
        });
        assert_eq!(new, RESUME.replace(r#""Ada""#, r#""Bea \"B\"""#));
        let same = Document::new(RESUME).set(&path, Some(&json!("Ada")), &[]);
        assert_eq!(same, None);
    }

    #[test]
    fn a_new_key_is_put_in_its_order() {
        let order = keys(&["name", "label", "summary"]);
        let text = "{\n    \"basics\": {\n        \"name\": \"Ada\",\n        \"summary\": \"S\"\n    }\n}";
        let path = Path::parse("basics.label");
        let new = edited(text, |document| {
            document.set(&path, Some(&json!("L")), &order)
        });
        assert_eq!(
            new,
            text.replace("\"Ada\",", "\"Ada\",\n        \"label\": \"L\",")
        );
        let inline = edited(RESUME, |document| {
            document.set(&path, Some(&json!("L")), &order)
        });
        assert!(
            inline.contains(r#"{ "name": "Ada", "x-own": 1, "label": "L" }"#),
            "{inline}"
        );
    }

    #[test]
    fn what_is_missing_on_the_way_is_created() {
        let path = Path::parse("basics.location.city");
        let new = edited("{}", |document| {
            document.set(&path, Some(&json!("Lyon")), &[])
        });
        let expected =
            "{\n  \"basics\": {\n    \"location\": {\n      \"city\": \"Lyon\"\n    }\n  }\n}";
        assert_eq!(new, expected);
        let null = edited(r#"{"basics": null}"#, |document| {
            document.set(&Path::parse("basics.name"), Some(&json!("Ada")), &[])
        });
        assert_eq!(null, "{\"basics\": {\n  \"name\": \"Ada\"\n}}");
        let blocked = Document::new(r#"{"basics": "Ada"}"#);
        assert_eq!(
            blocked.set(&Path::parse("basics.name"), Some(&json!("A")), &[]),
            None
        );
    }

    #[test]
    fn removing_takes_the_comma_and_empty_objects_along() {
        let text = r#"{ "a": { "b": { "c": 1 } }, "d": [{ "e": 2 }] }"#;
        let gone = edited(text, |document| {
            document.set(&Path::parse("a.b.c"), None, &[])
        });
        assert_eq!(gone, r#"{ "d": [{ "e": 2 }] }"#);
        let entry = edited(text, |document| {
            document.set(&Path::parse("d[0].e"), None, &[])
        });
        assert_eq!(entry, r#"{ "a": { "b": { "c": 1 } }, "d": [{}] }"#);
        let last = edited(text, |document| document.remove(&Path::parse("d")));
        assert_eq!(last, r#"{ "a": { "b": { "c": 1 } } }"#);
        let first = edited(text, |document| document.remove(&Path::parse("a")));
        assert_eq!(first, r#"{ "d": [{ "e": 2 }] }"#);
    }

    #[test]
    fn items_are_inserted_moved_and_duplicated_as_they_are_written() {
        let work = Path::parse("work");
        let new = edited(RESUME, |document| {
            document.insert(&work, 2, &json!({ "name": "C" }), &[])
        });
        let expected = "    { \"name\": \"B\" },\n    {\n      \"name\": \"C\"\n    }\n  ]";
        assert!(new.contains(expected), "{new}");
        let start = edited(RESUME, |document| {
            document.insert(&work, 0, &json!("x"), &[])
        });
        assert!(
            start.contains("[\n    \"x\",\n    {\n      \"id\""),
            "{start}"
        );
        let none = edited("{}", |document| document.insert(&work, 5, &json!("x"), &[]));
        assert_eq!(none, "{\n  \"work\": [\n    \"x\"\n  ]\n}");

        let moved = edited(RESUME, |document| document.reorder(&work, 0, 1));
        let expected = "[\n    { \"name\": \"B\" },\n    {\n      \"id\": \"first\",";
        assert!(moved.contains(expected), "{moved}");
        assert_eq!(Document::new(RESUME).reorder(&work, 0, 2), None);

        let twice = edited(RESUME, |document| document.duplicate(&work, 0));
        let expected = "    },\n    {\n      \"name\": \"A\"\n    },\n    { \"name\": \"B\" }";
        assert!(twice.contains(expected), "{twice}");
        let end = edited(RESUME, |document| document.duplicate(&work, 1));
        assert!(
            end.contains("{ \"name\": \"B\" },\n    { \"name\": \"B\" }\n  ]"),
            "{end}"
        );
    }

    #[test]
    fn what_is_written_in_another_form_is_not_replaced() {
        let document = Document::new(
            r#"{ "basics": { "location": "Lyon", "summary": ["a"], "phone": 5 }, "work": null }"#,
        );
        let is_settable = |path: &str| document.is_settable(&Path::parse(path));
        assert!(is_settable("basics.name"), "it is missing");
        assert!(is_settable("basics.phone"), "a number becomes a text");
        assert!(is_settable("work[0].name"), "`null` counts as missing");
        assert!(
            !is_settable("basics.location.city"),
            "there is a text instead of an object"
        );
        assert!(!is_settable("basics.summary"), "there is a list");
        assert!(document.is_list(&Path::parse("basics.summary")));
        assert!(document.is_list(&Path::parse("work")));
        assert!(!document.is_list(&Path::parse("basics.phone")));
        assert_eq!(document.text_at(&Path::parse("basics.summary")), r#"["a"]"#);
    }

    #[test]
    fn a_text_that_is_not_json_has_no_structure() {
        let document = Document::new("{ \"basics\": ");
        assert!(document.syntax_error().is_some());
        assert_eq!(
            document.set(&Path::parse("basics"), Some(&json!(1)), &[]),
            None
        );
    }
}

//! The text of a résumé with its structure, and edits that change one place in it.
//!
//! An edit replaces a range of the text. Everything else stays as it is, byte for byte: the order of
//! keys, unknown keys, and how the text is laid out.

use super::diagnostic::Diagnostic;
use super::edits::{Edit, Edits};
use super::syntax;
use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use serde_json::{Map, Value as Json};
use std::fmt;
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

/// A step from a value to one that it contains.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// To the value of a key.
    Key(String),
    /// To an item of a list, counted from 0.
    Index(usize),
}

/// Where a value is in a document: `work[2].startDate`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// The path of the value that `key` has in the object at this path.
    pub fn key(&self, key: &str) -> Self {
        self.join(Step::Key(key.to_owned()))
    }

    /// The path of an item of the list at this path.
    pub fn item(&self, index: usize) -> Self {
        self.join(Step::Index(index))
    }

    fn join(&self, step: Step) -> Self {
        let steps = self.0.iter().cloned().chain([step]);
        Self(steps.collect())
    }

    /// Reads a path as diagnostics have it. A part that is none counts as a key.
    pub fn parse(text: &str) -> Self {
        let mut steps = Vec::new();
        for part in text.split('.').filter(|part| !part.is_empty()) {
            let mut pieces = part.split('[');
            let key = pieces.next().unwrap_or_default();
            if !key.is_empty() {
                steps.push(Step::Key(key.to_owned()));
            }
            for piece in pieces {
                let index = piece.strip_suffix(']').and_then(|index| index.parse().ok());
                steps.push(index.map_or_else(|| Step::Key(piece.to_owned()), Step::Index));
            }
        }
        Self(steps)
    }

    fn split_last(&self) -> Option<(Self, &Step)> {
        let (last, parent) = self.0.split_last()?;
        Some((Self(parent.to_vec()), last))
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// The replacement of a range of a text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// What is replaced.
    pub range: Range<usize>,
    /// What replaces it.
    pub text: String,
}

impl Splice {
    /// The smallest splice that turns `old` into `new`.
    pub fn between(old: &str, new: &str) -> Self {
        let same = |(a, b): &(char, char)| a == b;
        let length = |(c, _): (char, char)| c.len_utf8();
        let start: usize = old
            .chars()
            .zip(new.chars())
            .take_while(same)
            .map(length)
            .sum();
        let ends = old[start..].chars().rev().zip(new[start..].chars().rev());
        let end: usize = ends.take_while(same).map(length).sum();
        Self {
            range: start..old.len() - end,
            text: new[start..new.len() - end].to_owned(),
        }
    }

    /// The splice that undoes this one, which has not been applied to `text` yet.
    pub fn inverse(&self, text: &str) -> Self {
        Self {
            range: self.range.start..self.range.start + self.text.len(),
            text: text[self.range.clone()].to_owned(),
        }
    }

    /// The splice that does what this one and then `next` do, if they touch the same place.
    pub fn merged(&self, next: &Self) -> Option<Self> {
        let written = self.range.start..self.range.start + self.text.len();
        if next.range.start < written.start || next.range.end > written.end {
            return None;
        }
        let mut text = self.text.clone();
        let within = next.range.start - written.start..next.range.end - written.start;
        text.replace_range(within, &next.text);
        Some(Self {
            range: self.range.clone(),
            text,
        })
    }
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

    /// The deepest value on the way to a path.
    pub fn nearest(&self, path: &Path) -> Option<&Node> {
        (0..=path.0.len())
            .rev()
            .find_map(|length| self.get(&Path(path.0[..length].to_vec())))
    }

    /// The text at a path: that of a string, of a number, of `true` or `false`. Empty if there is none.
    pub fn text_at(&self, path: &Path) -> String {
        match self.get(path).map(|node| &node.value) {
            Some(Value::Text(text)) => text.clone(),
            Some(Value::Flag(flag)) => flag.to_string(),
            Some(Value::Other(text)) if text != "null" => text.clone(),
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
    /// Returns `None` if there is nothing to do, or no place for the value.
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

    /// The text with corrections. What they do not concern stays as it is, also how it is laid out.
    ///
    /// Read as JSON, it is what [`Edits::apply`] returns.
    pub fn corrected(&self, edits: &Edits) -> String {
        let Some(root) = &self.root else {
            return self.text.clone();
        };
        let (before, after) = (&self.text[..root.range.start], &self.text[root.range.end..]);
        let root = self
            .edited(root, edits)
            .unwrap_or_else(|| "null".to_owned());
        [before, &root, after].concat()
    }

    /// The text of a value with its edits and those of its parts; `None` if it is removed.
    fn edited(&self, node: &Node, edits: &Edits) -> Option<String> {
        let mut text = self.with_edited_parts(node, edits);
        let mut is_list = matches!(node.value, Value::List(_));
        let mut is_replaced = false;
        for edit in edits.of(node.range.start) {
            match edit {
                Edit::Rename(_) => {}
                // As for `Edits::apply`.
                Edit::Write(_) if is_replaced => {}
                Edit::Write(json) => {
                    text = self.written(json, &self.indent_at(node.range.start));
                    (is_list, is_replaced) = (json.is_array(), true);
                }
                Edit::WrapInList if is_list => {}
                Edit::WrapInList => (text, is_list) = (format!("[{text}]"), true),
                Edit::Unwrap if is_list => {
                    let list = Self::new(text);
                    let item = list.get(&Path::default().item(0));
                    let item = item.filter(|item| item.value != Value::Other("null".to_owned()))?;
                    is_list = matches!(item.value, Value::List(_));
                    text = list.text[item.range.clone()].to_owned();
                }
                Edit::Unwrap => {}
                Edit::WrapInObject(key) => {
                    (text, is_list) = (format!("{{ {}: {text} }}", Json::from(*key)), false);
                }
                Edit::Remove => return None,
            }
        }
        Some(text)
    }

    fn with_edited_parts(&self, node: &Node, edits: &Edits) -> String {
        let ranges = parts(node);
        let unchanged = || self.text[node.range.clone()].to_owned();
        let (Some(first), Some(last)) = (ranges.first(), ranges.last()) else {
            return unchanged();
        };
        if !edits.concern(&(first.start..last.end)) {
            return unchanged();
        }
        let edited: Vec<Option<String>> = match &node.value {
            Value::List(items) => items.iter().map(|item| self.edited(item, edits)).collect(),
            Value::Object(members) => members
                .iter()
                .map(|member| self.edited_member(member, edits))
                .collect(),
            _ => Vec::new(),
        };
        let mut text = self.text[node.range.start..first.start].to_owned();
        let mut is_first = true;
        for (index, part) in edited.into_iter().enumerate() {
            let Some(part) = part else { continue };
            if !is_first {
                text.push_str(&self.text[ranges[index - 1].end..ranges[index].start]);
            }
            text.push_str(&part);
            is_first = false;
        }
        text.push_str(&self.text[last.end..node.range.end]);
        text
    }

    fn edited_member(&self, member: &Member, edits: &Edits) -> Option<String> {
        let mut key = self.text[member.key_range.clone()].to_owned();
        for edit in edits.of(member.key_range.start) {
            match edit {
                Edit::Rename(name) => key = Json::from(name.as_str()).to_string(),
                Edit::Remove => return None,
                _ => {}
            }
        }
        let between = &self.text[member.key_range.end..member.node.range.start];
        Some([&key, between, &self.edited(&member.node, edits)?].concat())
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
    fn paths_are_read_as_they_are_written() {
        for path in ["", "basics.name", "work[2].highlights[0]"] {
            assert_eq!(Path::parse(path).to_string(), path);
        }
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
    fn corrections_keep_the_layout() {
        let source = r#"{ "b": 1.50,
  "a": { "old": "x", "gone": null },
  "list": "one",
  "name": ["y"], "item": [ "z" ]
}"#;
        let mut edits = Edits::default();
        let mut add = |what: &str, edit| edits.add(source.find(what).expect("the target"), edit);
        add("\"old\"", Edit::Rename("new".to_owned()));
        add("null", Edit::Remove);
        add("\"one\"", Edit::WrapInList);
        add("[\"y\"]", Edit::WrapInObject("more"));
        add("\"y\"", Edit::Write(json!(2)));
        add("[ \"z\" ]", Edit::Unwrap);
        let expected = r#"{ "b": 1.50,
  "a": { "new": "x" },
  "list": ["one"],
  "name": { "more": [2] }, "item": "z"
}"#;
        let document = Document::new(source);
        assert_eq!(document.corrected(&edits), expected);
        let tree = syntax::parse(source, &mut Vec::new()).expect("JSON");
        let written: Json = serde_json::from_str(expected).expect("JSON");
        assert_eq!(edits.apply(&tree), written, "as in `resume.json`");

        let offset = source.find("\"one\"").expect("the target");
        let one = edits.only(offset).expect("an edit");
        let expected = source.replace("\"one\"", "[\"one\"]");
        assert_eq!(document.corrected(&one), expected);
    }

    #[test]
    fn splices_between_texts_are_small_and_merge() {
        let splice = Splice::between("a·b·c", "a·BB·c");
        assert_eq!((splice.range, splice.text.as_str()), (3..4, "BB"));
        let unchanged = Splice::between("aa", "aa");
        assert_eq!((unchanged.range.len(), unchanged.text.len()), (0, 0));
        assert_eq!(Splice::between("aa", "aaa").range.len(), 0);

        let first = Splice {
            range: 1..2,
            text: "xyz".to_owned(),
        };
        let inside = Splice {
            range: 4..4,
            text: "!".to_owned(),
        };
        let merged = first.merged(&inside).expect("they touch");
        assert_eq!(
            merged,
            Splice {
                range: 1..2,
                text: "xyz!".to_owned()
            }
        );
        assert_eq!(
            first.merged(&Splice {
                range: 9..9,
                text: String::new()
            }),
            None
        );
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

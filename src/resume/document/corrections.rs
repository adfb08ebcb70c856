//! Applies corrections to the text of a document, and keeps its layout.

use super::super::edits::{Edit, Edits};
use super::{Document, Member, Node, Path, Value, parts};
use serde_json::Value as Json;

impl Document {
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::syntax;
    use serde_json::json;

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
}

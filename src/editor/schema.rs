//! The form's fields, from the JSON Schema of the data file.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The schema, as far as the form needs it.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    /// The properties of each type, by its name. That of the whole file is empty.
    types: BTreeMap<String, Vec<Property>>,
}

/// A property of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// Its key.
    pub key: String,
    /// What it is for, in English.
    pub description: String,
    /// What its value is.
    pub kind: Kind,
}

/// What a value is, and so how it is edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A line of text.
    Text(TextKind),
    /// One of these texts.
    Choice(Vec<String>),
    /// Text in Markdown, of several lines.
    Markdown,
    /// Yes or no.
    Flag,
    /// A list of lines.
    Lines {
        /// Whether they are in Markdown.
        is_markdown: bool,
    },
    /// An object of a type.
    Object(String),
    /// A list of objects of a type.
    Entries(String),
}

/// What a line of text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// Anything.
    Any,
    /// A date.
    Date,
    /// An e-mail address.
    Email,
    /// A URL, or a path on the site.
    Url,
}

impl Schema {
    /// The name of the type of the whole file.
    pub const ROOT: &str = "";
    /// The name of the type with a text for each section.
    const TITLES: &str = "titles";

    /// Reads the form from a JSON Schema. What has no field in it is left out.
    pub fn read(schema: &Value) -> Self {
        let mut types = BTreeMap::from([(Self::ROOT.to_owned(), properties(schema))]);
        let definitions = schema.get("definitions").and_then(Value::as_object);
        for (name, definition) in definitions.into_iter().flatten() {
            types.insert(name.clone(), properties(definition));
        }
        let sections = types[Self::ROOT].iter();
        let titles = sections.filter(|section| matches!(section.kind, Kind::Entries(_)));
        let titles = titles.map(|section| Property {
            kind: Kind::Text(TextKind::Any),
            ..section.clone()
        });
        types.insert(Self::TITLES.to_owned(), titles.collect());
        Self { types }
    }

    /// The properties of a type, in the order of the form.
    pub fn properties(&self, name: &str) -> &[Property] {
        self.types.get(name).map_or(&[], Vec::as_slice)
    }

    /// The keys of a type, in that order.
    pub fn keys(&self, name: &str) -> Vec<String> {
        let properties = self.properties(name).iter();
        properties.map(|property| property.key.clone()).collect()
    }
}

fn properties(definition: &Value) -> Vec<Property> {
    let properties = definition.get("properties").and_then(Value::as_object);
    let properties = properties.into_iter().flatten();
    properties
        .filter_map(|(key, schema)| {
            Some(Property {
                key: key.clone(),
                description: text(schema, "description").to_owned(),
                kind: kind(key, schema.as_object()?)?,
            })
        })
        .collect()
}

fn kind(key: &str, schema: &Map<String, Value>) -> Option<Kind> {
    if key.starts_with('$') {
        return None;
    }
    if let Some(name) = type_of(schema) {
        return Some(Kind::Object(name));
    }
    if let Some(choices) = schema.get("enum").and_then(Value::as_array) {
        let choices = choices.iter().filter_map(Value::as_str);
        return Some(Kind::Choice(choices.map(str::to_owned).collect()));
    }
    let is_markdown = schema.contains_key("contentMediaType");
    Some(match schema.get("type")?.as_str()? {
        "string" if is_markdown => Kind::Markdown,
        "string" => Kind::Text(match schema.get("format").and_then(Value::as_str) {
            Some("email") => TextKind::Email,
            Some(_) => TextKind::Url,
            None if schema.contains_key("pattern") => TextKind::Date,
            None => TextKind::Any,
        }),
        "boolean" => Kind::Flag,
        "object" if key == Schema::TITLES => Kind::Object(key.to_owned()),
        "array" => {
            let items = schema.get("items")?.as_object()?;
            match type_of(items) {
                Some(name) => Kind::Entries(name),
                None => Kind::Lines { is_markdown },
            }
        }
        _ => return None,
    })
}

/// The name of the type that a schema refers to.
fn type_of(schema: &Map<String, Value>) -> Option<String> {
    let reference = schema.get("$ref")?.as_str()?;
    Some(reference.rsplit('/').next()?.to_owned())
}

fn text<'a>(schema: &'a Value, key: &str) -> &'a str {
    schema.get(key).and_then(Value::as_str).unwrap_or_default()
}

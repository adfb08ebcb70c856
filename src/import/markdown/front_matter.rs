//! Front matter: YAML or TOML, as in Hugo and Jekyll.

use super::blocks::Metadata;
use pulldown_cmark::MetadataBlockKind;
use serde_json::{Map, Value};

/// The members of a page's front matter. Errors say why it can't be read.
pub(super) fn parse(metadata: &Metadata) -> Result<Map<String, Value>, String> {
    let value = match metadata.kind {
        MetadataBlockKind::YamlStyle => {
            serde_saphyr::from_str::<Value>(&metadata.text).map_err(|error| error.to_string())?
        }
        MetadataBlockKind::PlusesStyle => {
            let table = metadata.text.parse::<toml::Table>();
            from_toml(toml::Value::Table(
                table.map_err(|error| error.message().to_owned())?,
            ))
        }
    };
    match value {
        Value::Object(members) => Ok(members),
        Value::Null => Ok(Map::new()),
        _ => Err("it is not a list of names and values".to_owned()),
    }
}

fn from_toml(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(value) => value.into(),
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(from_toml).collect(),
        toml::Value::Table(members) => members
            .into_iter()
            .map(|(name, value)| (name, from_toml(value)))
            .collect(),
    }
}

/// The text of a value: a string, a number, the first item of a list, or the name in an object.
pub(super) fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => text(items.first()?)?,
        Value::Object(members) => text(members.get("name")?)?,
        Value::Bool(_) | Value::Null => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

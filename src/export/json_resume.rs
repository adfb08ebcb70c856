//! JSON Resume 1.x (<https://jsonresume.org/schema>), with the names that this project adds.
//!
//! It is made from the file itself, not from the profile: what is written as the schema has it stays as it is, unknown keys
//! included.

use super::Absolute;
use serde_json::{Map, Value, json};

/// The schema that the document is valid by.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";
/// The keys whose values are addresses.
const ADDRESSES: [&str; 2] = ["url", "image"];

/// A public résumé, written as the schema has it, as a document for others. Addresses are absolute there; a relative one
/// whose absolute form is not known is left out of `url`, where the schema allows no other.
pub fn document(resume: Value, absolute: Absolute<'_>) -> String {
    let Value::Object(members) = with_addresses(resume, absolute) else {
        return "{}\n".to_owned();
    };
    let mut document = Map::from_iter([("$schema".to_owned(), json!(SCHEMA))]);
    // One that lies beside the file means nothing elsewhere.
    let is_relative = |(name, value): &(String, Value)| {
        name == "$schema" && !value.as_str().is_some_and(|schema| schema.contains("://"))
    };
    document.extend(members.into_iter().filter(|member| !is_relative(member)));
    if let Some(canonical) = absolute("resume.json") {
        let meta = document.entry("meta").or_insert_with(|| json!({}));
        meta.as_object_mut()
            .into_iter()
            .for_each(|meta| drop(meta.insert("canonical".to_owned(), json!(canonical))));
    }
    format!("{:#}\n", Value::Object(document))
}

fn with_addresses(value: Value, absolute: Absolute<'_>) -> Value {
    match value {
        Value::Array(items) => items
            .into_iter()
            .map(|item| with_addresses(item, absolute))
            .collect(),
        Value::Object(members) => {
            let member = |(name, value): (String, Value)| match &value {
                Value::String(address) if ADDRESSES.contains(&name.as_str()) => {
                    match absolute(address) {
                        Some(address) => Some((name, Value::String(address))),
                        None => (name != "url").then_some((name, value)),
                    }
                }
                _ => Some((name, with_addresses(value, absolute))),
            };
            Value::Object(members.into_iter().filter_map(member).collect())
        }
        other => other,
    }
}

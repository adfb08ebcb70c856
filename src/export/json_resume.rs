//! JSON Resume 1.x (<https://jsonresume.org/schema>), with this project's extensions.
//!
//! The document is made from the data file rather than the compiled profile, to keep unknown keys.

use super::UrlResolver;
use serde_json::{Map, Value, json};

/// The URL of the JSON Resume schema.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";
/// The keys whose values are URLs.
const URL_KEYS: [&str; 2] = ["url", "image"];

/// Formats a normalized résumé, without private parts, for publication.
///
/// URLs become absolute. A relative `url` that cannot be resolved is omitted, because the schema
/// requires absolute URLs there.
pub fn document(resume: Value, absolute_url: UrlResolver<'_>) -> String {
    let Value::Object(members) = with_absolute_urls(resume, absolute_url) else {
        return "{}\n".to_owned();
    };
    let mut document = Map::from_iter([("$schema".to_owned(), json!(SCHEMA))]);
    // A relative `$schema` is meaningless at another location.
    let is_relative = |(name, value): &(String, Value)| {
        name == "$schema" && !value.as_str().is_some_and(|schema| schema.contains("://"))
    };
    document.extend(members.into_iter().filter(|member| !is_relative(member)));
    if let Some(canonical) = absolute_url("resume.json") {
        let meta = document.entry("meta").or_insert_with(|| json!({}));
        meta.as_object_mut()
            .into_iter()
            .for_each(|meta| drop(meta.insert("canonical".to_owned(), json!(canonical))));
    }
    format!("{:#}\n", Value::Object(document))
}

fn with_absolute_urls(value: Value, absolute_url: UrlResolver<'_>) -> Value {
    match value {
        Value::Array(items) => items
            .into_iter()
            .map(|item| with_absolute_urls(item, absolute_url))
            .collect(),
        Value::Object(members) => {
            let member = |(name, value): (String, Value)| match &value {
                Value::String(url) if URL_KEYS.contains(&name.as_str()) => {
                    match absolute_url(url) {
                        Some(url) => Some((name, Value::String(url))),
                        None => (name != "url").then_some((name, value)),
                    }
                }
                _ => Some((name, with_absolute_urls(value, absolute_url))),
            };
            Value::Object(members.into_iter().filter_map(member).collect())
        }
        other => other,
    }
}

//! Generates the JSON Schema of the data file (draft-07, <https://json-schema.org/draft-07>), for
//! completion and validation in editors.
//!
//! The schema is derived from the types that deserialize the file, but is stricter: it omits
//! lenient forms such as `March 2019`, so that editors suggest what every tool understands.

use crate::resume::Resume;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// The names of date properties.
const DATE_PROPERTIES: [&str; 4] = ["startDate", "endDate", "date", "releaseDate"];

/// Returns the schema as formatted JSON.
pub fn document() -> String {
    let generator = SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<Resume>().to_value();
    tighten(&mut schema);
    if let Some(root) = schema.as_object_mut() {
        root.insert(
            "title".to_owned(),
            json!("JSON Resume 1.x with whoami-page extensions"),
        );
        root.remove("description");
    }
    format!("{schema:#}\n")
}

/// Turns the schema of accepted input into a schema of recommended input.
fn tighten(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(tighten),
        Value::Object(members) => {
            members.remove("default");
            disallow_null(members);
            if let Some(Value::Object(properties)) = members.get_mut("properties") {
                properties
                    .iter_mut()
                    .for_each(|(name, property)| constrain(name, property));
            }
            members.values_mut().for_each(tighten);
        }
        _ => {}
    }
}

/// Removes `null` from the allowed types: optional properties should be omitted instead.
fn disallow_null(members: &mut Map<String, Value>) {
    let null = json!("null");
    if let Some(Value::Array(types)) = members.get_mut("type") {
        types.retain(|name| *name != null);
        if let [name] = &types[..] {
            let name = name.clone();
            members.insert("type".to_owned(), name);
        }
    }
    if let Some(Value::Array(choices)) = members.remove("anyOf") {
        let rest = choices
            .into_iter()
            .filter(|choice| choice.get("type") != Some(&null));
        rest.filter_map(|choice| choice.as_object().cloned())
            .for_each(|choice| members.extend(choice));
    }
}

/// Adds a `pattern` or `format` to a property, depending on its name.
fn constrain(name: &str, property: &mut Value) {
    let Some(members) = property.as_object_mut() else {
        return;
    };
    if DATE_PROPERTIES.contains(&name) {
        members.insert(
            "pattern".to_owned(),
            json!("^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"),
        );
    } else if name == "email" {
        members.insert("format".to_owned(), json!("email"));
    } else if name == "url" {
        members.insert("format".to_owned(), json!("uri-reference"));
    }
    let description = members.get("description").and_then(Value::as_str);
    if description.is_some_and(|text| text.contains("in Markdown")) {
        members.insert("contentMediaType".to_owned(), json!("text/markdown"));
    }
}

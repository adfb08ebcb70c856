//! The JSON Schema of what people write (draft-07, <https://json-schema.org/draft-07>), for editors that complete and check
//! a file while it is written.
//!
//! It is generated from the types that read the file. It is strict: what is understood besides, such as `March 2019`, is
//! not in it, so that editors ask for what every program understands.

use crate::resume::Resume;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// Properties that are dates.
const DATES: [&str; 4] = ["startDate", "endDate", "date", "releaseDate"];

/// The schema as a document.
pub fn document() -> String {
    let generator = SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<Resume>().to_value();
    tidy(&mut schema);
    if let Some(root) = schema.as_object_mut() {
        root.insert(
            "title".to_owned(),
            json!("A résumé: JSON Resume 1.x, with the names that whoami-page adds"),
        );
        root.remove("description");
    }
    format!("{schema:#}\n")
}

/// Makes of a schema of what can be read one of what should be written.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(tidy),
        Value::Object(members) => {
            members.remove("default");
            without_null(members);
            if let Some(Value::Object(properties)) = members.get_mut("properties") {
                properties
                    .iter_mut()
                    .for_each(|(name, property)| constrain(name, property));
            }
            members.values_mut().for_each(tidy);
        }
        _ => {}
    }
}

/// Something may be absent, but should not be `null`.
fn without_null(members: &mut Map<String, Value>) {
    let null = json!("null");
    if let Some(Value::Array(types)) = members.get_mut("type") {
        types.retain(|one| *one != null);
        if let [one] = &types[..] {
            let one = one.clone();
            members.insert("type".to_owned(), one);
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

/// What a text has to look like, by the name of its property.
fn constrain(name: &str, property: &mut Value) {
    let Some(members) = property.as_object_mut() else {
        return;
    };
    if DATES.contains(&name) {
        members.insert(
            "pattern".to_owned(),
            json!("^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"),
        );
    } else if name == "email" {
        members.insert("format".to_owned(), json!("email"));
    } else if name == "url" {
        members.insert("format".to_owned(), json!("uri-reference"));
    }
}

//! The texts of the editor's interface, in one language.

use std::collections::BTreeMap;

/// The texts by their ids; `editor/messages/` has a file for each language.
#[derive(Clone, Debug, Default)]
pub struct Texts(BTreeMap<String, String>);

impl Texts {
    /// Reads texts from a JSON object.
    ///
    /// # Errors
    /// If `json` is no object of strings.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json).map(Self)
    }

    /// The text with an id.
    pub fn get(&self, id: &str) -> String {
        self.0.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// The text with an id, with each placeholder `{name}` replaced.
    pub fn format(&self, id: &str, values: &[(&str, &str)]) -> String {
        crate::profile::interpolate(&self.get(id), values)
    }

    /// The texts whose ids start with `prefix`, by the rest of their ids.
    pub fn with_prefix(&self, prefix: &str) -> Vec<(String, String)> {
        let texts = self.0.iter();
        texts
            .filter_map(|(id, text)| Some((id.strip_prefix(prefix)?.to_owned(), text.clone())))
            .collect()
    }

    /// The label of a property of a type: its own, or else that of the key.
    pub fn label(&self, type_name: &str, key: &str) -> String {
        let ids = [format!("field.{type_name}.{key}"), format!("field.{key}")];
        let label = ids.iter().find_map(|id| self.0.get(id));
        label.cloned().unwrap_or_else(|| key.to_owned())
    }
}

//! What the front matter says about a page that this project has written.

use super::{Entry, Page};
use crate::resume::Diagnostic;
use serde_json::{Map, Value};

/// The member of an entry in the front matter that names the entry's heading on the page.
pub const HEADING: &str = "heading";

impl Page {
    /// The headings of a section's entries, in the order of the page.
    pub fn headings(&self, section: &str) -> Vec<&str> {
        let section = self.sections.iter().find(|(name, _)| name == section);
        let entries = section.map_or(&[][..], |(_, entries)| entries);
        entries.iter().map(|entry| entry.heading.as_str()).collect()
    }

    /// Adds what the front matter says: a part of a résumé.
    ///
    /// Its members replace those of the page; `null` removes them. An entry with a `heading`
    /// belongs to the first entry of that heading to which no other belongs; a list without
    /// headings replaces the section.
    pub fn apply(&mut self, details: &Value) {
        let Value::Object(details) = details else {
            return;
        };
        for (section, value) in details {
            match (section.as_str(), value) {
                ("basics", Value::Object(members)) => {
                    if members.contains_key("summary") {
                        self.summary.clear();
                    }
                    self.basics.extend(members.clone());
                }
                ("meta", Value::Object(members)) => self.apply_meta(members),
                (section, Value::Array(entries)) => self.apply_entries(section, entries),
                (section, Value::Null) => self.sections.retain(|(name, _)| name != section),
                _ => {}
            }
        }
    }

    fn apply_meta(&mut self, members: &Map<String, Value>) {
        for (key, value) in members {
            match (key.as_str(), value) {
                ("whoami", Value::Object(settings)) => self.settings.extend(settings.clone()),
                (_, value) => drop(self.meta.insert(key.clone(), value.clone())),
            }
        }
    }

    fn apply_entries(&mut self, section: &str, details: &[Value]) {
        let headings = details.iter().map(|entry| entry.get(HEADING)?.as_str());
        let Some(headings) = headings.collect::<Option<Vec<&str>>>() else {
            let entries = details.iter().map(|value| Entry {
                heading: String::new(),
                value: value.clone(),
            });
            let entries = entries.collect();
            match self.sections.iter_mut().find(|(name, _)| name == section) {
                Some(known) => known.1 = entries,
                None => self.sections.push((section.to_owned(), entries)),
            }
            return;
        };
        let known = self.sections.iter_mut().find(|(name, _)| name == section);
        let mut entries: Vec<&mut Entry> = known
            .map(|(_, entries)| entries.iter_mut().collect())
            .unwrap_or_default();
        for (heading, members) in headings.into_iter().zip(details) {
            let index = entries.iter().position(|entry| entry.heading == heading);
            match (index, members) {
                (Some(index), Value::Object(members)) => merge(members, entries.remove(index)),
                _ => self.diagnostics.push(
                    Diagnostic::warning(
                        0..0,
                        section,
                        format!(
                            "the front matter has details of “{heading}”, \
                             which is not on the page; they are left out"
                        ),
                    )
                    .with_help("write the heading on the page and in the front matter alike"),
                ),
            }
        }
    }
}

fn merge(details: &Map<String, Value>, entry: &mut Entry) {
    let Value::Object(members) = &mut entry.value else {
        return;
    };
    for (key, value) in details.iter().filter(|(key, _)| *key != HEADING) {
        match value {
            Value::Null => drop(members.remove(key)),
            value => drop(members.insert(key.clone(), value.clone())),
        }
    }
}

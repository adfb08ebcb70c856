//! What a reader asks for, and how the page's address says it.

use super::folded;
use form_urlencoded::{Serializer, parse};

/// What a reader asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The text in the search field, as it was typed.
    pub text: String,
    /// The chosen technologies.
    pub technologies: Vec<String>,
}

impl Query {
    /// The query of an address, by the part of it behind the question mark: `q` is the text, each `tech` a technology.
    pub fn from_url(search: &str) -> Self {
        let mut query = Self::default();
        for (key, value) in parse(search.trim_start_matches('?').as_bytes()) {
            match &*key {
                "q" => query.text = value.into_owned(),
                "tech" if value.chars().any(is_visible) && !query.has(&value) => {
                    query.technologies.push(value.into_owned())
                }
                _ => {}
            }
        }
        query
    }

    /// The part of an address that says the query, with its question mark; nothing where nothing is asked for.
    pub fn to_url(&self) -> String {
        let mut url = Serializer::for_suffix("?".to_owned(), 1);
        if !self.text.trim().is_empty() {
            url.append_pair("q", &self.text);
        }
        self.technologies.iter().for_each(|technology| {
            url.append_pair("tech", technology);
        });
        Some(url.finish())
            .filter(|url| url.len() > 1)
            .unwrap_or_default()
    }

    /// The query for one technology.
    pub fn technology(name: &str) -> Self {
        Self {
            text: String::new(),
            technologies: vec![name.to_owned()],
        }
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.technologies.is_empty()
    }

    /// Whether a technology is chosen.
    pub fn has(&self, technology: &str) -> bool {
        let technology = folded(technology);
        self.technologies
            .iter()
            .any(|chosen| folded(chosen) == technology)
    }

    /// Chooses a technology, or gives it up where it was chosen.
    pub fn toggle(&mut self, technology: &str) {
        if self.has(technology) {
            let technology = folded(technology);
            self.technologies
                .retain(|chosen| folded(chosen) != technology);
        } else {
            self.technologies.push(technology.to_owned());
        }
    }
}

fn is_visible(char: char) -> bool {
    !char.is_whitespace() && !char.is_control()
}

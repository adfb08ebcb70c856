//! Search queries and their form in the page's URL.

use super::folded;
use form_urlencoded::{Serializer, parse};

/// A search query: text and selected technologies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The text of the search field, as typed.
    pub text: String,
    /// The names of the selected technologies.
    pub technologies: Vec<String>,
}

impl Query {
    /// Parses a URL's query string, with or without `?`: `q` is the text, each `tech` a technology.
    pub fn from_url(search: &str) -> Self {
        let mut query = Self::default();
        for (key, value) in parse(search.trim_start_matches('?').as_bytes()) {
            match &*key {
                "q" => query.text = value.into_owned(),
                "tech" if value.chars().any(is_visible) && !query.contains(&value) => {
                    query.technologies.push(value.into_owned())
                }
                _ => {}
            }
        }
        query
    }

    /// Returns the query string for the URL, starting with `?`, or an empty string if the query is
    /// empty.
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

    /// Returns `search`, the query string of a URL, with this query in place of the one it has.
    /// Other parameters stay as they are.
    pub fn replace_in_url(&self, search: &str) -> String {
        let others = search.trim_start_matches('?').split('&').filter(|pair| {
            let key = parse(pair.as_bytes()).next().map(|(key, _)| key);
            key.is_some_and(|key| key != "q" && key != "tech")
        });
        let own = self.to_url();
        let own = own.strip_prefix('?');
        let mut url = String::new();
        for pair in others.chain(own) {
            url.push(if url.is_empty() { '?' } else { '&' });
            url.push_str(pair);
        }
        url
    }

    /// Creates a query for a single technology.
    pub fn technology(name: &str) -> Self {
        Self {
            text: String::new(),
            technologies: vec![name.to_owned()],
        }
    }

    /// Whether the query has no text and no technology, so that it matches every entry.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.technologies.is_empty()
    }

    /// Whether a technology is selected.
    pub fn contains(&self, technology: &str) -> bool {
        let technology = folded(technology);
        self.technologies
            .iter()
            .any(|selected| folded(selected) == technology)
    }

    /// Selects a technology, or deselects it if it is selected.
    pub fn toggle(&mut self, technology: &str) {
        if self.contains(technology) {
            let technology = folded(technology);
            self.technologies
                .retain(|selected| folded(selected) != technology);
        } else {
            self.technologies.push(technology.to_owned());
        }
    }
}

fn is_visible(char: char) -> bool {
    !char.is_whitespace() && !char.is_control()
}

//! What is above the sections: who the person is, and how to get in touch.

use super::blocks::{Block, Kind, Line, Piece};
use super::{Page, entries, set_text};
use crate::import::networks;
use serde_json::{Map, Value, json};

/// The maximum length of a first line that becomes the label rather than summary.
const MAX_LABEL_BYTES: usize = 99;

impl Page {
    /// Adds the text before the first section: a label, if it is below the name, a place, links, and
    /// the rest as summary.
    pub(super) fn add_introduction(&mut self, blocks: &[Block], is_below_name: bool) {
        let mut rest: Vec<&Block> = Vec::new();
        for block in blocks {
            let is_start = rest.is_empty();
            match &block.kind {
                Kind::Paragraph(line) if self.is_own && line.is_emphasised => {
                    let city = json!({ "city": line.to_text() });
                    self.basics.insert("location".to_owned(), city);
                }
                Kind::Paragraph(line) if is_start && !self.is_own && is_contacts(line) => {
                    self.add_contacts(line);
                }
                Kind::Paragraph(line)
                    if is_start
                        && is_below_name
                        && !self.basics.contains_key("label")
                        && line.to_text().len() <= MAX_LABEL_BYTES =>
                {
                    self.basics
                        .insert("label".to_owned(), json!(line.to_text()));
                }
                Kind::Bullets(list)
                    if self.is_own || list.items.iter().all(|item| is_contacts(&item.line)) =>
                {
                    for item in &list.items {
                        self.add_contacts(&item.line);
                    }
                }
                _ => rest.push(block),
            }
        }
        self.summary.push(entries::source(&rest));
    }

    fn add_contacts(&mut self, line: &Line) {
        if line
            .pieces
            .iter()
            .all(|piece| matches!(piece, Piece::Text(_)))
        {
            self.add_contact(&line.to_text(), "");
        }
        for piece in &line.pieces {
            if let Piece::Link(link) = piece {
                self.add_contact(&link.text, &link.href);
            }
        }
    }

    fn add_contact(&mut self, name: &str, href: &str) {
        let name = name.trim();
        let is_address = href
            .trim_end_matches('/')
            .ends_with(name.trim_end_matches('/'));
        let (network, username) = name
            .split_once('/')
            .map_or((name, None), |(network, username)| {
                (network, Some(username))
            });
        let is_site =
            is_address || (!self.is_own && username.is_none() && networks::account(href).is_none());
        if let Some(address) = href.strip_prefix("mailto:") {
            self.basics.insert("email".to_owned(), json!(address));
        } else if href.starts_with("tel:") {
            self.basics.insert("phone".to_owned(), json!(name));
        } else if href.is_empty() && name.contains('@') {
            self.basics.insert("email".to_owned(), json!(name));
        } else if is_site && !href.is_empty() && !self.basics.contains_key("url") {
            self.basics.insert("url".to_owned(), json!(href));
        } else {
            let mut profile = Map::from_iter([("network".to_owned(), json!(network))]);
            set_text(&mut profile, "username", username.map(str::to_owned));
            if !href.is_empty() {
                profile.insert("url".to_owned(), json!(href));
            }
            let profiles = self.basics.entry("profiles").or_insert_with(|| json!([]));
            if let Some(profiles) = profiles.as_array_mut() {
                profiles.push(Value::Object(profile));
            }
        }
    }
}

/// Whether a line has links, and otherwise nothing but what separates them or names them.
fn is_contacts(line: &Line) -> bool {
    const MAX_LABEL: usize = 12;
    let mut has_link = false;
    line.pieces.iter().all(|piece| match piece {
        Piece::Link(_) => {
            has_link = true;
            true
        }
        Piece::Text(text) => text.split(['|', '·', '•', ',']).all(|text| {
            let text = text.trim();
            text.is_empty() || (text.ends_with(':') && text.chars().count() <= MAX_LABEL)
        }),
    }) && has_link
}

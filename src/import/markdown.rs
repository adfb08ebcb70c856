//! Reads a Markdown page about a person.
//!
//! The expected page has front matter (YAML or TOML, as in Hugo and Jekyll), an introduction, and
//! headings such as `### 2019 - 2020: Engineer @Acme - Platform`, each followed by text. Text
//! without a field in JSON Resume is kept and reported; unsupported shortcodes are left out and
//! reported.
//!
//! A page that `export` has written says in its front matter, under `whoami`, what its text cannot
//! say: a part of the résumé, whose entries are found by their `heading`.

mod blocks;
mod details;
mod entries;
mod front_matter;
mod heading;
mod introduction;
mod sections;
mod shortcodes;

pub use details::HEADING;
pub(super) use entries::topic;
pub(super) use heading::{is_now, parse_period};
pub(super) use sections::section;

use super::Imported;
use crate::profile::SectionKey;
use crate::resume::Diagnostic;
use blocks::{Block, Bullets, Kind};
use entries::{Entry, listed};
use heading::Heading;
use serde_json::{Map, Value, json};
use std::ops::Range;

/// The name under which pages say which program has written them, and this program.
pub const GENERATOR: (&str, &str) = ("generator", "whoami-page");
/// The name in the front matter of what the text of a page cannot say.
pub const DETAILS: &str = "whoami";

/// What a page says, as far as it is understood.
#[derive(Clone, Debug, Default)]
pub struct Page {
    basics: Map<String, Value>,
    meta: Map<String, Value>,
    /// The settings of the page: `meta.whoami`.
    settings: Map<String, Value>,
    /// The sections by their keys in JSON Resume, in the order of the page.
    sections: Vec<(String, Vec<Entry>)>,
    /// Warnings about what was not understood, with spans in the page.
    diagnostics: Vec<Diagnostic>,
    summary: Vec<String>,
    title: Option<String>,
    /// The section of the last section heading, the key of its entries, and the heading's level.
    current: Option<(Option<SectionKey>, String, usize)>,
    /// What the front matter says under [`DETAILS`].
    details: Value,
    /// Whether this project has written the page.
    is_own: bool,
}

/// A heading and the blocks below it.
struct Part {
    level: usize,
    heading: Option<String>,
    span: Range<usize>,
    blocks: Vec<Block>,
}

/// Imports a Markdown page.
pub(super) fn import(source: &str) -> Imported {
    let mut page = Page::read(source);
    let details = std::mem::take(&mut page.details);
    page.apply(&details);
    page.finish()
}

/// Whether a page is about a person: it has a heading or front matter, and says something that a
/// résumé has a field for.
pub(super) fn is_resume(source: &str) -> bool {
    let page = Page::read(source);
    let has_head = page.basics.keys().any(|key| key != "summary");
    let known =
        |(name, _): &(String, Vec<Entry>)| SectionKey::ALL.into_iter().any(|key| key.id() == name);
    let has_sections = page.sections.iter().any(known);
    page.is_own || has_sections || (has_head && page.title.is_some())
}

/// Whether a page has headings, links or front matter, as plain text has not.
pub(super) fn has_markup(source: &str) -> bool {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let is_heading = |block: &Block| {
        matches!(block.kind, Kind::Heading(..)) && block.source.trim_start().starts_with('#')
    };
    blocks::metadata(text).is_some() || blocks::blocks(text).iter().any(is_heading)
}

/// Whether a line has a period in it.
pub(super) fn has_period(line: &str) -> bool {
    parse_period(line).is_some() || Heading::parse(line).period.is_some()
}

/// Reads an entry from its heading and the Markdown below it.
pub(super) fn as_entry(section: SectionKey, heading: &str, body: &str) -> Value {
    entries::entry(Some(section), heading, &blocks::blocks(body), false).value
}

impl Page {
    /// Reads the text of a page. What the front matter says about it is not applied yet.
    pub fn read(source: &str) -> Self {
        let text = source.strip_prefix('\u{feff}').unwrap_or(source);
        let offset = source.len() - text.len();
        let mut page = Self::default();
        let body_start = page.add_front_matter(text, offset);
        let body = &text[body_start..];
        let start = offset + body_start;
        let pieces = match page.is_own {
            true => vec![shortcodes::Part::new(body, start)],
            false => shortcodes::split(body, start, &mut page.diagnostics),
        };
        for piece in pieces {
            let mut part = Part {
                level: 0,
                heading: None,
                span: 0..0,
                blocks: Vec::new(),
            };
            if let Some((heading, span)) = &piece.heading {
                part = Part {
                    level: 3,
                    heading: Some(heading.clone()),
                    span: span.clone(),
                    blocks: Vec::new(),
                };
            }
            for block in blocks::blocks(&piece.text) {
                if let Kind::Heading(level, text) = &block.kind {
                    let next = Part {
                        level: *level,
                        heading: Some(text.clone()),
                        span: piece.range(&block.range),
                        blocks: Vec::new(),
                    };
                    page.add_part(&std::mem::replace(&mut part, next));
                } else {
                    part.blocks.push(block);
                }
            }
            page.add_part(&part);
        }
        page
    }

    /// Reads the front matter. Returns where the rest of the page starts.
    fn add_front_matter(&mut self, page: &str, offset: usize) -> usize {
        let Some(metadata) = blocks::metadata(page) else {
            return 0;
        };
        let members = match front_matter::parse(&metadata) {
            Ok(members) => members,
            Err(error) => {
                let message = format!("the front matter can't be read: {error}");
                self.diagnostics.push(
                    Diagnostic::warning(offset..offset + metadata.end, "", message)
                        .with_help("correct it, and import the page again"),
                );
                Map::new()
            }
        };
        for (key, value) in &members {
            let text = front_matter::text(value);
            match key.as_str() {
                key if key == GENERATOR.0 => self.is_own = text.as_deref() == Some(GENERATOR.1),
                key if key == DETAILS => self.details = value.clone(),
                "draft" => {
                    let draft = value.as_bool();
                    self.settings
                        .extend(draft.map(|draft| ("draft".to_owned(), json!(draft))));
                }
                "title" => self.title = text,
                "date" => set_text(&mut self.settings, "published", text),
                "lastmod" | "last_modified_at" => set_text(&mut self.meta, "lastModified", text),
                "lang" | "language" | "languageCode" => set_text(&mut self.settings, "lang", text),
                "author" | "authors" | "name" => set_text(&mut self.basics, "name", text),
                "description" | "subtitle" => set_text(&mut self.basics, "label", text),
                "email" => set_text(&mut self.basics, "email", text),
                _ => {}
            }
        }
        if let Some(settings) = self.details.pointer("/meta/whoami/titles") {
            self.settings.insert("titles".to_owned(), settings.clone());
        }
        metadata.end
    }

    fn add_part(&mut self, part: &Part) {
        let Some(heading) = &part.heading else {
            self.add_introduction(&part.blocks, false);
            return;
        };
        let is_name = part.level == 1 && (self.is_own || section(heading).is_none());
        if is_name && self.sections.is_empty() && self.current.is_none() {
            // The front matter may say the name, too.
            if self.is_own || !self.basics.contains_key("name") {
                self.basics.insert("name".to_owned(), json!(heading));
            }
            self.add_introduction(&part.blocks, true);
            return;
        }
        match &self.current {
            Some((key, name, level)) if part.level > *level && self.is_entry(*key, heading) => {
                let (key, name) = (*key, name.clone());
                self.push(
                    &name,
                    entries::entry(key, heading, &part.blocks, self.is_own),
                );
            }
            None if Heading::parse(heading).period.is_some() => {
                let work = Some(SectionKey::Work);
                self.push(
                    "work",
                    entries::entry(work, heading, &part.blocks, self.is_own),
                );
            }
            _ => self.add_section(heading, part),
        }
    }

    /// Whether a heading within a section is that of an entry rather than another section.
    fn is_entry(&self, key: Option<SectionKey>, heading: &str) -> bool {
        if self.is_own {
            return true;
        }
        let parsed = Heading::parse(heading);
        let names_section = section(heading).is_some();
        match key {
            _ if parsed.period.is_some() || parsed.company.is_some() => true,
            Some(SectionKey::Summary) | None => false,
            Some(_) => !names_section,
        }
    }

    /// Adds a heading that starts a section, and what is below it.
    fn add_section(&mut self, heading: &str, part: &Part) {
        let (key, name) = self.section_of(heading);
        self.current = Some((key, name.clone(), part.level));
        if part.blocks.is_empty() {
            return;
        }
        match (key, part.blocks.as_slice()) {
            (Some(SectionKey::Summary), blocks) => {
                self.summary
                    .push(entries::source(&blocks.iter().collect::<Vec<_>>()));
            }
            (None, blocks) => {
                if !self.is_own {
                    self.warn(
                        part,
                        format!(
                            "JSON Resume has no field for the text under “{heading}”; \
                             it became a custom section"
                        ),
                    );
                }
                self.add_custom(&name, blocks);
            }
            (Some(key), blocks) => self.add_blocks(key, &name, heading, part, blocks),
        }
    }

    /// The known section that a heading introduces, and the key of its entries.
    fn section_of(&self, heading: &str) -> (Option<SectionKey>, String) {
        let titles = self.settings.get("titles").and_then(Value::as_object);
        let titled = titles.and_then(|titles| {
            let is_titled = |title: &Value| {
                let title = title.as_str().unwrap_or_default();
                title.trim().to_lowercase() == heading.trim().to_lowercase()
            };
            titles.iter().find(|(_, title)| is_titled(title))
        });
        let known = match titled {
            Some((id, _)) => SectionKey::ALL.into_iter().find(|key| key.id() == id),
            None => section(heading),
        };
        let name = match (known, titled) {
            (Some(SectionKey::Contributions), _) => "projects".to_owned(),
            (Some(key), _) => key.id().to_owned(),
            (None, Some((id, _))) => id.strip_prefix("more-").unwrap_or(id).to_owned(),
            (None, None) if self.is_own => slug(heading),
            (None, None) => heading.to_owned(),
        };
        (known, name)
    }

    /// Adds the blocks directly below the heading of a known section.
    fn add_blocks(
        &mut self,
        key: SectionKey,
        name: &str,
        heading: &str,
        part: &Part,
        blocks: &[Block],
    ) {
        let is_topics = matches!(
            key,
            SectionKey::Skills | SectionKey::Languages | SectionKey::Interests
        );
        let mut rest: Vec<&Block> = Vec::new();
        for block in blocks {
            match &block.kind {
                Kind::Bullets(list) => self.add_list(Some(key), name, list),
                Kind::Paragraph(line) if is_topics => {
                    let text = line.to_text();
                    let value = match text.contains(": ") {
                        true => entries::topic(Some(key), &text),
                        false => json!({ "keywords": text }),
                    };
                    let heading = text;
                    self.push(name, Entry { heading, value });
                }
                _ => rest.push(block),
            }
        }
        let text = entries::source(&rest);
        if text.is_empty() {
            return;
        }
        match key {
            SectionKey::Projects | SectionKey::Contributions => {
                let message = format!(
                    "text under “{heading}” that is not a list of links was added to the summary"
                );
                self.warn(part, message);
                self.summary.push(text);
            }
            _ => {
                let message = format!(
                    "JSON Resume has no field for the text under “{heading}”; \
                     it became a custom section"
                );
                self.warn(part, message);
                let custom = format!("{heading} (text)");
                self.push(&custom, text_entry(text));
            }
        }
    }

    fn add_list(&mut self, key: Option<SectionKey>, name: &str, list: &Bullets) {
        for entry in listed(key, list, self.is_own) {
            self.push(name, entry);
        }
    }

    /// Adds the blocks of a section that JSON Resume does not have.
    fn add_custom(&mut self, name: &str, blocks: &[Block]) {
        match blocks {
            [
                Block {
                    kind: Kind::Bullets(list),
                    ..
                },
            ] => self.add_list(None, name, list),
            blocks => {
                let text = entries::source(&blocks.iter().collect::<Vec<_>>());
                self.push(name, text_entry(text));
            }
        }
    }

    fn push(&mut self, section: &str, entry: Entry) {
        match self.sections.iter_mut().find(|(name, _)| name == section) {
            Some((_, entries)) => entries.push(entry),
            None => self.sections.push((section.to_owned(), vec![entry])),
        }
    }

    fn warn(&mut self, part: &Part, message: String) {
        let diagnostic = Diagnostic::warning(part.span.clone(), "", message);
        self.diagnostics
            .push(diagnostic.with_help("move it to the right section of `profile.json`"));
    }

    /// The résumé, with everything that has been applied.
    pub fn resume(&self) -> Value {
        let mut basics = Map::new();
        basics.extend(self.name().map(|name| ("name".to_owned(), json!(name))));
        let summary: Vec<&str> = self
            .summary
            .iter()
            .map(String::as_str)
            .filter(|text| !text.is_empty())
            .collect();
        if !summary.is_empty() {
            basics.insert("summary".to_owned(), json!(summary.join("\n\n")));
        }
        for (key, value) in &self.basics {
            match value {
                Value::Null => drop(basics.remove(key)),
                value => drop(basics.insert(key.clone(), value.clone())),
            }
        }
        let mut resume = Map::from_iter([("basics".to_owned(), Value::Object(basics))]);
        for (name, entries) in &self.sections {
            let entries = entries.iter().map(|entry| entry.value.clone());
            resume.insert(name.clone(), entries.collect());
        }
        let mut meta = self.meta.clone();
        let mut settings = self.settings.clone();
        if let Some(title) = &self.title
            && self.name().as_ref() != Some(title)
            && !settings.contains_key("title")
        {
            settings.insert("title".to_owned(), json!(title));
        }
        settings.retain(|_, value| !value.is_null());
        if !settings.is_empty() {
            meta.insert("whoami".to_owned(), Value::Object(settings));
        }
        if !meta.is_empty() {
            resume.insert("meta".to_owned(), Value::Object(meta));
        }
        Value::Object(resume)
    }

    /// The person's name; without one, the title of the page.
    fn name(&self) -> Option<String> {
        let name = self.basics.get("name").and_then(Value::as_str);
        name.map(str::to_owned).or_else(|| self.title.clone())
    }

    fn finish(mut self) -> Imported {
        if !self.basics.contains_key("name") {
            let used = match &self.title {
                Some(title) => format!("; its title, “{title}”, is used"),
                None => String::new(),
            };
            let message = format!("the page does not give a name{used}");
            self.diagnostics.push(
                Diagnostic::warning(0..0, "basics.name", message)
                    .with_help("add `\"name\": \"…\"` to `basics`"),
            );
        }
        Imported {
            resume: self.resume(),
            diagnostics: self.diagnostics,
            not_understood: Vec::new(),
        }
    }
}

/// The key that `export` gives a section: words in lower case with hyphens between them.
fn slug(title: &str) -> String {
    let title = title.to_lowercase();
    let words = title.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// An entry that is only a text.
fn text_entry(text: String) -> Entry {
    Entry {
        heading: text.clone(),
        value: json!(text),
    }
}

fn set_text(members: &mut Map<String, Value>, key: &str, text: Option<String>) {
    members.extend(text.map(|text| (key.to_owned(), json!(text))));
}

#[cfg(test)]
mod tests;

//! What many entries share: names, texts and lists of texts.

use super::Compiler;
use crate::profile::{Href, RichText};
use crate::resume::{OptText, OptTexts, SourceSpan, quoted};

impl Compiler<'_> {
    /// A plain text without white space around it; an empty one is none.
    pub(super) fn text(&mut self, text: &OptText) -> Option<String> {
        let trimmed = text.as_ref()?.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }

    /// A text that an entry can't do without, by the name of its `key`.
    pub(super) fn required(
        &mut self,
        text: &OptText,
        entry: &SourceSpan,
        key: &str,
        message: &str,
        help: &str,
    ) -> Option<String> {
        let found = self.text(text);
        if found.is_some() {
            return found;
        }
        let span = text
            .as_ref()
            .map_or_else(|| missing(entry, key), |text| text.span.clone());
        // Where it is there but of the wrong type, that has been said.
        if !self.unreadable.contains(&span.path) && !self.unreadable.contains(&entry.path) {
            self.error(&span, message.to_owned(), help);
        }
        None
    }

    /// What an entry is called: the text of `key`, or else what it says first of itself. One that says nothing is left out.
    pub(super) fn name(
        &mut self,
        entry: &SourceSpan,
        key: &str,
        text: &OptText,
        others: &[&OptText],
        href: Option<&Href>,
    ) -> Option<String> {
        if let Some(name) = self.text(text) {
            return Some(name);
        }
        let span = missing(entry, key);
        let (path, help) = (&entry.path, format!("write `\"{key}\": \"…\"`"));
        let found = others.iter().find_map(|other| self.words_of(other));
        match found.or_else(|| href.map(|href| href.display_text().to_owned())) {
            Some(other) => {
                let name = beginning(&other);
                let message = format!("`{path}` has no `{key}`; it is called {}", quoted(&name));
                self.warn(&span, message, help);
                Some(name)
            }
            None => {
                // Where it is of the wrong type, that has been said.
                if !self
                    .unreadable
                    .iter()
                    .any(|unreadable| unreadable.starts_with(path.as_str()))
                {
                    self.warn(
                        &span,
                        format!("`{path}` has no `{key}`, so it is left out"),
                        help,
                    );
                }
                None
            }
        }
    }

    /// The words of a text, without its Markdown. What is wrong with it is said where it is shown.
    fn words_of(&mut self, text: &OptText) -> Option<String> {
        let (diagnostics, edits) = (
            std::mem::take(&mut self.diagnostics),
            std::mem::take(&mut self.edits),
        );
        let words = self.rich(text).to_plain();
        (self.diagnostics, self.edits) = (diagnostics, edits);
        Some(words).filter(|words| !words.is_empty())
    }

    /// A Markdown text; none is an empty one.
    pub(super) fn rich(&mut self, text: &OptText) -> RichText {
        match (self.text(text), text) {
            (Some(_), Some(text)) => self.markdown(text),
            _ => RichText::default(),
        }
    }

    /// A list of Markdown texts without the empty ones.
    pub(super) fn rich_list(&mut self, texts: &OptTexts) -> Vec<RichText> {
        let texts: Vec<OptText> = texts.iter().flatten().cloned().map(Some).collect();
        texts
            .iter()
            .map(|text| self.rich(text))
            .filter(|text| !text.is_empty())
            .collect()
    }

    /// The points of an entry: those of some lists, and what it says under keys that are not known.
    pub(super) fn points_of<const N: usize>(
        &mut self,
        entry: &SourceSpan,
        lists: [&OptTexts; N],
    ) -> Vec<RichText> {
        let mut points: Vec<RichText> = lists
            .into_iter()
            .flat_map(|list| self.rich_list(list))
            .collect();
        points.extend(self.unknown_fields(entry));
        points
    }

    /// A list of plain texts without the empty ones.
    pub(super) fn words(&mut self, texts: &OptTexts) -> Vec<String> {
        let texts: Vec<OptText> = texts.iter().flatten().cloned().map(Some).collect();
        let words: Vec<String> = texts.iter().filter_map(|text| self.text(text)).collect();
        // People put several into one.
        words
            .iter()
            .flat_map(|words| words.split([',', ';']))
            .map(|word| word.trim().to_owned())
            .filter(|word| !word.is_empty())
            .collect()
    }
}

/// The first words of a text.
fn beginning(text: &str) -> String {
    const WORDS: usize = 8;
    let words: Vec<&str> = text.split_whitespace().take(WORDS + 1).collect();
    match words.get(..WORDS) {
        Some(first) if words.len() > WORDS => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
}

/// The place of what is not there: the bracket that opens the entry in which it should be.
fn missing(entry: &SourceSpan, key: &str) -> SourceSpan {
    let start = entry.range.start;
    SourceSpan {
        range: start..(start + 1).min(entry.range.end),
        path: format!("{}.{key}", entry.path),
    }
}

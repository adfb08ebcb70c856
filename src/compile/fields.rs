//! What many entries share: texts, lists of texts, and the wish to be kept private.

use super::Compiler;
use crate::profile::RichText;
use crate::resume::{Place, Spanned, Text, Texts};

impl Compiler<'_> {
    /// A plain text without white space around it; an empty one is none.
    pub(super) fn text(&mut self, text: &Text) -> Option<String> {
        let trimmed = text.as_ref()?.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }

    /// A text that an entry can't do without, by the name of its `key`.
    pub(super) fn required(
        &mut self,
        text: &Text,
        entry: &Place,
        key: &str,
        message: &str,
        help: &str,
    ) -> Option<String> {
        let found = self.text(text);
        if found.is_some() {
            return found;
        }
        let place = text.as_ref().map_or_else(|| missing(entry, key), |text| text.place.clone());
        // Where it is there but of the wrong type, that has been said.
        if !self.unreadable.contains(&place.path) && !self.unreadable.contains(&entry.path) {
            self.error(&place, message.to_owned(), help);
        }
        None
    }

    /// A Markdown text; none is an empty one.
    pub(super) fn rich(&mut self, text: &Text) -> RichText {
        match (self.text(text), text) {
            (Some(_), Some(text)) => self.markdown(text),
            _ => RichText::default(),
        }
    }

    /// A list of Markdown texts without the empty ones.
    pub(super) fn rich_list(&mut self, texts: &Texts) -> Vec<RichText> {
        let texts: Vec<Text> = texts.iter().flatten().cloned().map(Some).collect();
        texts.iter().map(|text| self.rich(text)).filter(|text| !text.is_empty()).collect()
    }

    /// A list of plain texts without the empty ones.
    pub(super) fn words(&mut self, texts: &Texts) -> Vec<String> {
        let texts: Vec<Text> = texts.iter().flatten().cloned().map(Some).collect();
        texts.iter().filter_map(|text| self.text(text)).collect()
    }

    /// Refuses what must not be published: the whole file is served beside the page.
    pub(super) fn refuse_private(&mut self, private: Option<&Spanned<bool>>) {
        if let Some(private) = private.filter(|private| private.value) {
            let message = "private entries can't be kept out of the published `profile.json` yet".to_owned();
            self.error(&private.place, message, "remove the entry from the file");
        }
    }
}

/// The place of what is not there: the bracket that opens the entry in which it should be.
fn missing(entry: &Place, key: &str) -> Place {
    let start = entry.span.start;
    Place { span: start..(start + 1).min(entry.span.end), path: format!("{}.{key}", entry.path) }
}

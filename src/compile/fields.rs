//! What many entries share: texts, lists of texts, and the wish to be kept private.

use super::Compiler;
use crate::profile::RichText;
use crate::resume::{Place, Spanned, Text, Texts};

/// The longest text that is read, in bytes.
const LIMIT: usize = 100_000;

impl Compiler<'_> {
    /// A plain text without white space around it; an empty one is none.
    pub(super) fn text(&mut self, text: &Text) -> Option<String> {
        let text = text.as_ref()?;
        if text.len() > LIMIT {
            let message = format!("this text is {} bytes long", text.len());
            self.error(&text.place, message, format!("keep it under {LIMIT} bytes"));
            return None;
        }
        let trimmed = text.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }

    /// A text that an entry can't do without.
    pub(super) fn required(&mut self, text: &Text, entry: &Place, message: &str, help: &str) -> Option<String> {
        let found = self.text(text);
        if found.is_none() {
            let place = text.as_ref().map_or(entry, |text| &text.place);
            self.error(place, message.to_owned(), help);
        }
        found
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
        texts
            .iter()
            .map(|text| self.rich(text))
            .filter(|text| !text.is_empty())
            .collect()
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

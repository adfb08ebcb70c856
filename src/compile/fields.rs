//! Fields that many kinds of entry share: names, texts and lists of texts.

use super::Compiler;
use crate::profile::RichText;
use crate::resume::{Edit, OptText, OptTexts, SourceSpan, quoted};

impl Compiler<'_> {
    /// A plain text without surrounding white space, or `None` if it is empty.
    pub(super) fn text(&mut self, text: &OptText) -> Option<String> {
        let trimmed = text.as_ref()?.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }

    /// The name of an entry: the text of the field `key`, else the first text in `fallbacks`, else
    /// the first of `others`, else the first text of an unknown field.
    ///
    /// Warns if it is not the text of `key`. Returns `None` if all are missing; the entry is then
    /// omitted.
    pub(super) fn entry_name(
        &mut self,
        entry: &SourceSpan,
        key: &str,
        text: &OptText,
        fallbacks: &[&OptText],
        others: [Option<&str>; 2],
    ) -> Option<String> {
        if let Some(name) = self.text(text) {
            return Some(name);
        }
        let span = missing(entry, key);
        let (path, help) = (&entry.path, format!("add `\"{key}\": \"…\"`"));
        let fallback = fallbacks.iter().find_map(|text| self.plain_text(text));
        let fallback = fallback
            .or_else(|| others.into_iter().flatten().next().map(str::to_owned))
            .or_else(|| self.unknown_text(entry));
        match fallback {
            Some(fallback) => {
                let name = excerpt(&fallback);
                let message =
                    || format!("`{path}` has no `{key}`; {} is used instead", quoted(&name));
                self.warn(&span, message, help);
                Some(name)
            }
            None => {
                // A value of the wrong type already has a warning.
                let is_part = |unreadable: &String| {
                    unreadable
                        .strip_prefix(path.as_str())
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
                };
                if !self.unreadable.iter().any(is_part) {
                    self.warn(
                        &span,
                        || format!("`{path}` has no `{key}`, so it is not shown"),
                        help,
                    );
                }
                None
            }
        }
    }

    /// A Markdown text as plain text. Its diagnostics are dropped here, and reported where it is
    /// shown.
    fn plain_text(&mut self, text: &OptText) -> Option<String> {
        let (diagnostics, edits, links) = (
            std::mem::take(&mut self.diagnostics),
            std::mem::take(&mut self.edits),
            std::mem::take(&mut self.local_links),
        );
        let plain = self.rich(text).to_plain();
        (self.diagnostics, self.edits, self.local_links) = (diagnostics, edits, links);
        Some(plain).filter(|plain| !plain.is_empty())
    }

    /// A Markdown text; empty if it is missing.
    pub(super) fn rich(&mut self, text: &OptText) -> RichText {
        match (self.text(text), text) {
            (Some(_), Some(text)) => self.markdown(text),
            _ => RichText::default(),
        }
    }

    /// A list of Markdown texts, without empty ones.
    pub(super) fn rich_list(&mut self, texts: &OptTexts) -> Vec<RichText> {
        let texts: Vec<OptText> = texts.iter().flatten().cloned().map(Some).collect();
        texts
            .iter()
            .map(|text| self.rich(text))
            .filter(|text| !text.is_empty())
            .collect()
    }

    /// The bullet points of an entry: the items of `lists`, then its unknown fields.
    pub(super) fn highlights<const N: usize>(
        &mut self,
        entry: &SourceSpan,
        lists: [&OptTexts; N],
    ) -> Vec<RichText> {
        let mut points: Vec<RichText> = lists
            .into_iter()
            .flat_map(|list| self.rich_list(list))
            .collect();
        points.extend(self.unknown_field_points(entry, "as a bullet point"));
        points
    }

    /// Whether a value is that of a property, not the item of a list.
    fn is_property(&self, span: &SourceSpan) -> bool {
        let before = self.source.get(..span.range.start).unwrap_or_default();
        before.trim_end().ends_with(':')
    }

    /// A list of plain texts, without empty ones.
    ///
    /// A text in the place of the list is split at its commas and semicolons.
    pub(super) fn plain_list(&mut self, texts: &OptTexts) -> Vec<String> {
        if let [Some(text)] = texts.as_slice()
            && self.is_property(&text.span)
        {
            let items = split_list(text);
            if items != [text.trim()] {
                let list = match items.is_empty() {
                    true => Edit::Remove,
                    false => Edit::Write(items.clone().into()),
                };
                self.edits.add_correction(text.span.range.start, list);
            }
            return items;
        }
        texts.iter().filter_map(|text| self.text(text)).collect()
    }
}

/// Splits a text at its commas and semicolons, except in brackets and numbers.
fn split_list(text: &str) -> Vec<String> {
    let is_balanced =
        text.matches(['(', '[', '{']).count() == text.matches([')', ']', '}']).count();
    let (mut items, mut item, mut depth) = (Vec::new(), String::new(), 0_usize);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let in_number = c == ','
            && item.ends_with(|c: char| c.is_ascii_digit())
            && chars.peek().is_some_and(char::is_ascii_digit);
        let is_separator = matches!(c, ',' | ';' | '，' | '、' | '；' | '،');
        if is_separator && !in_number && (depth == 0 || !is_balanced) {
            items.push(std::mem::take(&mut item));
        } else {
            item.push(c);
        }
    }
    items.push(item);
    let items = items.iter().map(|item| item.trim().to_owned());
    items.filter(|item| !item.is_empty()).collect()
}

/// The first text of a list.
pub(super) fn first(texts: &OptTexts) -> &OptText {
    texts.first().unwrap_or(&None)
}

/// The first words of a text.
fn excerpt(text: &str) -> String {
    const MAX_WORDS: usize = 8;
    let words: Vec<&str> = text.split_whitespace().take(MAX_WORDS + 1).collect();
    match words.get(..MAX_WORDS) {
        Some(first) if words.len() > MAX_WORDS => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
}

/// The span for a missing key: the opening bracket of its entry.
pub(super) fn missing(entry: &SourceSpan, key: &str) -> SourceSpan {
    let start = entry.range.start;
    SourceSpan {
        range: start..(start + 1).min(entry.range.end),
        path: format!("{}.{key}", entry.path),
    }
}

#[cfg(test)]
mod tests {
    use super::split_list;

    #[test]
    fn a_list_is_split_outside_brackets_and_numbers() {
        for (text, items) in [
            ("Go, Rust; C", &["Go", "Rust", "C"][..]),
            ("AWS (EC2, Lambda), Go", &["AWS (EC2, Lambda)", "Go"]),
            (
                "over 1,000 users, 2 sites",
                &["over 1,000 users", "2 sites"],
            ),
            ("[a, {b; c}], d", &["[a, {b; c}]", "d"]),
            ("1, 2", &["1", "2"]),
            ("a (b, c", &["a (b", "c"]),
            ("a), b", &["a)", "b"]),
            ("前端、后端，数据", &["前端", "后端", "数据"]),
            (" , ;", &[]),
        ] {
            assert_eq!(split_list(text), items, "{text}");
        }
    }
}

//! Hugo's shortcodes: `{{< collapse "2019 - 2020: Engineer @Acme" >}}`.

use super::blocks;
use crate::resume::Diagnostic;
use std::ops::Range;

/// The shortcodes for collapsible content. Their argument is read as a heading.
const COLLAPSIBLE: [&str; 6] = [
    "collapse",
    "expand",
    "details",
    "accordion",
    "accordionitem",
    "fold",
];

/// A part of a page, without shortcodes.
#[derive(Default)]
pub(super) struct Part {
    /// The heading that a shortcode makes, and the shortcode's byte range in the file.
    pub heading: Option<(String, Range<usize>)>,
    pub text: String,
    /// Where the pieces of the text start, in the text and in the file.
    starts: Vec<(usize, usize)>,
}

impl Part {
    /// A part that is a whole page, which starts at the byte `start` of its file.
    pub(super) fn new(page: &str, start: usize) -> Self {
        let mut part = Self::default();
        part.push(page, start);
        part
    }

    fn push(&mut self, text: &str, at: usize) {
        self.starts.push((self.text.len(), at));
        self.text.push_str(text);
    }

    /// The offset in the file of a part of the text.
    pub(super) fn range(&self, range: &Range<usize>) -> Range<usize> {
        let in_file = |at: usize| {
            let piece = self.starts.iter().rev().find(|(start, _)| *start <= at);
            piece.map_or(at, |(start, in_file)| in_file + at - start)
        };
        let start = in_file(range.start);
        start..in_file(range.end).max(start)
    }
}

/// Splits a page, which starts at the byte `offset` of its file, at its collapsible shortcodes, and
/// removes all others with a warning. Shortcodes in code stay as they are.
pub(super) fn split(page: &str, offset: usize, diagnostics: &mut Vec<Diagnostic>) -> Vec<Part> {
    let code = blocks::code(page);
    let mut parts = Vec::new();
    let mut part = Part::default();
    let (mut at, mut from) = (0, 0);
    while let Some(start) = page[from..].find("{{").map(|start| from + start) {
        if let Some(range) = code.iter().find(|range| range.contains(&start)) {
            from = range.end.max(start + 2);
            continue;
        }
        let Some(end) = page[start..].find("}}").map(|end| start + end + 2) else {
            break;
        };
        part.push(&page[at..start], offset + at);
        (at, from) = (end, end);
        let span = offset + start..offset + end;
        let code = page[start + 2..end - 2].trim_matches(['<', '>', '%', ' ', '/']);
        let name = code.split_whitespace().next().unwrap_or_default();
        match code.split('"').nth(1) {
            Some(title) if COLLAPSIBLE.contains(&name) => {
                let next = Part {
                    heading: Some((title.to_owned(), span)),
                    ..Part::default()
                };
                parts.push(std::mem::replace(&mut part, next));
            }
            _ if COLLAPSIBLE.contains(&name) => {}
            _ => {
                let message = format!("the shortcode `{name}` is not supported and was left out");
                diagnostics.push(
                    Diagnostic::warning(span, "", message)
                        .with_help("replace it with the text that it displays"),
                );
            }
        }
    }
    part.push(&page[at..], offset + at);
    parts.push(part);
    parts
}

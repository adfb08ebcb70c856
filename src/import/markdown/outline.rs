//! Splits a Markdown page into front matter and headings with their text.

use crate::resume::Diagnostic;
use std::ops::Range;

/// The structure of a page.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub front_matter: Vec<(String, String)>,
    pub parts: Vec<Part>,
    pub diagnostics: Vec<Diagnostic>,
}

/// A heading with the text up to the next one. Text before the first heading is a part without one.
#[derive(Debug)]
pub(super) struct Part {
    pub level: usize,
    pub heading: Option<String>,
    pub text: String,
    /// The byte range of the heading. Empty if there is none.
    pub span: Range<usize>,
}

/// Hugo shortcodes for collapsible content. Their argument is imported as a heading.
const COLLAPSIBLE_SHORTCODES: [&str; 6] = [
    "collapse",
    "expand",
    "details",
    "accordion",
    "accordionitem",
    "fold",
];

impl Outline {
    pub(super) fn parse(source: &str) -> Self {
        let text = source.strip_prefix('\u{feff}').unwrap_or(source);
        let mut outline = Self::default();
        let body = outline.parse_front_matter(text);
        let mut at = source.len() - body.len();
        let mut fence: Option<String> = None;
        outline.parts.push(Part {
            level: 0,
            heading: None,
            text: String::new(),
            span: at..at,
        });
        for line in body.split_inclusive('\n') {
            let span = at..at + line.trim_end().len();
            at += line.len();
            let marker: String = line
                .trim_start()
                .chars()
                .take_while(|c| matches!(c, '`' | '~'))
                .collect();
            if marker.len() >= 3 {
                fence = match fence {
                    Some(opening) if marker.starts_with(&opening) => None,
                    Some(opening) => Some(opening),
                    None => Some(marker),
                };
            }
            match atx_heading(line).filter(|_| fence.is_none()) {
                Some((level, text)) => outline.push_part(level, heading_text(&text), span),
                None if fence.is_none() && line.contains("{{") => {
                    outline.push_with_shortcodes(line, &span)
                }
                None => outline.push_text(line),
            }
        }
        for part in &mut outline.parts {
            part.text = part.text.trim().to_owned();
        }
        outline
            .parts
            .retain(|part| part.heading.is_some() || !part.text.is_empty());
        outline
    }

    fn push_part(&mut self, level: usize, heading: String, span: Range<usize>) {
        self.parts.push(Part {
            level,
            heading: Some(heading),
            text: String::new(),
            span,
        });
    }

    fn push_text(&mut self, text: &str) {
        if let Some(part) = self.parts.last_mut() {
            part.text.push_str(text);
        }
    }

    /// Parses the top-level scalars of YAML or TOML front matter. Returns the rest of the page.
    fn parse_front_matter<'a>(&mut self, text: &'a str) -> &'a str {
        let Some((delimiter, separator)) = [("---", ':'), ("+++", '=')]
            .into_iter()
            .find(|(delimiter, _)| text.starts_with(delimiter))
        else {
            return text;
        };
        let Some((members, rest)) = text[delimiter.len()..].split_once(&format!("\n{delimiter}"))
        else {
            return text;
        };
        for line in members.lines() {
            // Skip comments, lists and nested members.
            if let Some((key, value)) = line
                .split_once(separator)
                .filter(|_| !line.starts_with([' ', '\t', '-', '#']))
            {
                let value = value.trim().trim_matches(['"', '\'']).replace("\\\"", "\"");
                if !value.is_empty() {
                    self.front_matter.push((key.trim().to_owned(), value));
                }
            }
        }
        rest
    }

    /// Appends a line with Hugo shortcodes.
    ///
    /// Collapsible ones become headings. All others are left out with a warning.
    fn push_with_shortcodes(&mut self, line: &str, span: &Range<usize>) {
        let mut rest = line;
        let mut kept = String::new();
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((code, after)) = after.split_once("}}") else {
                break;
            };
            kept.push_str(before);
            rest = after;
            let code = code.trim_matches(['<', '>', '%', ' ', '/']);
            let name = code.split_whitespace().next().unwrap_or_default();
            let argument = code.split('"').nth(1);
            match argument {
                Some(title) if COLLAPSIBLE_SHORTCODES.contains(&name) => {
                    self.push_text(&kept);
                    kept.clear();
                    self.push_part(3, title.to_owned(), span.clone());
                }
                _ if COLLAPSIBLE_SHORTCODES.contains(&name) => {}
                _ => {
                    let message =
                        format!("the shortcode `{name}` is not supported and was left out");
                    self.diagnostics.push(
                        Diagnostic::warning(span.clone(), "", message)
                            .with_help("replace it with the text that it displays"),
                    );
                }
            }
        }
        kept.push_str(rest);
        self.push_text(if kept.trim().is_empty() { "\n" } else { &kept });
    }
}

/// Parses an ATX heading. Returns its level and text.
fn atx_heading(line: &str) -> Option<(usize, String)> {
    let level = line.bytes().take_while(|b| *b == b'#').count();
    let text = line.get(level..)?;
    let is_heading = (1..=6).contains(&level) && text.starts_with([' ', '\t']);
    is_heading.then(|| (level, text.trim().trim_end_matches('#').trim().to_owned()))
}

/// Returns a heading without Markdown syntax.
fn heading_text(text: &str) -> String {
    use pulldown_cmark::{Event, Parser};
    let mut plain = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(text) | Event::Code(text) => plain.push_str(&text),
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            _ => {}
        }
    }
    // `2019.` alone is parsed as an empty list item.
    if plain.is_empty() {
        text.to_owned()
    } else {
        plain
    }
}

//! A Markdown page as front matter and parts under headings.

use crate::resume::Diagnostic;
use std::ops::Range;

/// A page, taken apart.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub front_matter: Vec<(String, String)>,
    pub parts: Vec<Part>,
    pub diagnostics: Vec<Diagnostic>,
}

/// A heading and the text below it, up to the next heading. What stands before the first has no heading.
#[derive(Debug)]
pub(super) struct Part {
    pub level: usize,
    pub heading: Option<String>,
    pub text: String,
    /// The heading's place, or that of the text.
    pub span: Range<usize>,
}

/// Shortcodes whose argument is the heading of what they hold.
const FOLDING: [&str; 6] = [
    "collapse",
    "expand",
    "details",
    "accordion",
    "accordionitem",
    "fold",
];

impl Outline {
    pub(super) fn read(source: &str) -> Self {
        let text = source.strip_prefix('\u{feff}').unwrap_or(source);
        let mut outline = Self::default();
        let body = outline.read_front_matter(text);
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
            let mark: String = line
                .trim_start()
                .chars()
                .take_while(|c| matches!(c, '`' | '~'))
                .collect();
            if mark.len() >= 3 {
                fence = match fence {
                    Some(open) if mark.starts_with(&open) => None,
                    Some(open) => Some(open),
                    None => Some(mark),
                };
            }
            match heading(line).filter(|_| fence.is_none()) {
                Some((level, text)) => outline.open(level, outline_text(&text), span),
                None if fence.is_none() && line.contains("{{") => outline.shortcodes(line, &span),
                None => outline.write(line),
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

    fn open(&mut self, level: usize, heading: String, span: Range<usize>) {
        self.parts.push(Part {
            level,
            heading: Some(heading),
            text: String::new(),
            span,
        });
    }

    fn write(&mut self, line: &str) {
        self.parts
            .iter_mut()
            .last()
            .into_iter()
            .for_each(|part| part.text.push_str(line));
    }

    /// The members between the marks at the beginning; gives the rest.
    fn read_front_matter<'a>(&mut self, text: &'a str) -> &'a str {
        let Some((mark, separator)) = [("---", ':'), ("+++", '=')]
            .into_iter()
            .find(|(mark, _)| text.starts_with(mark))
        else {
            return text;
        };
        let Some((members, rest)) = text[mark.len()..].split_once(&format!("\n{mark}")) else {
            return text;
        };
        for line in members.lines() {
            // Lists and members of members are of no use here.
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

    /// A line with Hugo's shortcodes: those that fold are headings, all others are left out and told.
    fn shortcodes(&mut self, line: &str, span: &Range<usize>) {
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
                Some(title) if FOLDING.contains(&name) => {
                    self.write(&kept);
                    kept.clear();
                    self.open(3, title.to_owned(), span.clone());
                }
                _ if FOLDING.contains(&name) => {}
                _ => {
                    let message = format!("the shortcode `{name}` is left out");
                    self.diagnostics.push(
                        Diagnostic::warning(span.clone(), "", message)
                            .with_help("write what it shows as text"),
                    );
                }
            }
        }
        kept.push_str(rest);
        self.write(if kept.trim().is_empty() { "\n" } else { &kept });
    }
}

/// The level and the text of an ATX heading.
fn heading(line: &str) -> Option<(usize, String)> {
    let level = line.bytes().take_while(|b| *b == b'#').count();
    let text = line.get(level..)?;
    let is_heading = (1..=6).contains(&level) && text.starts_with([' ', '\t']);
    is_heading.then(|| (level, text.trim().trim_end_matches('#').trim().to_owned()))
}

/// A heading as plain words: links by their text, without emphasis.
fn outline_text(text: &str) -> String {
    use pulldown_cmark::{Event, Parser};
    let mut words = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    // A number with a dot in front is read as a list, whose number is no text.
    if words.is_empty() {
        text.to_owned()
    } else {
        words
    }
}

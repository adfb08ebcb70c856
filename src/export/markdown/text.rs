//! Texts back into Markdown, so that reading it again gives the same text.

use crate::export::Absolute;
use crate::profile::{Block, Inline, RichText};

/// Where a piece of text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SourceSpan {
    /// At the beginning of a line, where some characters begin a block.
    LineStart,
    /// Behind something else.
    Within,
}

/// A text as Markdown.
pub fn rich_text(text: &RichText, absolute: Absolute<'_>) -> String {
    blocks(&text.0, absolute)
}

/// A bulleted list of points.
pub(super) fn block_text(points: &[RichText], absolute: Absolute<'_>) -> String {
    list(points, absolute, |_| "- ".to_owned())
}

fn blocks(blocks: &[Block], absolute: Absolute<'_>) -> String {
    let mut parts: Vec<String> = Vec::new();
    // Two lists beside each other would be one, were their marks the same.
    let mut alternate = false;
    let mut before: Option<&Block> = None;
    for block in blocks {
        alternate = !alternate && before.is_some_and(|before| are_lists_of_one_kind(before, block));
        parts.push(self::block(block, alternate, absolute));
        before = Some(block);
    }
    parts.join("\n\n")
}

fn are_lists_of_one_kind(one: &Block, other: &Block) -> bool {
    matches!(
        (one, other),
        (Block::BulletList(_), Block::BulletList(_))
            | (Block::OrderedList(..), Block::OrderedList(..))
    )
}

fn block(block: &Block, alternate: bool, absolute: Absolute<'_>) -> String {
    match block {
        Block::Paragraph(content) => inlines(content, SourceSpan::LineStart, absolute),
        Block::BulletList(items) => list(items, absolute, |_| {
            (if alternate { "* " } else { "- " }).to_owned()
        }),
        Block::OrderedList(start, items) => list(items, absolute, |index| {
            format!(
                "{}{} ",
                u64::from(*start) + index as u64,
                if alternate { ')' } else { '.' }
            )
        }),
        Block::Quote(text) => indented(&rich_text(text, absolute), "> ", "> "),
        Block::Code(code) => {
            let fence = "`".repeat(longest_run(code).max(2) + 1);
            format!("{fence}\n{code}\n{fence}")
        }
    }
}

fn list(items: &[RichText], absolute: Absolute<'_>, mark: impl Fn(usize) -> String) -> String {
    let items: Vec<String> = items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let mark = mark(index);
            indented(&rich_text(item, absolute), &mark, &" ".repeat(mark.len()))
        })
        .collect();
    items.join("\n")
}

/// The lines of a text, each with something in front of it; what would be white space at the end is left out.
fn indented(text: &str, first: &str, others: &str) -> String {
    let line = |(index, line): (usize, &str)| {
        let front = if index == 0 { first } else { others };
        format!("{front}{line}").trim_end().to_owned()
    };
    let lines: Vec<String> = text.split('\n').enumerate().map(line).collect();
    lines.join("\n")
}

fn inlines(content: &[Inline], span: SourceSpan, absolute: Absolute<'_>) -> String {
    let mut out = String::new();
    for inline in content {
        let span = match out.chars().next_back() {
            None => span,
            Some('\n') => SourceSpan::LineStart,
            Some(_) => SourceSpan::Within,
        };
        match inline {
            Inline::Text(text) => out.push_str(&escaped(text, span)),
            Inline::Emphasis(content) => {
                let inner = inlines(content, SourceSpan::Within, absolute);
                // Beside other stars a star would be taken for part of them.
                let mark = if inner.starts_with('*') || inner.ends_with('*') || out.ends_with('*') {
                    "_"
                } else {
                    "*"
                };
                out.push_str(&format!("{mark}{inner}{mark}"));
            }
            Inline::Strong(content) => {
                let inner = inlines(content, SourceSpan::Within, absolute);
                let mark = if inner.starts_with('*') || inner.ends_with('*') || out.ends_with('*') {
                    "__"
                } else {
                    "**"
                };
                out.push_str(&format!("{mark}{inner}{mark}"));
            }
            Inline::Code(code) => {
                let fence = "`".repeat(longest_run(code) + 1);
                let edge = |c: Option<char>| c.is_some_and(|c| c == '`' || c == ' ');
                let pad = edge(code.chars().next()) || edge(code.chars().next_back());
                let pad = if pad && !code.trim_matches(' ').is_empty() {
                    " "
                } else {
                    ""
                };
                out.push_str(&format!("{fence}{pad}{code}{pad}{fence}"));
            }
            Inline::Link(href, content) => {
                let href = absolute(href.as_str()).unwrap_or_else(|| href.as_str().to_owned());
                out.push_str(&link(
                    &inlines(content, SourceSpan::Within, absolute),
                    &href,
                ));
            }
            Inline::Break => out.push_str("\\\n"),
        }
    }
    out
}

/// A link around what is Markdown already.
pub(super) fn link(text: &str, href: &str) -> String {
    let mut target = String::new();
    for c in href.chars() {
        if matches!(
            c,
            '\\' | '<' | '>' | '(' | ')' | '&' | '*' | '_' | '[' | ']' | '`'
        ) {
            target.push('\\');
        }
        target.push(c);
    }
    format!("[{text}]({target})")
}

/// A text without a character that Markdown would take for its own.
pub(super) fn escaped(text: &str, span: SourceSpan) -> String {
    let mut out = String::new();
    let text = text.replace('\n', " ");
    let rest = match span {
        SourceSpan::LineStart => escape_start(text.trim_start(), &mut out),
        SourceSpan::Within => &text,
    };
    for c in rest.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Writes what would begin a block (a heading, a list, a rule, fenced code) in a way that it does not, and returns the rest.
fn escape_start<'t>(text: &'t str, out: &mut String) -> &'t str {
    if text.starts_with(['#', '-', '+', '=', '~']) {
        out.push('\\');
        out.push_str(&text[..1]);
        return &text[1..];
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 && text[digits..].starts_with(['.', ')']) {
        out.push_str(&text[..digits]);
        out.push('\\');
        out.push_str(&text[digits..=digits]);
        return &text[digits + 1..];
    }
    text
}

/// The length of the longest run of back ticks.
fn longest_run(code: &str) -> usize {
    code.split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default()
}

//! Rich text as Markdown that parses to the same rich text.

use crate::export::UrlResolver;
use crate::profile::{Block, Inline, RichText};

/// The position of text within a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// At the start, where some characters start a block.
    LineStart,
    /// After other text.
    Inside,
}

/// Formats a text as Markdown. Its lists have the markers `*` and `+`, so that they differ from
/// those of an entry's points.
pub fn rich_text(text: &RichText, absolute_url: UrlResolver<'_>) -> String {
    blocks(&text.0, absolute_url)
}

/// Formats a bulleted list.
pub(super) fn bullet_list(items: &[RichText], absolute_url: UrlResolver<'_>) -> String {
    list(items, absolute_url, |_| "- ".to_owned())
}

fn blocks(blocks: &[Block], absolute_url: UrlResolver<'_>) -> String {
    let mut parts: Vec<String> = Vec::new();
    // Adjacent lists need different markers, or they would be parsed as one list.
    let mut alternate = false;
    let mut previous: Option<&Block> = None;
    for block in blocks {
        alternate =
            !alternate && previous.is_some_and(|previous| are_lists_of_same_kind(previous, block));
        parts.push(self::block(block, alternate, absolute_url));
        previous = Some(block);
    }
    parts.join("\n\n")
}

fn are_lists_of_same_kind(a: &Block, b: &Block) -> bool {
    matches!(
        (a, b),
        (Block::BulletList(_), Block::BulletList(_))
            | (Block::OrderedList(..), Block::OrderedList(..))
    )
}

fn block(block: &Block, alternate: bool, absolute_url: UrlResolver<'_>) -> String {
    match block {
        Block::Paragraph(content) => inlines(content, Position::LineStart, absolute_url),
        Block::BulletList(items) => list(items, absolute_url, |_| {
            (if alternate { "+ " } else { "* " }).to_owned()
        }),
        Block::OrderedList(start, items) => list(items, absolute_url, |index| {
            format!(
                "{}{} ",
                u64::from(*start) + index as u64,
                if alternate { ')' } else { '.' }
            )
        }),
        Block::Quote(text) => indent(&rich_text(text, absolute_url), "> ", "> "),
        Block::Code(code) => {
            let fence = "`".repeat(longest_backtick_run(code).max(2) + 1);
            format!("{fence}\n{code}\n{fence}")
        }
    }
}

fn list(
    items: &[RichText],
    absolute_url: UrlResolver<'_>,
    marker: impl Fn(usize) -> String,
) -> String {
    let items: Vec<String> = items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let marker = marker(index);
            indent(
                &rich_text(item, absolute_url),
                &marker,
                &" ".repeat(marker.len()),
            )
        })
        .collect();
    items.join("\n")
}

/// Prefixes the first line of a text with `first` and all others with `others`.
///
/// Trailing white space is removed, because two spaces would be a line break.
fn indent(text: &str, first: &str, others: &str) -> String {
    let line = |(index, line): (usize, &str)| {
        let prefix = if index == 0 { first } else { others };
        format!("{prefix}{line}").trim_end().to_owned()
    };
    let lines: Vec<String> = text.split('\n').enumerate().map(line).collect();
    lines.join("\n")
}

fn inlines(content: &[Inline], position: Position, absolute_url: UrlResolver<'_>) -> String {
    let mut out = String::new();
    for inline in content {
        let position = match out.chars().next_back() {
            None => position,
            Some('\n') => Position::LineStart,
            Some(_) => Position::Inside,
        };
        match inline {
            Inline::Text(text) => out.push_str(&escape(text, position)),
            Inline::Emphasis(content) => {
                let inner = inlines(content, Position::Inside, absolute_url);
                // Next to another `*`, the delimiter would join its run.
                let delimiter =
                    if inner.starts_with('*') || inner.ends_with('*') || out.ends_with('*') {
                        "_"
                    } else {
                        "*"
                    };
                out.push_str(&format!("{delimiter}{inner}{delimiter}"));
            }
            Inline::Strong(content) => {
                let inner = inlines(content, Position::Inside, absolute_url);
                let delimiter =
                    if inner.starts_with('*') || inner.ends_with('*') || out.ends_with('*') {
                        "__"
                    } else {
                        "**"
                    };
                out.push_str(&format!("{delimiter}{inner}{delimiter}"));
            }
            Inline::Code(code) => {
                let fence = "`".repeat(longest_backtick_run(code) + 1);
                let is_special = |c: Option<char>| c.is_some_and(|c| c == '`' || c == ' ');
                let pad = is_special(code.chars().next()) || is_special(code.chars().next_back());
                let pad = if pad && !code.trim_matches(' ').is_empty() {
                    " "
                } else {
                    ""
                };
                out.push_str(&format!("{fence}{pad}{code}{pad}{fence}"));
            }
            Inline::Link(href, content) => {
                let href = absolute_url(href.as_str()).unwrap_or_else(|| href.as_str().to_owned());
                out.push_str(&link(
                    &inlines(content, Position::Inside, absolute_url),
                    &href,
                ));
            }
            Inline::Break => out.push_str("\\\n"),
        }
    }
    out
}

/// Formats a link. `text` is Markdown already.
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

/// Escapes the characters of plain text that are Markdown syntax at `position`.
pub(super) fn escape(text: &str, position: Position) -> String {
    let mut out = String::new();
    let text = text.replace('\n', " ");
    let rest = match position {
        Position::LineStart => escape_line_start(text.trim_start(), &mut out),
        Position::Inside => &text,
    };
    for c in rest.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Escapes the start of a line if it would start a block, such as a list. Returns the rest.
fn escape_line_start<'t>(text: &'t str, out: &mut String) -> &'t str {
    if text.starts_with(['#', '-', '+', '=', '~', '|', ':']) {
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

/// Returns the length of the longest run of backticks.
fn longest_backtick_run(code: &str) -> usize {
    code.split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default()
}

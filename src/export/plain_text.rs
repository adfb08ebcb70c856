//! Plain text, for emails and forms.
//!
//! Headings, dates and employers are on separate lines.

use super::UrlResolver;
use super::document::{BlockWriter, Piece, write_profile};
use crate::profile::{Block, Inline, Profile, RichText};

/// Formats a profile as plain text.
pub fn document(profile: &Profile, absolute_url: UrlResolver<'_>) -> String {
    let mut document = Document {
        absolute_url,
        out: String::new(),
    };
    write_profile(profile, absolute_url, &mut document);
    document.out.trim_start().to_owned()
}

struct Document<'a> {
    absolute_url: UrlResolver<'a>,
    out: String,
}

impl Document<'_> {
    fn push_block(&mut self, block: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(block.trim_end());
        self.out.push('\n');
    }

    fn format_blocks(&self, text: &RichText) -> String {
        let blocks: Vec<String> = text
            .0
            .iter()
            .map(|block| self.format_block(block))
            .collect();
        blocks.join("\n\n")
    }

    fn format_block(&self, block: &Block) -> String {
        match block {
            Block::Paragraph(content) => self.format_inlines(content),
            Block::BulletList(items) => self.format_list(items, |_| "- ".to_owned()),
            Block::OrderedList(start, items) => self.format_list(items, |index| {
                format!("{}. ", u64::from(*start) + index as u64)
            }),
            Block::Quote(text) => indent(&self.format_blocks(text), "> ", "> "),
            Block::Code(code) => indent(code, "    ", "    "),
        }
    }

    fn format_list(&self, items: &[RichText], marker: impl Fn(usize) -> String) -> String {
        let format_item = |(index, item)| {
            let marker = marker(index);
            indent(
                &self.format_blocks(item),
                &marker,
                &" ".repeat(marker.len()),
            )
        };
        let items: Vec<String> = items.iter().enumerate().map(format_item).collect();
        items.join("\n")
    }

    fn format_inlines(&self, content: &[Inline]) -> String {
        content
            .iter()
            .map(|inline| self.format_inline(inline))
            .collect()
    }

    fn format_inline(&self, inline: &Inline) -> String {
        match inline {
            Inline::Text(text) | Inline::Code(text) => text.replace('\n', " "),
            Inline::Emphasis(content) | Inline::Strong(content) => self.format_inlines(content),
            Inline::Link(href, content) => {
                let href =
                    (self.absolute_url)(href.as_str()).unwrap_or_else(|| href.as_str().to_owned());
                format_link(&self.format_inlines(content), &href)
            }
            Inline::Break => "\n".to_owned(),
        }
    }
}

/// Returns the text with the URL in parentheses, or the URL alone if it ends with the text.
fn format_link(text: &str, href: &str) -> String {
    if href.trim_end_matches('/').ends_with(text) {
        href.to_owned()
    } else {
        format!("{text} ({href})")
    }
}

/// Prefixes the first line of a text with `first` and all others with `others`.
fn indent(text: &str, first: &str, others: &str) -> String {
    let line =
        |(index, line): (usize, &str)| format!("{}{line}", if index == 0 { first } else { others });
    let lines: Vec<String> = text.split('\n').enumerate().map(line).collect();
    lines.join("\n")
}

fn format_line(pieces: &[Piece<'_>]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => (*text).to_owned(),
            Piece::Link(text, href) => format_link(text, href),
        })
        .collect()
}

impl BlockWriter for Document<'_> {
    fn heading(&mut self, level: usize, text: &str) {
        match level {
            1 | 2 => self.push_block(&format!(
                "\n{}\n{}",
                text.to_uppercase(),
                "=".repeat(text.chars().count())
            )),
            _ => self.push_block(&format!("\n{}", text.replacen(": ", "\n", 1))),
        }
    }

    fn line(&mut self, line: &[Piece<'_>]) {
        self.push_block(&format_line(line));
    }

    fn fact(&mut self, text: &str) {
        self.push_block(text);
    }

    fn rich_text(&mut self, text: &RichText) {
        if !text.is_empty() {
            let text = self.format_blocks(text);
            self.push_block(&text);
        }
    }

    fn bullets(&mut self, items: &[RichText]) {
        if !items.is_empty() {
            let list = self.format_list(items, |_| "- ".to_owned());
            self.push_block(&list);
        }
    }

    fn lines(&mut self, lines: &[Vec<Piece<'_>>]) {
        if !lines.is_empty() {
            let lines: Vec<String> = lines
                .iter()
                .map(|line| format!("- {}", format_line(line)))
                .collect();
            self.push_block(&lines.join("\n"));
        }
    }
}

//! Plain text, for a mail or a form that takes nothing else. Headings, dates and employers stand on lines of their own.

use super::Absolute;
use super::document::{Format, Piece, tell};
use crate::profile::{Block, Inline, Profile, RichText};

/// The profile as plain text.
pub fn document(profile: &Profile, absolute: Absolute<'_>) -> String {
    let mut document = Document {
        absolute,
        out: String::new(),
    };
    tell(profile, absolute, &mut document);
    document.out.trim_start().to_owned()
}

struct Document<'a> {
    absolute: Absolute<'a>,
    out: String,
}

impl Document<'_> {
    fn block(&mut self, block: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(block.trim_end());
        self.out.push('\n');
    }

    fn rich(&self, text: &RichText) -> String {
        let blocks: Vec<String> = text.0.iter().map(|block| self.rich_block(block)).collect();
        blocks.join("\n\n")
    }

    fn rich_block(&self, block: &Block) -> String {
        match block {
            Block::Paragraph(content) => self.inlines(content),
            Block::BulletList(items) => self.items(items, |_| "- ".to_owned()),
            Block::OrderedList(start, items) => self.items(items, |index| {
                format!("{}. ", u64::from(*start) + index as u64)
            }),
            Block::Quote(text) => indented(&self.rich(text), "> ", "> "),
            Block::Code(code) => indented(code, "    ", "    "),
        }
    }

    fn items(&self, items: &[RichText], mark: impl Fn(usize) -> String) -> String {
        let item = |(index, item)| {
            let mark = mark(index);
            indented(&self.rich(item), &mark, &" ".repeat(mark.len()))
        };
        let items: Vec<String> = items.iter().enumerate().map(item).collect();
        items.join("\n")
    }

    fn inlines(&self, content: &[Inline]) -> String {
        content.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&self, inline: &Inline) -> String {
        match inline {
            Inline::Text(text) | Inline::Code(text) => text.replace('\n', " "),
            Inline::Emphasis(content) | Inline::Strong(content) => self.inlines(content),
            Inline::Link(href, content) => {
                let href =
                    (self.absolute)(href.as_str()).unwrap_or_else(|| href.as_str().to_owned());
                spelled_out(&self.inlines(content), &href)
            }
            Inline::Break => "\n".to_owned(),
        }
    }
}

/// Words and where they lead, said once where both are the same.
fn spelled_out(text: &str, href: &str) -> String {
    if href.trim_end_matches('/').ends_with(text) {
        href.to_owned()
    } else {
        format!("{text} ({href})")
    }
}

fn indented(text: &str, first: &str, others: &str) -> String {
    let line =
        |(index, line): (usize, &str)| format!("{}{line}", if index == 0 { first } else { others });
    let lines: Vec<String> = text.split('\n').enumerate().map(line).collect();
    lines.join("\n")
}

fn words(words: &[Piece<'_>]) -> String {
    words
        .iter()
        .map(|word| match word {
            Piece::Plain(text) => (*text).to_owned(),
            Piece::Link(text, href) => spelled_out(text, href),
        })
        .collect()
}

impl Format for Document<'_> {
    fn heading(&mut self, level: usize, text: &str) {
        match level {
            1 | 2 => self.block(&format!(
                "\n{}\n{}",
                text.to_uppercase(),
                "=".repeat(text.chars().count())
            )),
            _ => self.block(&format!("\n{}", text.replacen(": ", "\n", 1))),
        }
    }

    fn line(&mut self, line: &[Piece<'_>]) {
        self.block(&words(line));
    }

    fn text(&mut self, text: &RichText) {
        if !text.is_empty() {
            let text = self.rich(text);
            self.block(&text);
        }
    }

    fn points(&mut self, points: &[RichText]) {
        if !points.is_empty() {
            let points = self.items(points, |_| "- ".to_owned());
            self.block(&points);
        }
    }

    fn list(&mut self, lines: &[Vec<Piece<'_>>]) {
        if !lines.is_empty() {
            let lines: Vec<String> = lines
                .iter()
                .map(|line| format!("- {}", words(line)))
                .collect();
            self.block(&lines.join("\n"));
        }
    }
}

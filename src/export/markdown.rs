//! CommonMark (<https://spec.commonmark.org>) with YAML front matter, for Hugo and Jekyll.

mod front_matter;
mod text;

pub use text::rich_text;

use super::UrlResolver;
use super::document::{BlockWriter, Piece, write_profile};
use crate::profile::{Profile, RichText};
use front_matter::front_matter;
use text::{Position, bullet_list, escape, link};

/// Formats a profile as a Markdown document, from which `import` makes the same profile.
pub fn document(profile: &Profile, absolute_url: UrlResolver<'_>) -> String {
    let mut document = Document {
        absolute_url,
        out: String::new(),
    };
    write_profile(profile, absolute_url, &mut document);
    let body = document.out;
    front_matter(profile, absolute_url, &body) + &body
}

/// Plain text as Markdown.
pub(super) fn escaped(text: &str) -> String {
    escape(text, Position::Inside)
}

struct Document<'a> {
    absolute_url: UrlResolver<'a>,
    out: String,
}

impl Document<'_> {
    fn push_block(&mut self, block: &str) {
        self.out.push('\n');
        self.out.push_str(block);
        self.out.push('\n');
    }
}

fn format_line(pieces: &[Piece<'_>]) -> String {
    let mut line = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                let position = if line.is_empty() {
                    Position::LineStart
                } else {
                    Position::Inside
                };
                line.push_str(&escape(text, position));
            }
            Piece::Link(text, href) => line.push_str(&link(&escape(text, Position::Inside), href)),
        }
    }
    line
}

impl BlockWriter for Document<'_> {
    fn heading(&mut self, level: usize, text: &str) {
        self.push_block(&format!(
            "{} {}",
            "#".repeat(level),
            escape(text, Position::Inside)
        ));
    }

    fn line(&mut self, line: &[Piece<'_>]) {
        self.push_block(&format_line(line));
    }

    fn fact(&mut self, text: &str) {
        self.push_block(&format!("*{}*", escape(text, Position::Inside)));
    }

    fn rich_text(&mut self, text: &RichText) {
        if !text.is_empty() {
            self.push_block(&rich_text(text, self.absolute_url));
        }
    }

    fn bullets(&mut self, items: &[RichText]) {
        if !items.is_empty() {
            self.push_block(&bullet_list(items, self.absolute_url));
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

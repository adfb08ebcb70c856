//! Markdown (CommonMark, <https://spec.commonmark.org>), with front matter as Hugo and Jekyll have it.

mod text;

pub use text::rich_text;

use super::Absolute;
use super::document::{Format, Piece, tell};
use crate::profile::{Profile, RichText};
use text::{SourceSpan, block_text, escaped, link};

/// The profile as a Markdown document.
pub fn document(profile: &Profile, absolute: Absolute<'_>) -> String {
    let mut document = Document {
        absolute,
        out: front_matter(profile),
    };
    tell(profile, absolute, &mut document);
    document.out
}

/// Title and date, as YAML. Text in YAML's double quotes is written as JSON writes it.
fn front_matter(profile: &Profile) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let mut out = format!("---\ntitle: {}\n", quoted(&profile.page.title));
    if let Some(published) = &profile.page.published {
        out += &format!("date: {}\n", published.datetime);
    }
    out + &format!("lang: {}\n---\n", quoted(&profile.page.lang))
}

struct Document<'a> {
    absolute: Absolute<'a>,
    out: String,
}

impl Document<'_> {
    fn block(&mut self, block: &str) {
        self.out.push('\n');
        self.out.push_str(block);
        self.out.push('\n');
    }
}

fn words(words: &[Piece<'_>]) -> String {
    let mut line = String::new();
    for word in words {
        match word {
            Piece::Plain(text) => {
                let span = if line.is_empty() {
                    SourceSpan::LineStart
                } else {
                    SourceSpan::Within
                };
                line.push_str(&escaped(text, span));
            }
            Piece::Link(text, href) => {
                line.push_str(&link(&escaped(text, SourceSpan::Within), href))
            }
        }
    }
    line
}

impl Format for Document<'_> {
    fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!(
            "{} {}",
            "#".repeat(level),
            escaped(text, SourceSpan::Within)
        ));
    }

    fn line(&mut self, line: &[Piece<'_>]) {
        self.block(&words(line));
    }

    fn text(&mut self, text: &RichText) {
        if !text.is_empty() {
            self.block(&rich_text(text, self.absolute));
        }
    }

    fn points(&mut self, points: &[RichText]) {
        if !points.is_empty() {
            self.block(&block_text(points, self.absolute));
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

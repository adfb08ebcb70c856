//! Structured text, parsed from Markdown.

use super::Href;
use serde::{Deserialize, Serialize};

/// A sequence of blocks, without raw HTML or images: all text can be rendered as text nodes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RichText(pub Vec<Block>);

/// A block, as in CommonMark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A bulleted list.
    BulletList(Vec<RichText>),
    /// A numbered list with the number of its first item.
    OrderedList(u32, Vec<RichText>),
    /// A block quote.
    Quote(RichText),
    /// A code block.
    Code(String),
}

/// An inline, as in CommonMark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Stress emphasis, rendered as `<em>`.
    Emphasis(Vec<Inline>),
    /// Strong importance, rendered as `<strong>`.
    Strong(Vec<Inline>),
    /// A code span.
    Code(String),
    /// A link with its content.
    Link(Href, Vec<Inline>),
    /// A hard line break.
    Break,
}

impl RichText {
    /// Whether the text has no blocks.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text without markup. A single space separates blocks and replaces line breaks.
    pub fn to_plain(&self) -> String {
        let mut out = String::new();
        push_plain_blocks(&self.0, &mut out);
        out.truncate(out.trim_end().len());
        out
    }
}

fn push_plain_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => push_plain_inlines(inlines, out),
            Block::BulletList(items) | Block::OrderedList(_, items) => {
                items
                    .iter()
                    .for_each(|item| push_plain_blocks(&item.0, out));
            }
            Block::Quote(inner) => push_plain_blocks(&inner.0, out),
            Block::Code(code) => out.push_str(code),
        }
        if !out.ends_with(' ') {
            out.push(' ');
        }
    }
}

fn push_plain_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                push_plain_inlines(inner, out)
            }
            Inline::Break => out.push(' '),
        }
    }
}

//! Text with a little structure: what is left of Markdown once it has been read.

use super::Href;
use serde::{Deserialize, Serialize};

/// A sequence of blocks. There is no raw HTML in it and no picture: a view makes text nodes of its texts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RichText(pub Vec<Block>);

/// A block of text, after the block structure of CommonMark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A bulleted list.
    BulletList(Vec<RichText>),
    /// A numbered list and the number of its first item.
    OrderedList(u32, Vec<RichText>),
    /// A quotation.
    Quote(RichText),
    /// Preformatted code.
    Code(String),
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Stress.
    Emphasis(Vec<Inline>),
    /// Importance.
    Strong(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link and what stands in it.
    Link(Href, Vec<Inline>),
    /// A line break.
    Break,
}

impl RichText {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words alone: blocks and line breaks are set apart by a single space.
    pub fn to_plain(&self) -> String {
        let mut out = String::new();
        plain_blocks(&self.0, &mut out);
        out.truncate(out.trim_end().len());
        out
    }
}

fn plain_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => plain_inlines(inlines, out),
            Block::BulletList(items) | Block::OrderedList(_, items) => {
                items.iter().for_each(|item| plain_blocks(&item.0, out));
            }
            Block::Quote(inner) => plain_blocks(&inner.0, out),
            Block::Code(code) => out.push_str(code),
        }
        if !out.ends_with(' ') {
            out.push(' ');
        }
    }
}

fn plain_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                plain_inlines(inner, out)
            }
            Inline::Break => out.push(' '),
        }
    }
}

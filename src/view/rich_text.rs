//! Rich text: paragraphs, lists, quotes, code and inline formatting.

use super::element::{Content, Element, el};
use crate::profile::{Block, Inline, RichText};

impl Content for RichText {
    fn add_to(self, element: &mut Element) {
        self.0.add_to(element);
    }
}

impl Content for Block {
    fn add_to(self, element: &mut Element) {
        match self {
            Self::Paragraph(content) => el("p").child(content),
            Self::BulletList(points) => el("ul").children(points.into_iter().map(item)),
            Self::OrderedList(start, points) => el("ol")
                .attr("start", start.to_string())
                .children(points.into_iter().map(item)),
            Self::Quote(text) => el("blockquote").child(text),
            Self::Code(code) => el("pre")
                .attr("tabindex", "0")
                .child(el("code").child(code)),
        }
        .add_to(element);
    }
}

impl Content for Inline {
    fn add_to(self, element: &mut Element) {
        match self {
            Self::Text(text) => return text.add_to(element),
            Self::Emphasis(content) => el("em").child(content),
            Self::Strong(content) => el("strong").child(content),
            Self::Code(code) => el("code").child(code),
            Self::Link(href, content) => el("a").attr("href", String::from(href)).child(content),
            Self::Break => el("br"),
        }
        .add_to(element);
    }
}

/// Renders a list of highlights, or nothing if `points` is empty.
pub fn highlights(points: Vec<RichText>) -> Option<Element> {
    (!points.is_empty()).then(|| {
        el("ul")
            .class("highlights")
            .children(points.into_iter().map(item))
    })
}

fn item(point: RichText) -> Element {
    el("li").child(Line(point))
}

/// Rich text for a single line: if it has only one paragraph, that loses its `<p>`.
pub struct Line(pub RichText);

impl Content for Line {
    fn add_to(self, element: &mut Element) {
        let single = self
            .0
            .0
            .iter()
            .filter(|block| matches!(block, Block::Paragraph(_)))
            .count()
            == 1;
        for (index, block) in self.0.0.into_iter().enumerate() {
            match block {
                Block::Paragraph(content) if single && index == 0 => content.add_to(element),
                block => block.add_to(element),
            }
        }
    }
}

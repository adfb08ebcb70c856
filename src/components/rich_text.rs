//! Rich text: paragraphs, lists, quotes, code and inline formatting.

use crate::profile::{self, Block, Inline};
use leptos::prelude::*;

/// Rich text as a sequence of blocks.
#[component]
pub fn RichText(
    /// The text.
    text: profile::RichText,
) -> impl IntoView {
    blocks(text)
}

/// Rich text for a single line: if it has only one paragraph, that loses its `<p>`.
#[component]
pub fn Line(
    /// The text.
    text: profile::RichText,
) -> impl IntoView {
    line(text)
}

/// A list of highlights, or nothing if `points` is empty.
#[component]
pub fn Highlights(
    /// The points, in order.
    points: Vec<profile::RichText>,
) -> impl IntoView {
    (!points.is_empty())
        .then(|| view! { <ul class="highlights">{list_items(points)}</ul> }.into_any())
}

/// Renders all blocks. As in all functions below, the type is erased because texts nest.
fn blocks(text: profile::RichText) -> AnyView {
    text.0.into_iter().map(block).collect_view().into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(content) => view! { <p>{inlines(content)}</p> }.into_any(),
        Block::BulletList(points) => view! { <ul>{list_items(points)}</ul> }.into_any(),
        Block::OrderedList(start, points) => {
            view! { <ol start=start.to_string()>{list_items(points)}</ol> }.into_any()
        }
        Block::Quote(text) => view! { <blockquote>{blocks(text)}</blockquote> }.into_any(),
        Block::Code(code) => view! { <pre tabindex="0"><code>{code}</code></pre> }.into_any(),
    }
}

fn list_items(points: Vec<profile::RichText>) -> AnyView {
    let points = points.into_iter();
    points
        .map(|point| view! { <li>{line(point)}</li> }.into_any())
        .collect_view()
        .into_any()
}

fn line(text: profile::RichText) -> AnyView {
    let paragraphs = text
        .0
        .iter()
        .filter(|block| matches!(block, Block::Paragraph(_)));
    let single = paragraphs.count() == 1;
    let blocks = text.0.into_iter().enumerate();
    blocks
        .map(|(index, content)| match content {
            Block::Paragraph(content) if single && index == 0 => inlines(content),
            content => block(content),
        })
        .collect_view()
        .into_any()
}

fn inlines(content: Vec<Inline>) -> AnyView {
    content.into_iter().map(inline).collect_view().into_any()
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Emphasis(content) => view! { <em>{inlines(content)}</em> }.into_any(),
        Inline::Strong(content) => view! { <strong>{inlines(content)}</strong> }.into_any(),
        Inline::Code(code) => view! { <code>{code}</code> }.into_any(),
        Inline::Link(href, content) => {
            let url = href.printed().map(str::to_owned);
            view! { <a href=String::from(href) data-url=url>{inlines(content)}</a> }.into_any()
        }
        Inline::Break => view! { <br /> }.into_any(),
    }
}

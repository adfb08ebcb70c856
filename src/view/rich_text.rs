//! Text with structure.

use crate::profile::{Block, Inline, RichText};
use leptos::prelude::*;

/// A text and its structure. It can nest, so its views are type-erased; nothing else on the page needs that.
#[component]
pub fn Rich(
    /// The text.
    text: RichText,
) -> impl IntoView {
    blocks(text)
}

/// A text that usually is a single line: one paragraph stands without its `<p>`.
#[component]
pub fn RichLine(
    /// The text.
    text: RichText,
) -> impl IntoView {
    line(text)
}

/// A list of points, or nothing.
#[component]
pub fn Highlights(
    /// The points.
    points: Vec<RichText>,
) -> impl IntoView {
    (!points.is_empty()).then(|| view! { <ul class="highlights">{items(points)}</ul> })
}

fn blocks(text: RichText) -> Vec<AnyView> {
    text.0.into_iter().map(block).collect()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(content) => view! { <p>{inlines(content)}</p> }.into_any(),
        Block::BulletList(points) => view! { <ul>{items(points)}</ul> }.into_any(),
        Block::OrderedList(start, points) => view! { <ol start=start>{items(points)}</ol> }.into_any(),
        Block::Quote(text) => view! { <blockquote>{blocks(text)}</blockquote> }.into_any(),
        Block::Code(code) => view! { <pre tabindex="0"><code>{code}</code></pre> }.into_any(),
    }
}

fn items(points: Vec<RichText>) -> Vec<AnyView> {
    points.into_iter().map(|point| view! { <li>{line(point)}</li> }.into_any()).collect()
}

fn line(mut text: RichText) -> Vec<AnyView> {
    match text.0.as_mut_slice() {
        [Block::Paragraph(content), rest @ ..] if rest.iter().all(|block| !matches!(block, Block::Paragraph(_))) => {
            let mut views = inlines(std::mem::take(content));
            views.extend(text.0.into_iter().skip(1).map(block));
            views
        }
        _ => blocks(text),
    }
}

fn inlines(content: Vec<Inline>) -> Vec<AnyView> {
    content.into_iter().map(inline).collect()
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Emphasis(content) => view! { <em>{inlines(content)}</em> }.into_any(),
        Inline::Strong(content) => view! { <strong>{inlines(content)}</strong> }.into_any(),
        Inline::Code(code) => view! { <code>{code}</code> }.into_any(),
        Inline::Link(href, content) => view! { <a href=String::from(href)>{inlines(content)}</a> }.into_any(),
        Inline::Break => view! { <br /> }.into_any(),
    }
}

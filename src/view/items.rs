//! Entries of a few lines each, such as volunteering, education and awards.

use super::element::{Element, el};
use super::keywords::keywords;
use super::link::maybe_link;
use super::page_state::PageState;
use super::period::when;
use super::rich_text::highlights;
use crate::profile::Item;

/// Renders a list of entries.
pub fn items(items: Vec<Item>, state: PageState) -> Element {
    el("ul")
        .class("body items")
        .children(items.into_iter().map(|entry| item(entry, state)))
}

fn item(entry: Item, state: PageState) -> Element {
    let quiet = |text: String| (" ", el("span").class("quiet").child(text));
    let named = !entry.title.is_empty() || entry.detail.is_some() || entry.when.is_some();
    let head = named.then(|| {
        el("div")
            .class("item")
            .child(el("h3").child(maybe_link(entry.href.clone(), entry.title)))
            .child(entry.detail.map(quiet))
            .child(entry.when.map(|date| (" ", when(date, &state.messages()))))
            .child(entry.score.map(quiet))
    });
    el("li")
        .class("entry")
        .attr("id", entry.id)
        .attr("data-entry", entry.entry.0.to_string())
        .child(head)
        .child(entry.summary)
        .child(highlights(entry.highlights))
        .child(keywords(entry.keywords, state))
}

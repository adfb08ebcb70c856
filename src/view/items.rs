//! Things told in a few lines each: engagements, schools, awards.

use super::element::{Element, el};
use super::keywords::keywords;
use super::link::maybe_link;
use super::page_state::PageState;
use super::period::when;
use super::rich_text::highlights;
use crate::profile::Item;

/// What stands in a section of such things.
pub fn items(items: Vec<Item>, state: PageState) -> Element {
    el("ul")
        .class("body items")
        .children(items.into_iter().map(|one| item(one, state)))
}

fn item(one: Item, state: PageState) -> Element {
    let quiet = |text: String| (" ", el("span").class("quiet").child(text));
    let named = !one.title.is_empty() || one.detail.is_some() || one.when.is_some();
    let head = named.then(|| {
        el("div")
            .class("item")
            .child(el("h3").child(maybe_link(one.href.clone(), one.title)))
            .child(one.detail.map(quiet))
            .child(one.when.map(|date| (" ", when(date, &state.messages()))))
            .child(one.score.map(quiet))
    });
    el("li")
        .class("entry")
        .attr("id", one.id)
        .child(head)
        .child(one.summary)
        .child(highlights(one.highlights))
        .child(keywords(one.keywords, state))
}

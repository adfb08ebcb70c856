//! Named groups of keywords: skills, languages, interests.

use super::element::{Element, el};
use super::keywords::keywords;
use super::page_state::PageState;
use crate::profile::Topic;

/// Renders a list of topics.
pub fn topics(topics: Vec<Topic>, state: PageState) -> Element {
    el("ul")
        .class("body topics")
        .children(topics.into_iter().map(|entry| topic(entry, state)))
}

fn topic(entry: Topic, state: PageState) -> Element {
    let level = entry
        .level
        .map(|level| (" ", el("span").class("quiet").child(level)));
    let name = (!entry.name.is_empty()).then(|| el("h3").child(entry.name));
    el("li")
        .class("entry")
        .attr("id", entry.id)
        .attr("data-entry", entry.entry.0.to_string())
        .child(name)
        .child(level)
        .child(keywords(entry.keywords, state))
}

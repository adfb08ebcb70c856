//! Words under a name: skills, languages, interests.

use super::element::{Element, el};
use super::keywords::keywords;
use super::page_state::PageState;
use crate::profile::Topic;

/// What stands in a section of such words.
pub fn topics(topics: Vec<Topic>, state: PageState) -> Element {
    el("ul")
        .class("body topics")
        .children(topics.into_iter().map(|one| topic(one, state)))
}

fn topic(one: Topic, state: PageState) -> Element {
    let level = one
        .level
        .map(|level| (" ", el("span").class("quiet").child(level)));
    let name = (!one.name.is_empty()).then(|| el("h3").child(one.name));
    el("li")
        .class("entry")
        .attr("id", one.id)
        .child(name)
        .child(level)
        .child(keywords(one.keywords, state))
}

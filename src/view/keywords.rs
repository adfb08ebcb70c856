//! Technologies as chips.

use super::element::{Element, el};
use super::page_state::{PageState, ProfileUrl};
use crate::profile::MessageId;
use crate::search::Query;

/// A row of chips, or nothing.
pub fn keywords(names: Vec<String>, state: PageState) -> Option<Element> {
    let chip = |name| el("li").child(technology_link(name, state));
    let chips = el("ul")
        .class("keywords")
        .attr("aria-label", state.messages().text(MessageId::Technologies));
    (!names.is_empty()).then(|| chips.children(names.into_iter().map(chip)))
}

/// A technology that leads to what was made with it: the page, filtered. The page follows such links without loading;
/// in a widget, whose host has no such address, it is a button.
pub fn technology_link(name: String, state: PageState) -> Element {
    match state.profile_url() {
        ProfileUrl::Current => el("a")
            .class("technology")
            .attr("href", Query::technology(&name).to_url())
            .attr("rel", "nofollow"),
        ProfileUrl::Other(_) | ProfileUrl::None => {
            el("button").class("technology").attr("type", "button")
        }
    }
    .child(name)
}

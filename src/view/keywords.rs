//! Technology chips.

use super::element::{Element, el};
use super::page_state::{PageState, ProfileUrl};
use crate::profile::MessageId;
use crate::search::Query;

/// Renders a row of chips, or nothing if `names` is empty.
pub fn keywords(names: Vec<String>, state: PageState) -> Option<Element> {
    let chip = |name| el("li").child(technology_link(name, state));
    let chips = el("ul")
        .class("keywords")
        .attr("aria-label", state.messages().text(MessageId::Technologies));
    (!names.is_empty()).then(|| chips.children(names.into_iter().map(chip)))
}

/// Renders a technology that filters the page when clicked.
///
/// On the profile's own page it is a link to the filtered URL. In a widget it is a button, because
/// the host's URL does not hold the query.
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

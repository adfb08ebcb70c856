//! The work history.

use super::element::{Element, button, el};
use super::employer::employer;
use super::page_state::PageState;
use super::timeline::timeline;
use crate::profile::{Employer, MessageId, Messages, Timeline};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDetailsElement};

/// The section of jobs, where there are any: a timeline, then a card each by employer, the first one open.
pub fn work(employers: Vec<Employer>, line: Option<Timeline>, state: PageState) -> Element {
    let cards = employers
        .into_iter()
        .enumerate()
        .map(|(index, one)| employer(one, index == 0, state));
    let line = line.map(|line| timeline(line, state));
    el("div")
        .class("body")
        .child(line)
        .child(tools(&state.messages()))
        .children(cards)
}

/// What opens and closes all cards at once.
pub fn tools(messages: &Messages) -> Element {
    el("p")
        .class("tools needs-script")
        .child(
            button(messages.get(MessageId::ExpandAll)).on("click", |event| set_all(&event, true)),
        )
        .child(
            button(messages.get(MessageId::CollapseAll))
                .on("click", |event| set_all(&event, false)),
        )
}

/// Opens or closes every card that is shown in the section in which `event` happened.
fn set_all(event: &Event, open: bool) {
    let section = event
        .current_target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .and_then(|button| button.closest("section").ok().flatten());
    let Some(cards) = section.and_then(|section| {
        section
            .query_selector_all("details.job-card:not([hidden])")
            .ok()
    }) else {
        return;
    };
    for index in 0..cards.length() {
        if let Some(card) = cards
            .item(index)
            .and_then(|node| node.dyn_into::<HtmlDetailsElement>().ok())
        {
            card.set_open(open);
        }
    }
}

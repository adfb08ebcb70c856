//! The work history.

use super::element::{Element, button, el};
use super::employer::employer;
use super::page_state::PageState;
use super::timeline::timeline;
use crate::profile::{Employer, MessageId, Messages, Timeline};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDetailsElement};

/// Renders the timeline, then the job cards grouped by employer. The first card starts open.
pub fn work(employers: Vec<Employer>, chart: Option<Timeline>, state: PageState) -> Element {
    let cards = employers
        .into_iter()
        .enumerate()
        .map(|(index, group)| employer(group, index == 0, state));
    let chart = chart.map(|chart| timeline(chart, state));
    el("div")
        .class("body")
        .child(chart)
        .child(card_controls(&state.messages()))
        .children(cards)
}

/// Renders the buttons that expand and collapse all cards.
pub fn card_controls(messages: &Messages) -> Element {
    el("p")
        .class("tools needs-script")
        .child(
            button(messages.get(MessageId::ExpandAll))
                .on("click", |event| set_all_open(&event, true)),
        )
        .child(
            button(messages.get(MessageId::CollapseAll))
                .on("click", |event| set_all_open(&event, false)),
        )
}

/// Opens or closes all visible cards in the section of the clicked button.
fn set_all_open(event: &Event, open: bool) {
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

//! The buttons that expand and collapse all job cards.

use super::use_page_state;
use crate::profile::MessageId;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, MouseEvent};

/// The buttons that expand and collapse all job cards of the section they are in.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn CardControls() -> impl IntoView {
    let messages = use_page_state().messages();
    view! {
        <p class="tools needs-script">
            <button type="button" on:click=|event| set_all_open(&event, true)>
                {messages.text(MessageId::ExpandAll)}
            </button>
            <button type="button" on:click=|event| set_all_open(&event, false)>
                {messages.text(MessageId::CollapseAll)}
            </button>
        </p>
    }
}

/// Opens or closes all visible cards in the section of the clicked button.
fn set_all_open(event: &MouseEvent, open: bool) {
    let section = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok())
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

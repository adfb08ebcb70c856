//! What the download menu does with a script: copying the link, printing.

use super::{copy_link, use_page_state};
use crate::profile::MessageId;
use leptos::prelude::*;

/// The buttons of the download menu that copy the URL and print the page.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn MenuActions() -> impl IntoView {
    let state = use_page_state();
    let messages = state.messages();
    view! {
        <button type="button" on:click=move |_| copy_link(state, current_url())>
            {messages.text(MessageId::CopyView)}
        </button>
        <button type="button" on:click=|_| print()>{messages.text(MessageId::Print)}</button>
    }
}

fn current_url() -> String {
    window().location().href().unwrap_or_default()
}

/// Opens the print dialog. Does nothing in browsers without one.
fn print() {
    let _ = window().print();
}

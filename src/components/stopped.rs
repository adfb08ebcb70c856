//! What a reader is told if the program fails.

use crate::islands::use_page_state;
use crate::profile::MessageId;
use leptos::prelude::*;

/// Says that the search is off. A script shows it if the program fails: see `src/site/recover.js`.
#[component]
pub fn Stopped() -> impl IntoView {
    let messages = use_page_state().messages();
    view! { <p class="notice stopped" role="alert" hidden>{messages.text(MessageId::Stopped)}</p> }
}

//! The client-rendered page before its profile has been loaded.

use crate::islands::use_page_state;
use crate::profile::MessageId;
use leptos::prelude::*;

/// What the client-rendered page shows until it has loaded its profile.
#[component]
pub fn AppShell() -> impl IntoView {
    let messages = use_page_state().messages();
    view! {
        <main class="not-found">
            <p class="label loading" role="status">{messages.text(MessageId::Loading)}</p>
            <noscript><p class="label">{messages.text(MessageId::NeedsScript)}</p></noscript>
        </main>
    }
}

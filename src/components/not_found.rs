//! The 404 page.

use crate::islands::use_page_state;
use crate::profile::MessageId;
use leptos::prelude::*;

/// The page that GitHub Pages serves for unknown URLs.
#[component]
pub fn NotFound(
    /// The person's name.
    name: String,
    /// The URL of the profile's page.
    home: String,
) -> impl IntoView {
    let messages = use_page_state().messages();
    let back = messages.format(MessageId::BackTo, &[("name", &name)]);
    view! {
        <header class="masthead">
            <h1>{messages.text(MessageId::NotFound)}</h1>
        </header>
        <main class="not-found">
            <p>{messages.text(MessageId::NotFoundHelp)}</p>
            <p><a class="button" href=home>{back}</a></p>
        </main>
    }
}

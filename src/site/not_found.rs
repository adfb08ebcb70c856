//! The 404 page.

use crate::profile::{MessageId, Profile};
use leptos::prelude::*;

/// Renders the page that GitHub Pages serves for unknown URLs.
pub fn not_found(profile: &Profile, base: &str) -> impl IntoView + use<> {
    let home = base.to_owned();
    let messages = &profile.page.messages;
    let back = messages.format(MessageId::BackTo, &[("name", &profile.name)]);
    let (title, help) = (
        messages.text(MessageId::NotFound),
        messages.text(MessageId::NotFoundHelp),
    );
    view! {
        <header class="masthead">
            <div class="top">
                <p class="prompt"><b>"$"</b>" cat page"<span class="cursor" aria-hidden="true"></span></p>
            </div>
        </header>
        <main class="not-found">
            <h1>{title}</h1>
            <p class="label">{help}</p>
            <p><a class="button" href=home>{back}</a></p>
        </main>
    }
}

//! The page that stands for those that don't exist.

use crate::profile::Profile;
use leptos::prelude::*;

/// What GitHub Pages shows for an unknown address, in the page's own look.
pub fn not_found(profile: &Profile, base: &str) -> impl IntoView + use<> {
    let home = base.to_owned();
    let back = format!("Back to {}", profile.name);
    view! {
        <header class="masthead">
            <div class="top">
                <p class="prompt"><b>"$"</b>" cat page"<span class="cursor" aria-hidden="true"></span></p>
            </div>
        </header>
        <main class="not-found">
            <h1>"Nothing is here"</h1>
            <p class="label">"There is no page at this address. It may have moved, or the link has a slip in it."</p>
            <p><a class="button" href=home>{back}</a></p>
        </main>
    }
}

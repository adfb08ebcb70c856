//! Technologies as chips.

use leptos::prelude::*;

/// A row of chips, or nothing.
#[component]
pub fn Keywords(
    /// The words, in order.
    keywords: Vec<String>,
) -> impl IntoView {
    (!keywords.is_empty()).then(|| {
        let chip = |keyword| view! { <li>{keyword}</li> };
        view! { <ul class="keywords" aria-label="Technologies">{keywords.into_iter().map(chip).collect_view()}</ul> }
    })
}

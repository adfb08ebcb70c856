//! Technology chips.

use super::has_search;
use crate::islands::use_page_state;
use crate::profile::MessageId;
use leptos::prelude::*;

/// A row of chips, or nothing if `names` is empty.
#[component]
pub fn Keywords(
    /// The technologies.
    names: Vec<String>,
) -> impl IntoView {
    (!names.is_empty()).then(|| {
        let label = use_page_state().messages().text(MessageId::Technologies);
        let names = names.into_iter();
        let chips = names
            .map(|name| view! { <li><TechnologyLink name /></li> }.into_any())
            .collect_view();
        view! { <ul class="keywords" aria-label=label>{chips}</ul> }.into_any()
    })
}

/// A technology that filters the page when clicked.
///
/// On the profile's own page it is a link to the filtered URL. In a widget it is a button, because
/// the host's URL does not hold the query. Where nothing can be filtered, it is plain text.
#[component]
pub fn TechnologyLink(
    /// The technology.
    name: String,
) -> impl IntoView {
    if !has_search() {
        return view! { <span class="technology">{name}</span> }.into_any();
    }
    match use_page_state().profile_url().technology_link(&name) {
        Some(href) => {
            view! { <a class="technology" href=href rel="nofollow">{name}</a> }.into_any()
        }
        None => {
            let value = name.clone();
            view! { <button class="technology" type="button" value=value>{name}</button> }
                .into_any()
        }
    }
}

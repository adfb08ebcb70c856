//! What else happens in a document that shows a profile: filtering, highlights, the URL, fragments,
//! shortcuts, and charts and durations up to today. It works on the HTML alone, whoever created it.

mod cards;
mod charts;
mod durations;
mod events;
mod filter;
mod fragment;
mod frame_batch;
mod highlight;
#[cfg(feature = "hydrate")]
mod hydrate;
mod link_clicks;
mod root;
mod shortcuts;
mod today;
mod url_sync;

#[cfg(feature = "csr")]
pub use cards::set_expanded;
#[cfg(feature = "hydrate")]
pub use hydrate::{HydrateError, hydrate};
pub use root::Root;

use crate::islands::{PageState, sync_colour_scheme};
use leptos::prelude::*;
use leptos::task::tick;
use web_sys::{CustomEvent, EventTarget};

/// Makes a profile respond: what a page and a widget have in common.
///
/// `keys` is the target whose key events count. All listeners and effects belong to the current
/// owner.
pub fn install(root: &Root, keys: &EventTarget, state: PageState) {
    filter::install_filter(root, state);
    shortcuts::install_shortcuts(keys, root, state);
    link_clicks::install_link_clicks(root, state);
    durations::fill(root, &state.messages());
    charts::redraw(root);
}

/// Makes a whole page respond: also to its URL, and to printing.
pub fn install_page(root: &Root, state: PageState) {
    url_sync::install_url_sync(state);
    install(root, document().as_ref(), state);
    cards::expand_for_print(root);
    sync_colour_scheme();
}

/// Follows the fragment of the URL, then tells everybody that the page responds: sets
/// `data-state="ready"` on the `<html>` element and dispatches `whoami:ready` on the document.
pub async fn finish_page(root: &Root, owner: &Owner, state: PageState) {
    // Apply the query in the URL before its fragment: filtering can hide the fragment's target.
    tick().await;
    owner.with(|| fragment::install_fragment_links(root, state));
    if let Some(element) = document().document_element() {
        // Static, valid names; this cannot fail.
        let _ = element.set_attribute("data-state", "ready");
    }
    if let Ok(event) = CustomEvent::new("whoami:ready") {
        let _ = document().dispatch_event(&event);
    }
}

//! Links to a single card: `#work-…` opens it and scrolls it into view.

use super::{Root, events};
use crate::islands::{PageState, ProfileUrl};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::js_sys::decode_uri_component;
use web_sys::{Element, HtmlDetailsElement};

/// Opens the card that the URL fragment names, now and whenever the fragment changes.
pub fn install_fragment_links(root: &Root, state: PageState) {
    if let Some(id) = fragment_id() {
        let expanded = expand(root, state, &id);
        if matches!(state.profile_url(), ProfileUrl::File { .. }) {
            // There was no card when the browser looked for it.
            root.by_id(&id).iter().for_each(scroll_to);
        } else {
            // The browser has already scrolled to the card. Expanding it may have moved it, but a
            // reader who has scrolled elsewhere in the meantime must not be pulled back.
            expanded.filter(is_in_view).iter().for_each(scroll_to);
        }
    }
    let root = root.clone();
    events::on(window().as_ref(), "hashchange", move |_| {
        fragment_id().inspect(|id| go_to(&root, state, id));
    });
}

/// Opens the element with this id and scrolls to it.
///
/// Does nothing if it is already open and visible: the browser has scrolled there itself.
pub fn go_to(root: &Root, state: PageState, id: &str) {
    if let Some(card) = expand(root, state, id) {
        // A hidden element has no position until the next frame.
        request_animation_frame(move || scroll_to(&card));
    }
}

/// Scrolls to the element.
pub fn scroll_to(element: &Element) {
    element.scroll_into_view();
}

/// The id in the URL fragment, decoded.
fn fragment_id() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let id = hash.strip_prefix('#')?;
    Some(decode_uri_component(id).map_or_else(|_| id.to_owned(), String::from))
}

/// Opens the element with this id and returns it, if it was closed or hidden.
///
/// If it was hidden, clears the query: following a link takes precedence over an earlier search.
fn expand(root: &Root, state: PageState, id: &str) -> Option<Element> {
    let element = root.by_id(id)?;
    // By its size, because a section without a match is hidden by the style sheet.
    let hidden = element.get_bounding_client_rect().height() == 0.0;
    if hidden {
        state.query.set(Default::default());
    }
    let closed = element
        .dyn_ref::<HtmlDetailsElement>()
        .filter(|card| !card.open());
    closed
        .inspect(|card| card.set_open(true))
        .is_some()
        .then_some(element.clone())
        .or(hidden.then_some(element))
}

/// Whether the top of the element is in the window.
pub fn is_in_view(element: &Element) -> bool {
    let top = element.get_bounding_client_rect().top();
    let height = document()
        .document_element()
        .map_or(0, |root| root.client_height());
    (0.0..f64::from(height)).contains(&top)
}

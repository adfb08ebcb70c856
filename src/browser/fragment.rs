//! Links to one card: `#work-…` opens it and brings it into view.

use super::{Root, events};
use crate::view::PageState;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::js_sys::decode_uri_component;
use web_sys::{Element, HtmlDetailsElement};

/// Opens the card that the page's address names, now and whenever the address changes.
pub fn install_fragment_links(root: &Root, state: PageState) {
    // The browser has scrolled to the card already; a reader who has moved on since is not called back.
    if let Some(card) = fragment_id().and_then(|id| expand(root, state, &id))
        && is_in_view(&card)
    {
        scroll_to(&card);
    }
    let root = root.clone();
    events::on(window().as_ref(), "hashchange", move |_| {
        fragment_id().inspect(|id| open(&root, state, id));
    });
}

/// Opens what has an id and brings it into view, unless it is open and shown, as the browser has scrolled there then.
pub fn open(root: &Root, state: PageState, id: &str) {
    if let Some(card) = expand(root, state, id) {
        // What was hidden has its place a moment later.
        request_animation_frame(move || scroll_to(&card));
    }
}

/// Brings an element into view.
pub fn scroll_to(element: &Element) {
    element.scroll_into_view();
}

/// The id that the page's address names.
fn fragment_id() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let id = hash.strip_prefix('#')?;
    Some(decode_uri_component(id).map_or_else(|_| id.to_owned(), String::from))
}

/// Opens what has an id, if it was closed or hidden, and returns it then. A link to a card is worth more than what was
/// asked for before.
fn expand(root: &Root, state: PageState, id: &str) -> Option<Element> {
    let element = root.by_id(id)?;
    let hidden = element.has_attribute("hidden");
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

fn is_in_view(element: &Element) -> bool {
    let top = element.get_bounding_client_rect().top();
    let height = document()
        .document_element()
        .map_or(0, |root| root.client_height());
    (0.0..f64::from(height)).contains(&top)
}

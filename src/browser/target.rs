//! Links to one card: `#work-…` opens it and brings it into view.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::HtmlDetailsElement;

/// Opens the card that the address names, now and whenever the address changes.
pub fn follow() {
    // The browser has scrolled to the card already; a reader who has moved on since is not called back.
    if let Some(card) = open_target()
        && is_in_view(&card)
    {
        card.scroll_into_view();
    }
    let on_change = Closure::<dyn Fn()>::new(|| {
        if let Some(card) = open_target() {
            card.scroll_into_view();
        }
    });
    // Adding a listener can't fail; it lives as long as the page does.
    let _ = window().add_event_listener_with_callback("hashchange", on_change.into_js_value().unchecked_ref());
}

/// Opens the card that the address names and returns it, if it was closed.
fn open_target() -> Option<HtmlDetailsElement> {
    let hash = window().location().hash().ok()?;
    let id = hash.strip_prefix('#')?;
    let id = leptos::web_sys::js_sys::decode_uri_component(id).map_or_else(|_| id.to_owned(), String::from);
    let card = document().get_element_by_id(&id)?.dyn_into::<HtmlDetailsElement>().ok()?;
    if card.open() {
        return None;
    }
    card.set_open(true);
    Some(card)
}

fn is_in_view(card: &HtmlDetailsElement) -> bool {
    let top = card.get_bounding_client_rect().top();
    let height = document().document_element().map_or(0, |root| root.client_height());
    (0.0..f64::from(height)).contains(&top)
}

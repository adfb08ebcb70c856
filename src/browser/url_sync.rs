//! Keeps the query in the page's URL, so that a copied link shows the same results.

use super::events;
use crate::islands::{PageState, SEARCH_FIELD_ID};
use crate::search::Query;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

/// Reads the query from the URL, now and on every `popstate` event, and updates the URL when the
/// query changes.
pub fn install_url_sync(state: PageState) {
    state.query.set(query_from_url());
    events::on(window().as_ref(), "popstate", move |_| {
        state.query.set(query_from_url())
    });
    // When a reader comes back, WebKit empties the field after this event, although the page is as
    // it was.
    events::on(window().as_ref(), "pageshow", move |_| {
        request_animation_frame(move || {
            let field = document().get_element_by_id(SEARCH_FIELD_ID);
            if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
                field.set_value(&state.query.get_untracked().text);
            }
        });
    });
    let mut before = Query::default();
    events::effect(move || {
        let query = state.query.get();
        if query != query_from_url() {
            update_url(&query, &before);
        }
        before = query;
    });
}

fn query_from_url() -> Query {
    Query::from_url(&window().location().search().unwrap_or_default())
}

/// Adds a history entry for a change that a reader would want to undo with the back button, and
/// replaces the current entry for everything else, such as each letter typed.
fn update_url(query: &Query, before: &Query) {
    let location = window().location();
    let (Ok(path), Ok(hash), Ok(history)) =
        (location.pathname(), location.hash(), window().history())
    else {
        return;
    };
    let search = query.replace_in_url(&location.search().unwrap_or_default());
    let url = format!("{path}{search}{hash}");
    let is_undoable =
        query.is_empty() != before.is_empty() || query.technologies != before.technologies;
    // Browsers may reject changes that come too fast; the next one brings the URL up to date.
    let _ = if is_undoable {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}

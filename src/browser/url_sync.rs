//! The page's address says what the reader asks for, so that a link shows the same to others.

use super::events;
use crate::search::Query;
use crate::view::PageState;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

/// Takes the query from the address, now and whenever the reader goes back or forward, and keeps the address in step.
pub fn install_url_sync(state: PageState) {
    state.query.set(asked());
    events::on(window().as_ref(), "popstate", move |_| {
        state.query.set(asked())
    });
    Effect::new(move |before: Option<Query>| {
        let query = state.query.get();
        if query != asked() {
            write(&query, &before.unwrap_or_default());
        }
        query
    });
}

/// What the address asks for.
fn asked() -> Query {
    Query::from_url(&window().location().search().unwrap_or_default())
}

/// A step that a reader would want to take back is one in the history; each further letter is not.
fn write(query: &Query, before: &Query) {
    let location = window().location();
    let (Ok(path), Ok(hash), Ok(history)) =
        (location.pathname(), location.hash(), window().history())
    else {
        return;
    };
    let address = format!("{path}{}{hash}", query.to_url());
    let is_step =
        query.is_empty() != before.is_empty() || query.technologies != before.technologies;
    // A browser may refuse where it is asked too often; the next letter brings the address into step again.
    let _ = if is_step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

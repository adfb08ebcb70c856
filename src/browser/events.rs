//! Listening to what happens in the document.

use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

/// Calls `then` for every event of a kind, for as long as the page lives.
pub fn on(target: &EventTarget, kind: &str, then: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(then);
    // Adding a listener can't fail.
    let _ = target.add_event_listener_with_callback(kind, listener.into_js_value().unchecked_ref());
}

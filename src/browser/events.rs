//! Listening to what happens outside the view.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

/// A listener that ends when it is dropped.
struct Listener {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

/// Calls `then` for every event of a kind, for as long as the reactive owner lives.
pub fn on(target: &EventTarget, kind: &'static str, then: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(then);
    // Adding a listener can't fail.
    let _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
    StoredValue::new_local(Listener {
        target: target.clone(),
        kind,
        closure,
    });
}

impl Drop for Listener {
    fn drop(&mut self) {
        // Neither can removing one.
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self
            .target
            .remove_event_listener_with_callback(self.kind, callback);
    }
}

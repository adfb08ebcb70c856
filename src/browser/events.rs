//! Effects, and event listeners on targets outside the view.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

/// Runs `run` now and whenever a signal that it has read changes, until the reactive owner is
/// cleaned up.
///
/// All effects share one type, so that Leptos' code for effects is compiled only once.
pub fn effect(run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(run);
}

/// An event listener that is removed when dropped.
struct Listener {
    target: EventTarget,
    event_type: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

/// Calls `handler` for each `event_type` event on `target`, until the reactive owner is cleaned up.
pub fn on(target: &EventTarget, event_type: &'static str, handler: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(handler);
    // Adding a listener never throws.
    let _ = target.add_event_listener_with_callback(event_type, closure.as_ref().unchecked_ref());
    StoredValue::new_local(Listener {
        target: target.clone(),
        event_type,
        closure,
    });
}

impl Drop for Listener {
    fn drop(&mut self) {
        // Nor does removing one.
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self
            .target
            .remove_event_listener_with_callback(self.event_type, callback);
    }
}

//! Keys that work anywhere on the page, or in the widget.

use super::{Root, events};
use crate::view::{PageState, SEARCH_FIELD};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, HtmlInputElement, KeyboardEvent};

/// `/` leads to the search field, Escape clears it and closes the menu, wherever on `target` they are pressed.
pub fn install_shortcuts(target: &EventTarget, root: &Root, state: PageState) {
    let keys = root.clone();
    events::on(target, "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        match event.key().as_str() {
            "/" if !is_written_in(target.as_ref())
                && !event.ctrl_key()
                && !event.meta_key()
                && !event.alt_key() =>
            {
                event.prevent_default();
                if let Some(field) = field(&keys) {
                    // Both can only fail on elements of other kinds.
                    let _ = field.focus();
                    field.select();
                }
            }
            "Escape" if target.is_some_and(|target| target.id() == SEARCH_FIELD) => {
                state.query.set(Default::default())
            }
            "Escape" => close_menu(&keys),
            _ => {}
        }
    });
    let clicks = root.clone();
    events::on(target, "click", move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| matches!(target.closest(".menu"), Ok(None))) {
            clicks
                .select::<Element>(".menu[open]")
                .for_each(|menu| drop(menu.remove_attribute("open")));
        }
    });
}

fn field(root: &Root) -> Option<HtmlInputElement> {
    root.by_id(SEARCH_FIELD)?.dyn_into().ok()
}

/// Whether a key goes into a field there.
fn is_written_in(target: Option<&Element>) -> bool {
    target.is_some_and(|target| {
        ["INPUT", "TEXTAREA", "SELECT"].contains(&target.tag_name().as_str())
            || target
                .dyn_ref::<HtmlElement>()
                .is_some_and(HtmlElement::is_content_editable)
    })
}

/// Closes the menu and leads back to what opened it.
fn close_menu(root: &Root) {
    for menu in root.select::<Element>(".menu[open]") {
        let _ = menu.remove_attribute("open");
        if let Ok(Some(summary)) = menu.query_selector("summary")
            && let Ok(summary) = summary.dyn_into::<HtmlElement>()
        {
            let _ = summary.focus();
        }
    }
}

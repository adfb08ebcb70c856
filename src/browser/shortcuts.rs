//! Keyboard shortcuts, for the whole page or one widget.

use super::{Root, events};
use crate::islands::{PageState, SEARCH_FIELD_ID};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, HtmlInputElement, KeyboardEvent};

/// Handles keys and clicks on `target`.
///
/// `/` focuses the search field. Escape clears the query if the search field has focus, and closes
/// the open menu otherwise. A click outside the menu closes it, too.
pub fn install_shortcuts(target: &EventTarget, root: &Root, state: PageState) {
    let key_scope = root.clone();
    events::on(target, "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        match event.key().as_str() {
            "/" if !is_editable(target.as_ref())
                && !event.ctrl_key()
                && !event.meta_key()
                && !event.alt_key() =>
            {
                event.prevent_default();
                focus_search(&key_scope);
            }
            "Escape" if target.is_some_and(|target| target.id() == SEARCH_FIELD_ID) => {
                state.query.set(Default::default())
            }
            "Escape" => close_menu(&key_scope),
            _ => {}
        }
    });
    let click_scope = root.clone();
    events::on(target, "click", move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| matches!(target.closest(".menu"), Ok(None))) {
            click_scope
                .select::<Element>(".menu[open]")
                .for_each(|menu| drop(menu.remove_attribute("open")));
        }
    });
}

/// Focuses the search field and selects its text.
pub fn focus_search(root: &Root) {
    let field = root.by_id(SEARCH_FIELD_ID);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        // Focusing an `<input>` cannot fail.
        let _ = field.focus();
        field.select();
    }
}

/// Whether the element takes keyboard input.
fn is_editable(target: Option<&Element>) -> bool {
    target.is_some_and(|target| {
        ["INPUT", "TEXTAREA", "SELECT"].contains(&target.tag_name().as_str())
            || target
                .dyn_ref::<HtmlElement>()
                .is_some_and(HtmlElement::is_content_editable)
    })
}

/// Closes the open menu and moves focus back to its button.
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

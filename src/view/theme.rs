//! The colour scheme switch: system, light or dark.

use super::element::{Element, el};
use crate::profile::{MessageId, Messages};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlSelectElement, Storage};

/// The local storage key of the chosen colour scheme.
pub const STORAGE_KEY: &str = "whoami-theme";

/// Renders the switch.
///
/// The choice is kept in the `data-theme` attribute of `<html>`, which the CSS reads. A script in
/// the head sets it before the first paint.
pub fn theme_switch(messages: &Messages) -> Element {
    let option = |(value, label)| {
        el("option")
            .attr("value", value)
            .child(messages.text(label))
    };
    let options = [
        ("auto", MessageId::Auto),
        ("light", MessageId::Light),
        ("dark", MessageId::Dark),
    ];
    let switch = el("select")
        .attr("id", "theme")
        .children(options.map(option));
    el("label")
        .class("theme needs-script")
        .child(
            el("span")
                .class("visually-hidden")
                .child(messages.text(MessageId::ColourScheme)),
        )
        .child(switch.on("change", |event| set_theme(&event_target_value(&event))))
}

/// Sets the switch to the colour scheme that the script in the head has applied.
pub fn sync_switch() {
    let theme = root()
        .and_then(|root| root.get_attribute("data-theme"))
        .unwrap_or_else(|| "auto".to_owned());
    let switch = document()
        .get_element_by_id("theme")
        .and_then(|element| element.dyn_into::<HtmlSelectElement>().ok());
    if let Some(switch) = switch {
        switch.set_value(&theme);
    }
}

/// Applies a colour scheme and stores it. `auto` removes the choice.
fn set_theme(theme: &str) {
    let Some(root) = root() else { return };
    // Storage may be blocked or full; the choice then lasts until the page is closed.
    let _ = match theme {
        "light" | "dark" => {
            let _ = root.set_attribute("data-theme", theme);
            storage().map(|storage| storage.set_item(STORAGE_KEY, theme))
        }
        _ => {
            let _ = root.remove_attribute("data-theme");
            storage().map(|storage| storage.remove_item(STORAGE_KEY))
        }
    };
}

fn root() -> Option<web_sys::Element> {
    document().document_element()
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

//! The colour scheme switch: system, light or dark.

use super::use_page_state;
use crate::profile::MessageId;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlSelectElement, Storage};

/// The local storage key of the chosen colour scheme.
pub const STORAGE_KEY: &str = "whoami-theme";

/// The colour scheme switch.
///
/// The choice is kept in the `data-theme` attribute of `<html>`, which the CSS reads. A script in
/// the head sets it before the first paint.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn ColourScheme() -> impl IntoView {
    let messages = use_page_state().messages();
    let options = [
        ("auto", MessageId::System),
        ("light", MessageId::Light),
        ("dark", MessageId::Dark),
    ];
    let options = options.map(|(scheme, label)| {
        view! { <option value=scheme>{messages.text(label)}</option> }
    });
    view! {
        <label class="theme needs-script">
            <span class="visually-hidden">{messages.text(MessageId::ColourScheme)}</span>
            <select id="theme" on:change=|event| set_theme(&event_target_value(&event))>
                {options}
            </select>
        </label>
    }
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

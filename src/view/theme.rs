//! The switch between light, dark and the system's own choice.

use super::element::{Element, el};
use crate::profile::{MessageId, Messages};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlSelectElement, Storage};

/// The name under which a choice is kept in the browser's local storage.
pub const STORAGE_KEY: &str = "whoami-theme";

/// The switch. The choice is an attribute of the root element, `data-theme`, which the style reads; a script in the
/// head sets it before the first paint.
pub fn theme_switch(messages: &Messages) -> Element {
    let option = |(name, word)| el("option").attr("value", name).child(messages.text(word));
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
        .child(switch.on("change", |event| choose(&event_target_value(&event))))
}

/// Makes the switch show what is in force, once the page has come to life.
pub fn show_current() {
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

/// Puts a choice in force and remembers it where the browser allows that; `auto` is the absence of a choice.
fn choose(theme: &str) {
    let Some(root) = root() else { return };
    // Storage may be forbidden or full: the choice then holds until the page is left.
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

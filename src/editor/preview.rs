//! The preview: the page in a frame, and what it looks like.

use super::field::{Binding, text_value};
use super::state::{Width, use_editor};
use crate::profile::Look;
use crate::resume::Path;
use leptos::prelude::*;

/// The preview, below the buttons that change how it looks. The scripts load its document.
#[component]
pub fn Preview() -> impl IntoView {
    let state = use_editor();
    let title = state.texts().get("preview");
    view! {
        <aside class="preview">
            <h2 class="visually-hidden">{title.clone()}</h2>
            <div class="preview-tools">
                <Widths />
                <LookSelect />
                <AccentInput />
            </div>
            <iframe
                class=move || width_name(state.width.get())
                id="preview"
                title=title
            ></iframe>
        </aside>
    }
}

fn width_name(width: Width) -> &'static str {
    match width {
        Width::Phone => "phone",
        Width::Tablet => "tablet",
        Width::Desktop => "desktop",
        Width::Paper => "paper",
    }
}

/// The buttons that choose the width.
#[component]
fn Widths() -> impl IntoView {
    let state = use_editor();
    let texts = state.texts();
    let widths = [Width::Phone, Width::Tablet, Width::Desktop, Width::Paper].map(|width| {
        let pressed = move || (state.width.get() == width).to_string();
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| state.set_width(width)>
                {texts.get(&format!("width.{}", width_name(width)))}
            </button>
        }
    });
    view! { <div class="widths" role="group" aria-label=texts.get("width")>{widths}</div> }
}

/// A setting of the page in the document.
fn setting(key: &str) -> Binding {
    Binding {
        path: Path::parse("meta.whoami").key(key),
        type_name: "Whoami".to_owned(),
    }
}

/// Chooses the look.
#[component]
fn LookSelect() -> impl IntoView {
    let texts = use_editor().texts();
    let look = setting("look");
    let (value, is_read_only) = (look.text(), look.is_read_only());
    let options = Look::ALL.map(|one| {
        let id = one.id();
        let is_chosen = move || value.with(|value| look_of(value) == one);
        view! { <option value=id prop:selected=is_chosen>{texts.get(&format!("choice.{id}"))}</option> }
    });
    view! {
        <select
            aria-label=texts.label("Whoami", "look")
            disabled=move || is_read_only.get()
            on:change=move |event| look.set(text_value(event_target_value(&event)))
        >
            {options}
        </select>
    }
}

/// The look of this name; the default for any other text.
fn look_of(id: &str) -> Look {
    let named = Look::ALL.into_iter().find(|look| look.id() == id);
    named.unwrap_or_default()
}

/// Chooses the accent colour.
#[component]
fn AccentInput() -> impl IntoView {
    let texts = use_editor().texts();
    let accent = setting("accent");
    let (value, is_read_only) = (accent.text(), accent.is_read_only());
    let label = texts.label("Whoami", "accent");
    view! {
        <input
            type="color"
            aria-label=label.clone()
            title=label
            disabled=move || is_read_only.get()
            prop:value=move || {
                // The element accepts only this notation. Grey means the colour of the look, or one in another notation.
                value.with(|value| if value.starts_with('#') { value.clone() } else { "#808080".to_owned() })
            }
            on:change=move |event| accent.set(text_value(event_target_value(&event)))
        />
    }
}

//! The document as a form: a group of fields for each section.

use super::entries::Entries;
use super::field::{Binding, Field};
use super::schema::{Kind, Property, Schema};
use super::state::use_editor;
use crate::resume::Path;
use leptos::prelude::*;

/// The form, or why there is none.
#[component]
pub fn Form() -> impl IntoView {
    let state = use_editor();
    let texts = state.texts();
    let is_readable = Memo::new(move |_| {
        state
            .document
            .with(|document| document.syntax_error().is_none())
    });
    let sections = state.with_schema(|schema| schema.properties(Schema::ROOT).to_vec());
    let sections = move || {
        let sections = sections.clone().into_iter();
        sections
            .map(|property| view! { <Section property /> })
            .collect_view()
    };
    let (unreadable, private) = (texts.get("form.unreadable"), texts.get("form.private"));
    view! {
        <Show when=move || is_readable.get() fallback=move || view! { <p class="empty">{unreadable.clone()}</p> }>
            <form class="form" on:submit=|event| event.prevent_default()>
                <p class="private">{private.clone()}</p>
                {sections.clone()}
            </form>
        </Show>
    }
}

/// A section of the form. It is rendered once it is opened.
#[component]
fn Section(
    /// The property of the whole file.
    property: Property,
) -> impl IntoView {
    let state = use_editor();
    let texts = state.texts();
    let path = Path::default().key(&property.key);
    let name = path.to_string();
    let is_open = {
        let name = name.clone();
        Memo::new(move |_| state.open.with(|open| open.contains(&name)))
    };
    let count = {
        let path = path.clone();
        Memo::new(move |_| state.document.with(|document| document.len_at(&path)))
    };
    let title = texts.label(Schema::ROOT, &property.key);
    let count = move || match count.get() {
        0 => String::new(),
        count => count.to_string(),
    };
    let content = move || {
        let path = path.clone();
        match &property.kind {
            Kind::Entries(type_name) => {
                view! { <Entries path type_name=type_name.clone() /> }.into_any()
            }
            Kind::Object(type_name) => {
                view! { <Fields path type_name=type_name.clone() /> }.into_any()
            }
            _ => ().into_any(),
        }
    };
    view! {
        <details class="section" prop:open=move || is_open.get()>
            <summary
                on:click=move |event| {
                    event.prevent_default();
                    state.open.update(|open| {
                        if !open.remove(&name) {
                            open.insert(name.clone());
                        }
                    });
                }
            >
                <h2>{title}</h2>
                <span class="count">{count}</span>
            </summary>
            <Show when=move || is_open.get()>{content.clone()}</Show>
        </details>
    }
}

/// The fields of an object.
#[component]
pub fn Fields(
    /// The path of the object.
    path: Path,
    /// Its type.
    type_name: String,
) -> AnyView {
    let state = use_editor();
    let properties = state.with_schema(|schema| schema.properties(&type_name).to_vec());
    let fields = properties.into_iter().map(|property| {
        let binding = Binding {
            path: path.key(&property.key),
            type_name: type_name.clone(),
        };
        view! { <Field property binding /> }
    });
    view! { <div class="fields">{fields.collect_view()}</div> }.into_any()
}

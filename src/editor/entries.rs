//! Lists of entries in the form, each of which opens to its fields.

use super::form::Fields;
use super::list::{AddButton, ItemTools, List, ToolLabels, title};
use super::state::{EditorState, field_id, use_editor};
use crate::resume::Path;
use leptos::prelude::*;
use serde_json::json;

/// A list of entries, each of which opens to its fields.
#[component]
pub fn Entries(
    /// The path of the list.
    path: Path,
    /// The type of the entries.
    type_name: String,
) -> AnyView {
    let state = use_editor();
    let list = list_at(state, path);
    let dragged = RwSignal::new(None::<usize>);
    let count = {
        let path = list.path.clone();
        Memo::new(move |_| state.document.with(|document| document.len_at(&path)))
    };
    let entry = {
        let (list, type_name) = (list.clone(), type_name.clone());
        move |index: usize| {
            view! { <Entry list=list.clone() index type_name=type_name.clone() count dragged /> }
        }
    };
    let label = state.texts().get(&format!("add.{type_name}"));
    view! {
        <ol class="entries">
            <For each=move || 0..count.get() key=|index| *index children=entry />
        </ol>
        <AddButton list label value=json!({}) />
    }
    .into_any()
}

/// The list at a path, with the keys of the object around it.
fn list_at(state: EditorState, path: Path) -> List {
    // Only whole sections are created in the order of the schema; a list within an entry is put at
    // its end.
    let keys = match path.0.len() {
        1 => state.with_schema(|schema| schema.keys(super::Schema::ROOT)),
        _ => Vec::new(),
    };
    List { path, keys }
}

/// An entry: its title, the buttons that move, copy and remove it, and its fields.
#[component]
fn Entry(
    list: List,
    index: usize,
    type_name: String,
    /// The number of entries of the list.
    count: Memo<usize>,
    /// The entry of the list that is being dragged.
    dragged: RwSignal<Option<usize>>,
) -> AnyView {
    let state = use_editor();
    let texts = state.texts();
    let path = list.path.item(index);
    let name = path.to_string();
    let is_open = {
        let name = name.clone();
        Memo::new(move |_| state.open.with(|open| open.contains(&name)))
    };
    let title = {
        let (path, untitled) = (path.clone(), texts.get("entry.untitled"));
        Memo::new(move |_| {
            let title = state.document.with(|document| title(document, &path));
            if title.is_empty() {
                untitled.clone()
            } else {
                title
            }
        })
    };
    let label = move |id: &str| {
        let text = state.texts().get(id);
        Signal::derive(move || format!("{text}: {}", title.get()))
    };
    let labels = ToolLabels {
        up: label("move.up"),
        down: label("move.down"),
        duplicate: Some(label("duplicate")),
        remove: label("remove"),
    };
    let toggle = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        state.open.update(|open| {
            if !open.remove(&name) {
                open.insert(name.clone());
            }
        });
    };
    let drop = list.clone();
    view! {
        <li
            class="list-entry"
            on:dragover=|event| event.prevent_default()
            on:drop=move |event| {
                event.prevent_default();
                if let Some(from) = dragged.get_untracked() {
                    drop.reorder(state, from, index);
                }
                dragged.set(None);
            }
        >
            <details prop:open=move || is_open.get()>
                <summary
                    id=field_id(&path)
                    draggable="true"
                    on:dragstart=move |_| dragged.set(Some(index))
                    on:click=toggle
                >
                    {move || title.get()}
                </summary>
                <Show when=move || is_open.get()>
                    <Fields path=path.clone() type_name=type_name.clone() />
                </Show>
            </details>
            <ItemTools list index count labels />
        </li>
    }
    .into_any()
}

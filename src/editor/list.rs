//! What lists in the form have in common: adding, moving, duplicating and removing items.

use super::state::{EditorState, use_editor};
use crate::resume::{Document, Path, Value};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use serde_json::Value as Json;

/// A list of the document that the form edits.
#[derive(Clone, Debug)]
pub struct List {
    /// Its path.
    pub path: Path,
    /// The keys of the object that has it, in their order.
    pub keys: Vec<String>,
}

impl List {
    /// Whether items can be added: not if the list is written in another form, which that would replace.
    fn can_grow(&self, state: EditorState) -> Memo<bool> {
        let path = self.path.clone();
        Memo::new(move |_| state.document.with(|document| document.is_list(&path)))
    }

    fn len(&self, state: EditorState) -> usize {
        state
            .document
            .with_untracked(|document| document.len_at(&self.path))
    }

    /// Adds an item at the end, and moves the focus to it.
    pub fn add(&self, state: EditorState, value: &Json) {
        let index = self.len(state);
        let splice = state
            .document
            .with_untracked(|document| document.insert(&self.path, index, value, &self.keys));
        state.edit(splice, None);
        let path = self.path.item(index).to_string();
        state.open.update(|open| {
            open.insert(path);
        });
        self.focus(state, index);
    }

    /// Removes an item, and moves the focus to the one that follows.
    pub fn remove(&self, state: EditorState, index: usize) {
        let path = self.path.item(index);
        let (splice, name) = state.document.with_untracked(|document| {
            // A list without items is removed as a whole.
            let splice = match document.len_at(&self.path) {
                1 => document.set(&self.path, None, &[]),
                _ => document.remove(&path),
            };
            (splice, title(document, &path))
        });
        state.edit(splice, None);
        state.renumber_open(&self.path, |old| match old.cmp(&index) {
            std::cmp::Ordering::Less => Some(old),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(old - 1),
        });
        let notice = state.texts().format("notice.removed", &[("name", &name)]);
        state.notice.set(notice);
        match self.len(state) {
            0 => self.focus_add(),
            length => self.focus(state, index.min(length - 1)),
        }
    }

    /// Duplicates an item, and moves the focus to the copy.
    pub fn duplicate(&self, state: EditorState, index: usize) {
        let splice = state
            .document
            .with_untracked(|document| document.duplicate(&self.path, index));
        state.edit(splice, None);
        state.renumber_open(&self.path, |old| Some(old + usize::from(old > index)));
        self.focus(state, index + 1);
    }

    /// Moves an item to another index.
    pub fn reorder(&self, state: EditorState, from: usize, to: usize) {
        let splice = state
            .document
            .with_untracked(|document| document.reorder(&self.path, from, to));
        if splice.is_none() {
            return;
        }
        state.edit(splice, None);
        state.renumber_open(&self.path, |old| {
            Some(match old {
                old if old == from => to,
                old if from < old && old <= to => old - 1,
                old if to <= old && old < from => old + 1,
                old => old,
            })
        });
        let position = (to + 1).to_string();
        let notice = state.texts().format("notice.moved", &[("n", &position)]);
        state.notice.set(notice);
    }

    /// Moves the focus to an item, once it is there.
    fn focus(&self, state: EditorState, index: usize) {
        let path = self.path.item(index).to_string();
        request_animation_frame(move || {
            state.focus_field(&path);
        });
    }

    fn focus_add(&self) {
        let id = add_id(&self.path);
        request_animation_frame(move || {
            let button = document().get_element_by_id(&id);
            let button = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok());
            // Focusing cannot fail.
            let _ = button.map(|button| button.focus());
        });
    }
}

/// The id of the button that adds an item to a list.
fn add_id(list: &Path) -> String {
    format!("add-{list}")
}

/// The title of an entry: its first texts.
pub fn title(document: &Document, path: &Path) -> String {
    /// The keys of what names an entry, the most telling first.
    const NAMES: [&str; 9] = [
        "position",
        "title",
        "name",
        "organization",
        "studyType",
        "institution",
        "language",
        "network",
        "reference",
    ];
    let own = match document.get(path).map(|node| &node.value) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let texts = NAMES.iter().map(|key| document.text_at(&path.key(key)));
    let texts: Vec<String> = [own]
        .into_iter()
        .chain(texts)
        .filter(|text| !text.is_empty())
        .take(2)
        .collect();
    texts.join(" · ")
}

/// The button that adds an item to a list.
#[component]
pub fn AddButton(
    /// The list.
    list: List,
    /// The label.
    label: String,
    /// The new item.
    value: Json,
) -> AnyView {
    let state = use_editor();
    let (id, can_grow) = (add_id(&list.path), list.can_grow(state));
    view! {
        <button
            id=id
            type="button"
            class="add"
            disabled=move || !can_grow.get()
            on:click=move |_| list.add(state, &value)
        >
            {label}
        </button>
    }
    .into_any()
}

/// The accessible names of the buttons of an item.
#[derive(Clone, Copy)]
pub struct ToolLabels {
    /// Of the button that moves the item up.
    pub up: Signal<String>,
    /// Of the button that moves it down.
    pub down: Signal<String>,
    /// Of the button that duplicates it, if it has one.
    pub duplicate: Option<Signal<String>>,
    /// Of the button that removes it.
    pub remove: Signal<String>,
}

/// The buttons that move, duplicate and remove an item.
#[component]
pub fn ItemTools(
    /// The list.
    list: List,
    /// The index of the item.
    index: usize,
    /// The number of items of the list.
    count: Memo<usize>,
    /// The names of the buttons.
    labels: ToolLabels,
) -> AnyView {
    let state = use_editor();
    let is_last = move || index + 1 >= count.get();
    let [up, down, copy, remove] = [(); 4].map(|()| list.clone());
    let duplicate = labels.duplicate.map(|label| {
        let duplicate = move |_| copy.duplicate(state, index);
        view! { <button type="button" class="copy" aria-label=label on:click=duplicate></button> }
    });
    view! {
        <div class="item-tools">
            <button
                type="button"
                aria-label=labels.up
                disabled=index == 0
                on:click=move |_| up.reorder(state, index, index.saturating_sub(1))
            >
                "↑"
            </button>
            <button
                type="button"
                aria-label=labels.down
                disabled=is_last
                on:click=move |_| down.reorder(state, index, index + 1)
            >
                "↓"
            </button>
            {duplicate}
            <button
                type="button"
                aria-label=labels.remove
                on:click=move |_| remove.remove(state, index)
            >
                "✕"
            </button>
        </div>
    }
    .into_any()
}

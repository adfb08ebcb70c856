//! Lists in the form: of entries with fields of their own, and of lines.

use super::form::Fields;
use super::state::{EditorState, field_id, use_editor};
use crate::resume::{Document, Path};
use leptos::prelude::*;
use serde_json::{Value as Json, json};

/// A list of the document that the form edits.
#[derive(Clone, Debug)]
struct List {
    path: Path,
    /// The keys of the object that has it, in their order.
    keys: Vec<String>,
}

impl List {
    fn len(&self, state: EditorState) -> usize {
        state
            .document
            .with_untracked(|document| document.len_at(&self.path))
    }

    /// Adds an item at the end, and moves the focus to it.
    fn add(&self, state: EditorState, value: &Json) {
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

    fn remove(&self, state: EditorState, index: usize) {
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

    fn duplicate(&self, state: EditorState, index: usize) {
        let splice = state
            .document
            .with_untracked(|document| document.duplicate(&self.path, index));
        state.edit(splice, None);
        state.renumber_open(&self.path, |old| Some(old + usize::from(old > index)));
        self.focus(state, index + 1);
    }

    fn reorder(&self, state: EditorState, from: usize, to: usize) {
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
            use leptos::wasm_bindgen::JsCast;
            let button = document().get_element_by_id(&id);
            let button = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok());
            // Focusing cannot fail.
            let _ = button.map(|button| button.focus());
        });
    }
}

fn add_id(list: &Path) -> String {
    format!("add-{list}")
}

/// What an entry is called: its first texts.
fn title(document: &Document, path: &Path) -> String {
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
    let own = document.text_at(path);
    let texts = NAMES.iter().map(|key| document.text_at(&path.key(key)));
    let texts: Vec<String> = [own]
        .into_iter()
        .chain(texts)
        .filter(|text| !text.is_empty())
        .take(2)
        .collect();
    texts.join(" · ")
}

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
    let id = add_id(&list.path);
    view! {
        <ol class="entries">
            <For each=move || 0..count.get() key=|index| *index children=entry />
        </ol>
        <button id=id type="button" class="add" on:click=move |_| list.add(state, &json!({}))>
            {label}
        </button>
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
        move || format!("{text}: {}", title.get())
    };
    let toggle = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        state.open.update(|open| {
            if !open.remove(&name) {
                open.insert(name.clone());
            }
        });
    };
    let is_last = move || index + 1 >= count.get();
    let [up, down, copy, remove, drop] = [(); 5].map(|()| list.clone());
    view! {
        <li
            class="entry"
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
            <div class="tools">
                <button
                    type="button"
                    aria-label=label("move.up")
                    disabled=index == 0
                    on:click=move |_| up.reorder(state, index, index.saturating_sub(1))
                >
                    "↑"
                </button>
                <button
                    type="button"
                    aria-label=label("move.down")
                    disabled=is_last
                    on:click=move |_| down.reorder(state, index, index + 1)
                >
                    "↓"
                </button>
                <button
                    type="button"
                    class="copy"
                    aria-label=label("duplicate")
                    on:click=move |_| copy.duplicate(state, index)
                ></button>
                <button
                    type="button"
                    aria-label=label("remove")
                    on:click=move |_| remove.remove(state, index)
                >
                    "✕"
                </button>
            </div>
        </li>
    }
    .into_any()
}

/// A list of lines, each in a field of its own.
#[component]
pub fn Lines(
    /// The path of the list.
    path: Path,
    /// The type of the object that has it.
    type_name: String,
    /// Whether the lines are in Markdown, and so may be long.
    is_markdown: bool,
) -> AnyView {
    let state = use_editor();
    let keys = state.with_schema(|schema| schema.keys(&type_name));
    let list = List { path, keys };
    let count = {
        let path = list.path.clone();
        Memo::new(move |_| state.document.with(|document| document.len_at(&path)))
    };
    let line = {
        let list = list.clone();
        move |index: usize| {
            view! { <ListLine list=list.clone() index is_markdown count /> }
        }
    };
    let id = add_id(&list.path);
    view! {
        <ol class="lines">
            <For each=move || 0..count.get() key=|index| *index children=line />
        </ol>
        <button id=id type="button" class="add" on:click=move |_| list.add(state, &json!(""))>
            {state.texts().get("add.line")}
        </button>
    }
    .into_any()
}

/// A line of a list, with the buttons that move and remove it.
#[component]
fn ListLine(
    list: List,
    index: usize,
    is_markdown: bool,
    /// The number of lines of the list.
    count: Memo<usize>,
) -> AnyView {
    let state = use_editor();
    let path = list.path.item(index);
    let value = {
        let path = path.clone();
        Memo::new(move |_| state.document.with(|document| document.text_at(&path)))
    };
    let id = field_id(&path);
    let set = move |event| {
        // An empty line stays until it is removed.
        let text = Json::String(event_target_value(&event));
        state.set(&path, Some(&text), &[]);
    };
    let number = (index + 1).to_string();
    let label = move |id: &str| state.texts().format(id, &[("n", &number)]);
    let field = if is_markdown {
        let label = label("line.label");
        view! { <textarea id=id rows="2" aria-label=label prop:value=move || value.get() on:input=set></textarea> }
            .into_any()
    } else {
        let label = label("line.label");
        view! { <input id=id aria-label=label autocomplete="off" prop:value=move || value.get() on:input=set /> }
            .into_any()
    };
    let is_last = move || index + 1 >= count.get();
    let [up, down, remove] = [(); 3].map(|()| list.clone());
    view! {
        <li class="line">
            {field}
            <div class="tools">
                <button
                    type="button"
                    aria-label=label("line.up")
                    disabled=index == 0
                    on:click=move |_| up.reorder(state, index, index.saturating_sub(1))
                >
                    "↑"
                </button>
                <button
                    type="button"
                    aria-label=label("line.down")
                    disabled=is_last
                    on:click=move |_| down.reorder(state, index, index + 1)
                >
                    "↓"
                </button>
                <button
                    type="button"
                    aria-label=label("line.remove")
                    on:click=move |_| remove.remove(state, index)
                >
                    "✕"
                </button>
            </div>
        </li>
    }
    .into_any()
}

//! Lists of lines in the form.

use super::list::{AddButton, ItemTools, List, ToolLabels};
use super::markdown::{MarkdownPreview, MarkdownTools, on_markdown_key};
use super::state::{field_id, use_editor};
use crate::resume::Path;
use leptos::prelude::*;
use serde_json::{Value as Json, json};
use web_sys::HtmlElement;

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
    let label = state.texts().get("add.line");
    // The toolbar is for the line that had the focus last.
    let field = RwSignal::new(field_id(&list.path.item(0)));
    let tools = is_markdown.then(|| view! { <MarkdownTools field=field.into() /> });
    view! {
        {tools}
        <ol class="lines" on:focusin=move |event| {
            let line = event_target::<HtmlElement>(&event);
            if line.has_attribute("rows") {
                field.set(line.id());
            }
        }>
            <For each=move || 0..count.get() key=|index| *index children=line />
        </ol>
        <AddButton list label value=json!("") />
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
    let (name, is_read_only) = (label("line.label"), {
        let path = list.path.item(index);
        Memo::new(move |_| !state.document.with(|document| document.is_settable(&path)))
    });
    let field = if is_markdown {
        view! {
            <textarea
                id=id
                dir="auto"
                rows="2"
                aria-label=name
                readonly=move || is_read_only.get()
                prop:value=move || value.get()
                on:input=set
                on:keydown=|event| on_markdown_key(&event)
            ></textarea>
            <MarkdownPreview text=value />
        }
        .into_any()
    } else {
        view! { <input id=id dir="auto" aria-label=name autocomplete="off" readonly=move || is_read_only.get() prop:value=move || value.get() on:input=set /> }
            .into_any()
    };
    let labels = ToolLabels {
        up: label("line.up").into(),
        down: label("line.down").into(),
        duplicate: None,
        remove: label("line.remove").into(),
    };
    view! {
        <li class="list-line">
            {field}
            <ItemTools list index count labels />
        </li>
    }
    .into_any()
}

//! The whole editor.

use super::diagnostics::DiagnosticList;
use super::form::Form;
use super::open::OpenDialog;
use super::preview::Preview;
use super::publish::PublishDialog;
use super::state::{DialogKind, EditorState, View, use_editor};
use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// The editor: its commands, the document as a form or as text, and its preview.
#[component]
pub fn App(
    /// The state, with the document.
    state: EditorState,
) -> impl IntoView {
    provide_context(state);
    let texts = state.texts();
    let view_name = move || match state.view.get() {
        View::Form => "form",
        View::Text => "text",
        View::Preview => "preview",
    };
    view! {
        <div class="editor" data-view=view_name on:keydown=move |event| on_key(state, &event)>
            <header class="commands">
                <h1>{texts.get("title")}</h1>
                <Commands />
            </header>
            <main class="document">
                <DiagnosticList />
                <Show when=move || state.view.get() == View::Text fallback=|| view! { <Form /> }>
                    <TextView />
                </Show>
            </main>
            <Preview />
            <p class="notice" role="status">{move || state.notice.get()}</p>
            {move || match state.dialog.get() {
                Some(DialogKind::Open) => view! { <OpenDialog /> }.into_any(),
                Some(DialogKind::Publish) => view! { <PublishDialog /> }.into_any(),
                None => ().into_any(),
            }}
        </div>
    }
}

/// The usual shortcuts. Fields have an undo of their own, which would not know of other changes, and what is
/// printed is the page.
fn on_key(state: EditorState, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.default_prevented() {
        return;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => state.undo(),
        ("z", true) | ("y", false) => state.redo(),
        ("s", false) => state.save(),
        ("p", false) => state.print(),
        _ => return,
    }
    event.prevent_default();
}

/// The buttons for the whole document.
#[component]
fn Commands() -> impl IntoView {
    let state = use_editor();
    let texts = state.texts();
    let views = [
        (View::Form, "view.form"),
        (View::Text, "view.text"),
        (View::Preview, "preview"),
    ];
    let views = views.map(|(view, label)| {
        let pressed = move || (state.view.get() == view).to_string();
        view! {
            <button
                type="button"
                class=label.replace('.', "-")
                aria-pressed=pressed
                on:click=move |_| state.view.set(view)
            >
                {texts.get(label)}
            </button>
        }
    });
    let open_dialog = move |kind| {
        state.notice.set(String::new());
        state.dialog.set(Some(kind));
    };
    view! {
        <div class="views" role="group" aria-label=texts.get("views")>{views}</div>
        <div class="actions">
            <button
                type="button"
                disabled=move || !state.history.with(|history| history.can_undo())
                on:click=move |_| state.undo()
            >
                {texts.get("undo")}
            </button>
            <button
                type="button"
                disabled=move || !state.history.with(|history| history.can_redo())
                on:click=move |_| state.redo()
            >
                {texts.get("redo")}
            </button>
            <button
                type="button"
                disabled=move || state.is_published()
                on:click=move |_| state.discard()
            >
                {texts.get("discard")}
            </button>
            <button type="button" aria-haspopup="dialog" on:click=move |_| open_dialog(DialogKind::Open)>
                {texts.get("open")}
            </button>
            <button type="button" on:click=move |_| state.save()>{texts.get("save")}</button>
            <button
                type="button"
                class="main"
                aria-haspopup="dialog"
                on:click=move |_| open_dialog(DialogKind::Publish)
            >
                {texts.get("publish")}
            </button>
        </div>
    }
}

/// The element that the text editor is mounted in.
#[component]
fn TextView() -> impl IntoView {
    let state = use_editor();
    let parent = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if let Some(parent) = parent.get() {
            state.show_text(&parent);
        }
    });
    view! { <div class="text-view" dir="ltr" node_ref=parent></div> }
}

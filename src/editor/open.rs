//! What the editor can start from: a file, a text, a URL or an example.

use super::dialog::Dialog;
use super::state::use_editor;
use leptos::prelude::*;

/// The dialog that opens another document.
#[component]
pub fn OpenDialog() -> impl IntoView {
    let state = use_editor();
    let texts = state.texts();
    let pasted = RwSignal::new(String::new());
    let examples = texts.with_prefix("example.").into_iter();
    let examples = examples.map(move |(name, label)| {
        view! {
            <button type="button" on:click=move |_| state.open_example(&name)>
                {label}
            </button>
        }
    });
    view! {
        <Dialog title=texts.get("open.title")>
            <p>{texts.get("open.formats")}</p>
            <button type="button" class="main" on:click=move |_| state.open_file()>
                {texts.get("open.choose")}
            </button>
            <form
                on:submit=move |event| {
                    event.prevent_default();
                    state.open_text(&pasted.get_untracked());
                }
            >
                <label for="pasted">{texts.get("open.paste")}</label>
                <textarea
                    id="pasted"
                    dir="auto"
                    rows="4"
                    spellcheck="false"
                    on:input=move |event| pasted.set(event_target_value(&event))
                ></textarea>
                <button disabled=move || pasted.with(|text| text.trim().is_empty())>
                    {texts.get("open.go")}
                </button>
            </form>
            <h3>{texts.get("open.examples")}</h3>
            <div class="choices">
                <button type="button" on:click=move |_| state.start_new()>{texts.get("open.empty")}</button>
                {examples.collect_view()}
            </div>
        </Dialog>
    }
}

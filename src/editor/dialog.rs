//! Dialogs over the editor.

use super::state::use_editor;
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlDialogElement;

/// A modal dialog. It is open as long as it is mounted.
#[component]
pub fn Dialog(
    /// Its title.
    title: String,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let state = use_editor();
    let dialog = NodeRef::<html::Dialog>::new();
    let shown = StoredValue::new_local(None::<HtmlDialogElement>);
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            // It is in the document, and was not open before.
            let _ = dialog.show_modal();
            shown.set_value(Some(dialog));
        }
    });
    // Browsers move the focus back only if the dialog is closed before it is removed.
    on_cleanup(move || {
        shown.with_value(|dialog| dialog.as_ref().map(HtmlDialogElement::close));
    });
    view! {
        <dialog
            class="dialog"
            aria-labelledby="dialog-title"
            node_ref=dialog
            on:close=move |_| state.dialog.set(None)
        >
            <div class="dialog-head">
                <h2 id="dialog-title">{title}</h2>
                <button
                    type="button"
                    aria-label=state.texts().get("close")
                    on:click=move |_| state.dialog.set(None)
                >
                    "✕"
                </button>
            </div>
            {children()}
        </dialog>
    }
}

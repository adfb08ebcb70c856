//! The search form: search field, selected technologies and the number of matches.

use super::use_page_state;
use crate::profile::MessageId;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

/// The id of the search field.
pub const FIELD_ID: &str = "q";

/// The search form. It needs a script, so it is hidden without one.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn Search() -> impl IntoView {
    let state = use_page_state();
    let (messages, query) = (state.messages(), state.query);
    let summary = move || {
        let messages = state.messages();
        state
            .matches
            .with(|matches| query.with(|query| matches.summary(query, &messages)))
    };
    let selected = move || {
        let technologies = state.matches.with(|matches| matches.technologies.clone());
        let technologies = technologies.into_iter();
        technologies
            .map(|name| view! { <SelectedTechnology name /> })
            .collect_view()
    };
    view! {
        <search class="explore needs-script">
            <label for=FIELD_ID>{messages.text(MessageId::Search)}</label>
            <div class="body">
                <div class="field">
                    <input
                        id=FIELD_ID
                        type="search"
                        placeholder=messages.text(MessageId::SearchHint)
                        autocomplete="off"
                        autocapitalize="none"
                        spellcheck="false"
                        aria-keyshortcuts="/"
                        aria-describedby="answer"
                        prop:value=move || query.with(|query| query.text.clone())
                        on:input=move |event| {
                            let text = event_target_value(&event);
                            query.update(|query| query.text = text);
                        }
                    />
                    <kbd aria-hidden="true">{"/"}</kbd>
                </div>
                <div class="outcome">
                    <p id="answer" role="status" prop:textContent=summary></p>
                    <div class="chosen">{selected}</div>
                    <button
                        type="button"
                        on:click=move |event| {
                            focus_field(&event);
                            query.set(Default::default());
                        }
                    >
                        {messages.text(MessageId::ClearSearch)}
                    </button>
                </div>
            </div>
        </search>
    }
}

/// A selected technology. Clicking it removes it from the query.
#[component]
fn SelectedTechnology(
    /// The technology, as written in the data file.
    name: String,
) -> impl IntoView {
    let state = use_page_state();
    let messages = state.messages();
    let label = messages.format(MessageId::Remove, &[("technology", &name)]);
    let text = name.clone();
    let remove = move |event: MouseEvent| {
        // Otherwise the button stays, with the focus, and becomes the next technology.
        if state
            .matches
            .with(|matches| matches.technologies.last() == Some(&name))
        {
            focus_field(&event);
        }
        state.query.update(|query| query.toggle(&name));
    };
    view! { <button type="button" aria-label=label on:click=remove>{text}</button> }
}

/// Moves the focus from the clicked button, which is about to disappear, to the search field.
fn focus_field(event: &MouseEvent) {
    let button = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let form = button.and_then(|button| button.closest("search").ok().flatten());
    let field = form.and_then(|form| form.query_selector("input").ok().flatten());
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        // Focusing an `<input>` cannot fail.
        let _ = field.focus();
    }
}

//! The search form: search field, selected technologies and the number of matches.

use super::use_page_state;
use crate::profile::MessageId;
use leptos::prelude::*;

/// The id of the search field.
pub const FIELD_ID: &str = "q";

/// The search form. It needs a script, so it is hidden without one.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn Search() -> impl IntoView {
    let state = use_page_state();
    let (messages, query) = (state.messages(), state.query);
    let is_empty = move || query.with(|query| query.is_empty());
    let summary = move || {
        if is_empty() {
            return String::new();
        }
        let messages = state.messages();
        state.matches.with(|matches| matches.summary(&messages))
    };
    let selected = move || {
        let technologies = query.with(|query| query.technologies.clone());
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
                        hidden=is_empty
                        on:click=move |_| query.set(Default::default())
                    >
                        {messages.text(MessageId::ShowAll)}
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
    let remove = move |_| state.query.update(|query| query.toggle(&name));
    view! { <button type="button" aria-label=label on:click=remove>{text}</button> }
}

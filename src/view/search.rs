//! The search form: search field, selected technologies and the number of matches.

use super::element::{Element, button, el};
use super::page_state::PageState;
use crate::profile::MessageId;
use leptos::prelude::*;

/// The id of the search field.
pub const FIELD_ID: &str = "q";

/// Renders the search form. It needs a script, so it is hidden without one.
pub fn search(state: PageState) -> Element {
    let messages = state.messages();
    let is_empty = move || state.query.with(|query| query.is_empty());
    let summary = move || {
        if is_empty() {
            String::new()
        } else {
            state
                .matches
                .with(|matches| matches.summary(&state.messages()))
        }
    };
    let selected = move || {
        let technologies = state.query.with(|query| query.technologies.clone());
        technologies
            .into_iter()
            .map(|name| remove_button(name, state))
            .collect()
    };
    let outcome = el("div")
        .class("outcome")
        .child(
            el("p")
                .attr("id", "answer")
                .attr("role", "status")
                .text_of(summary),
        )
        .child(el("div").class("chosen").children_of(selected))
        .child(
            button(messages.get(MessageId::ShowAll))
                .toggle("hidden", is_empty)
                .on("click", move |_| state.query.set(Default::default())),
        );
    el("search")
        .class("explore needs-script")
        .child(
            el("label")
                .attr("for", FIELD_ID)
                .child(messages.text(MessageId::Search)),
        )
        .child(el("div").class("body").child(field(state)).child(outcome))
}

fn field(state: PageState) -> Element {
    let input = el("input")
        .attr("id", FIELD_ID)
        .attr("type", "search")
        .attr("placeholder", state.messages().text(MessageId::SearchHint))
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-keyshortcuts", "/")
        .attr("aria-describedby", "answer")
        .value_of(move || state.query.with(|query| query.text.clone()))
        .on("input", move |event| {
            let text = event_target_value(&event);
            state.query.update(|query| query.text = text);
        });
    el("div")
        .class("field")
        .child(input)
        .child(el("kbd").attr("aria-hidden", "true").child("/"))
}

/// Renders a selected technology; clicking it removes it from the query.
fn remove_button(name: String, state: PageState) -> Element {
    el("button")
        .attr("type", "button")
        .attr(
            "aria-label",
            state
                .messages()
                .format(MessageId::Remove, &[("technology", &name)]),
        )
        .child(name.clone())
        .on("click", move |_| {
            state.query.update(|query| query.toggle(&name))
        })
}

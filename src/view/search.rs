//! Search and filter.

use super::element::{Element, button, el};
use super::page_state::PageState;
use crate::profile::{MessageId, interpolate};
use leptos::prelude::*;

/// The id of the search field.
pub const FIELD: &str = "q";

/// The search field, what is chosen, and how much of the page answers.
pub fn search(state: PageState) -> Element {
    let messages = state.messages();
    let is_empty = move || state.query.with(|query| query.is_empty());
    let answer = move || {
        if is_empty() {
            String::new()
        } else {
            state
                .matches
                .with(|matches| matches.summary(&state.messages()))
        }
    };
    let chosen = move || {
        let technologies = state.query.with(|query| query.technologies.clone());
        technologies
            .into_iter()
            .map(|name| chosen(name, state))
            .collect()
    };
    let outcome = el("div")
        .class("outcome")
        .child(
            el("p")
                .attr("id", "answer")
                .attr("role", "status")
                .text_of(answer),
        )
        .child(el("div").class("chosen").children_of(chosen))
        .child(
            button(messages.get(MessageId::ShowAll))
                .toggle("hidden", is_empty)
                .on("click", move |_| state.query.set(Default::default())),
        );
    el("search")
        .class("explore needs-script")
        .child(
            el("label")
                .attr("for", FIELD)
                .child(messages.text(MessageId::Search)),
        )
        .child(el("div").class("body").child(field(state)).child(outcome))
}

fn field(state: PageState) -> Element {
    let input = el("input")
        .attr("id", FIELD)
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

/// A chosen technology, which can be given up.
fn chosen(name: String, state: PageState) -> Element {
    el("button")
        .attr("type", "button")
        .attr(
            "aria-label",
            interpolate(state.messages().get(MessageId::Remove), &[&name]),
        )
        .child(name.clone())
        .on("click", move |_| {
            state.query.update(|query| query.toggle(&name))
        })
}

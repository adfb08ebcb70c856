//! The work history.

use super::job_card::JobCard;
use super::section::{Name, Section};
use crate::profile::Job;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement};

/// The section of jobs: a card each, the first one open.
#[component]
pub fn Work(
    /// The jobs, in order.
    jobs: Vec<Job>,
) -> impl IntoView {
    (!jobs.is_empty()).then(|| {
        let card = |(index, job)| view! { <JobCard job open=index == 0 /> };
        view! {
            <Section name=Name::Work>
                <div class="body">
                    <p class="tools needs-script">
                        <button type="button" on:click=|event| set_all(&event, true)>"Expand all"</button>
                        <button type="button" on:click=|event| set_all(&event, false)>"Collapse all"</button>
                    </p>
                    {jobs.into_iter().enumerate().map(card).collect_view()}
                </div>
            </Section>
        }
    })
}

/// Opens or closes every card of the section in which `event` happened.
fn set_all(event: &Event, open: bool) {
    let section = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|button| button.closest("section").ok().flatten());
    let Some(cards) = section.and_then(|section| section.query_selector_all("details.job-card").ok()) else {
        return;
    };
    for index in 0..cards.length() {
        if let Some(card) = cards.item(index).and_then(|node| node.dyn_into::<HtmlDetailsElement>().ok()) {
            card.set_open(open);
        }
    }
}

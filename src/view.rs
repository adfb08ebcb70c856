//! What a reader sees: one component per file, each a guard and markup.
//!
//! The same components are rendered to HTML natively and hydrated in the browser, so they show the profile and nothing
//! else: no clock, no locale of the machine, nothing random. Static data goes by value; what changes while the page is
//! read is in [`State`]; what opens and closes is left to HTML's own `<details>`.

mod contributions;
mod duration;
mod element;
mod employer;
mod explore;
mod footer;
mod job_card;
mod keywords;
mod link;
mod masthead;
mod period;
mod projects;
mod rich_text;
mod section;
mod state;
mod summary;
mod take_along;
mod technologies;
pub mod theme;
mod timeline;
mod volunteer;
mod work;

pub use explore::FIELD as SEARCH_FIELD;
pub use state::State;
pub use take_along::{FILES, copy_link};

use crate::profile::Profile;
use contributions::contributions;
use element::el;
use explore::explore;
use footer::footer;
use leptos::prelude::*;
use masthead::masthead;
use projects::projects;
use section::Name;
use summary::summary;
use take_along::notice;
use technologies::technologies;
use volunteer::volunteer;
use work::work;

/// The whole page, section by section.
#[component]
pub fn Page(
    /// What it shows.
    mut profile: Profile,
    /// What can change on it.
    state: State,
) -> impl IntoView {
    let sections = section_names(&profile);
    let years = profile.timeline.as_ref().map(|timeline| timeline.years.clone()).unwrap_or_default();
    let head = masthead(&mut profile, sections, state);
    let main = el("main")
        .attr("id", "content")
        .attr("tabindex", "-1")
        .child(summary(profile.summary))
        .child(explore(state))
        .child(contributions(profile.contributions))
        .child(projects(profile.projects))
        .child(volunteer(profile.volunteer))
        .child(technologies(profile.technologies, &years, state))
        .child(work(profile.work, profile.timeline, state));
    view! {
        {el("a").class("skip-link").attr("href", "#content").child("Skip to content")}
        {head}
        {main}
        {notice(state)}
        {footer(profile.page.published)}
    }
}

/// The sections that the page's navigation leads to: those that have entries.
fn section_names(profile: &Profile) -> Vec<Name> {
    [
        (Name::Contributions, profile.contributions.is_empty()),
        (Name::Projects, profile.projects.is_empty()),
        (Name::Volunteer, profile.volunteer.is_empty()),
        (Name::Technologies, profile.technologies.is_empty()),
        (Name::Work, profile.work.is_empty()),
    ]
    .into_iter()
    .filter_map(|(name, empty)| (!empty).then_some(name))
    .collect()
}

//! The components of the page, one per file.
//!
//! They are rendered to HTML natively and hydrated in the browser. Both must produce the same
//! output, so components depend on the profile alone: not on the clock, the system locale or
//! randomness. Static data is passed by value, reactive state lives in [`PageState`], and
//! disclosures are native `<details>` elements.

mod contributions;
mod download_menu;
mod element;
mod employer;
mod footer;
mod hydrate;
mod items;
mod job_card;
mod keywords;
mod link;
mod masthead;
mod page_data;
mod page_state;
mod period;
mod projects;
mod rich_text;
mod search;
mod section;
mod technologies;
mod tenure;
pub mod theme;
mod timeline;
mod topics;
mod widget;
mod work;

pub use download_menu::{FILES, copy_link};
pub use element::Standing;
pub use hydrate::hydrate_controls;
pub use page_data::PageData;
pub use page_state::{PageState, ProfileUrl};
pub use search::FIELD_ID as SEARCH_FIELD_ID;
pub use widget::{WidgetContent, widget};

use crate::profile::{Content, MessageId, Profile};
use download_menu::notice;
use element::{Element, el};
use footer::footer;
use leptos::prelude::*;
use masthead::masthead;
use search::search;
use section::section;

/// The whole page: masthead, sections and footer.
#[component]
pub fn Page(
    /// The profile to show.
    mut profile: Profile,
    /// The reactive state shared by all components.
    state: PageState,
) -> impl IntoView {
    let messages = state.messages();
    let head = masthead(&mut profile, state);
    let published = profile.page.published.take();
    let main = el("main").attr("id", "content").attr("tabindex", "-1");
    view! {
        {el("a").class("skip-link").attr("href", "#content").child(messages.text(MessageId::SkipToContent))}
        {head}
        {main.children(sections(profile, Some(search(state)), state))}
        {notice(state)}
        {footer(published, &messages)}
    }
}

/// Renders the sections, with the search form after the summary.
fn sections(profile: Profile, mut search: Option<Element>, state: PageState) -> Vec<Element> {
    let mut timeline = profile.timeline;
    let ticks = timeline
        .as_ref()
        .map(|timeline| timeline.years.clone())
        .unwrap_or_default();
    let mut shown = Vec::new();
    for item in profile.sections {
        // The summary introduces the person; the search applies to everything after it.
        if !matches!(item.content, Content::Summary(_)) {
            shown.extend(search.take());
        }
        let timeline = if matches!(item.content, Content::Work(_)) {
            timeline.take()
        } else {
            None
        };
        shown.push(section(item, timeline, &ticks, state));
    }
    shown
}

//! What a reader sees: one component per file, each a guard and markup.
//!
//! The same components are rendered to HTML natively and hydrated in the browser, so they show the profile and nothing
//! else: no clock, no locale of the machine, nothing random. Static data goes by value; what changes while the page is
//! read is in [`PageState`]; what opens and closes is left to HTML's own `<details>`.

mod contributions;
mod download_menu;
mod element;
mod employer;
mod footer;
mod items;
mod job_card;
mod keywords;
mod life;
mod link;
mod masthead;
mod page_state;
mod period;
mod projects;
mod rich_text;
mod search;
mod section;
mod spot;
mod technologies;
mod tenure;
pub mod theme;
mod timeline;
mod topics;
mod widget;
mod work;

pub use download_menu::{FILES, copy_link};
pub use element::Standing;
pub use life::{Life, enliven};
pub use page_state::{PageState, ProfileUrl};
pub use search::FIELD as SEARCH_FIELD;
pub use spot::Spot;
pub use widget::{WidgetContent, widget};

use crate::profile::{Content, MessageId, Profile};
use download_menu::notice;
use element::{Element, el};
use footer::footer;
use leptos::prelude::*;
use masthead::masthead;
use search::search;
use section::section;

/// The whole page, section by section.
#[component]
pub fn Page(
    /// What it shows.
    mut profile: Profile,
    /// What can change on it.
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

/// What changes by itself on the page of a profile, in the order of the document.
#[cfg(not(target_family = "wasm"))]
pub fn spots(profile: Profile, state: PageState) -> Vec<Spot> {
    sections(profile, None, state)
        .iter()
        .flat_map(Element::spots)
        .collect()
}

/// The sections, and among them the search.
fn sections(profile: Profile, mut search: Option<Element>, state: PageState) -> Vec<Element> {
    let mut timeline = profile.timeline;
    let ticks = timeline
        .as_ref()
        .map(|timeline| timeline.years.clone())
        .unwrap_or_default();
    let mut shown = Vec::new();
    for one in profile.sections {
        // Who it is comes first, then the way to look into the rest.
        if !matches!(one.content, Content::Summary(_)) {
            shown.extend(search.take());
        }
        let timeline = if matches!(one.content, Content::Work(_)) {
            timeline.take()
        } else {
            None
        };
        shown.push(section(one, timeline, &ticks, state));
    }
    shown
}

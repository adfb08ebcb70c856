//! The profile as a widget on another site's page.

use super::element::{Element, el};
use super::masthead::{person, widget_header};
use super::page_state::PageState;
use super::search::search;
use super::sections;
use crate::profile::Profile;

/// Which parts of a profile a widget shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WidgetContent {
    /// The whole profile.
    Whole,
    /// Only the person: portrait, name, label, location and links.
    Card,
    /// The sections with these ids.
    Sections(Vec<String>),
}

impl WidgetContent {
    /// Parses the `sections` attribute: section ids, separated by spaces or commas, or `card`.
    ///
    /// Ids that `profile` does not have are ignored. If none is left, the whole profile is shown.
    pub fn of(list: &str, profile: &Profile) -> Self {
        let names = list.split([' ', ',']).filter(|name| !name.is_empty());
        if names.clone().any(|name| name == "card") {
            return Self::Card;
        }
        let known = names.filter(|name| profile.sections.iter().any(|section| section.id == *name));
        let known: Vec<String> = known.map(str::to_owned).collect();
        if known.is_empty() {
            Self::Whole
        } else {
            Self::Sections(known)
        }
    }
}

/// Renders a profile as a widget: without the colour scheme switch, the download menu and the
/// footer.
///
/// `profile` must contain only the sections to show.
pub fn widget(mut profile: Profile, content: &WidgetContent, state: PageState) -> Element {
    let head = match content {
        WidgetContent::Whole => Some(widget_header(&mut profile, state)),
        WidgetContent::Card => Some(
            el("div")
                .class("masthead")
                .child(person(&mut profile, state)),
        ),
        WidgetContent::Sections(_) => None,
    };
    let search = (*content != WidgetContent::Card).then(|| search(state));
    let body = el("div")
        .class("main")
        .children(sections(profile, search, state));
    el("div")
        .class(if *content == WidgetContent::Card {
            "widget card"
        } else {
            "widget"
        })
        .child(head)
        .child(body)
}

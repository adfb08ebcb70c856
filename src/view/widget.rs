//! A profile that is shown on somebody else's page.

use super::element::{Element, el};
use super::masthead::{person, widget_header};
use super::page_state::PageState;
use super::search::search;
use super::sections;
use crate::profile::Profile;

/// How much of a profile is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WidgetContent {
    /// All of it.
    Whole,
    /// Who it is: portrait, name, label and links.
    Card,
    /// The sections with these ids.
    Sections(Vec<String>),
}

impl WidgetContent {
    /// The extent that a list of ids asks for, separated by spaces or commas, or the one word `card`. What `profile` has
    /// no section for is passed over; a list of nothing else asks for the whole.
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

/// A profile as a widget shows it: without what belongs to a page of its own, such as the switch of colours and the files
/// to take along. The profile holds the sections to show and no others.
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

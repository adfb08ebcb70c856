//! The profile as a widget on another site's page.

use super::{Navigation, Person, Prompt, SectionLink, Sections};
use crate::islands::use_page_state;
use crate::profile::Profile;
use leptos::prelude::*;

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

    /// Removes the sections from `profile` that are not shown.
    pub fn retain(&self, profile: &mut Profile) {
        match self {
            Self::Whole => {}
            Self::Card => profile.retain_sections(|_| false),
            Self::Sections(ids) => {
                profile.retain_sections(|id| ids.iter().any(|kept| kept == id));
            }
        }
    }
}

/// A profile as a widget: without the colour scheme switch, the download menu and the footer.
#[component]
pub fn Widget(
    /// The profile, with only the sections to show.
    profile: Profile,
    /// Which parts are shown.
    content: WidgetContent,
) -> impl IntoView {
    let messages = use_page_state().messages();
    let Profile {
        page,
        name,
        label,
        image,
        location,
        links,
        sections,
        timeline,
    } = profile;
    let is_card = content == WidgetContent::Card;
    let top = (content == WidgetContent::Whole).then(|| {
        // A title that equals the name would repeat it.
        let prompt = (page.title != name).then(|| view! { <Prompt title=page.title /> });
        let links = SectionLink::to_sections(&sections, &messages);
        view! { <div class="top">{prompt}<Navigation links /></div> }.into_any()
    });
    let head = (!matches!(content, WidgetContent::Sections(_))).then(|| {
        view! {
            <div class="masthead">
                {top}
                <Person name label image location links />
            </div>
        }
        .into_any()
    });
    view! {
        <div class=if is_card { "widget card" } else { "widget" }>
            {head}
            <div class="main"><Sections sections timeline /></div>
        </div>
    }
}

//! The profile as a widget on another site's page.

use super::{HasSearch, Person, Prompt, SectionLink, Sections, Toolbar, Until};
use crate::islands::Notice;
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
    provide_context(Until(profile.page.made));
    provide_context(HasSearch(profile.page.search));
    let class = match content {
        WidgetContent::Card => "widget card",
        WidgetContent::Whole | WidgetContent::Sections(_) => "widget",
    };
    let is_whole = content == WidgetContent::Whole;
    let title = profile.page.title.clone().filter(|_| is_whole);
    let head = (!matches!(content, WidgetContent::Sections(_))).then(|| {
        view! {
            <div class="masthead">
                {title.map(|title| view! { <Prompt title /> })}
                <Person profile=&profile />
            </div>
        }
        .into_any()
    });
    let bar = is_whole.then(|| {
        let links = SectionLink::to_sections(&profile);
        view! { <Toolbar links /> }.into_any()
    });
    view! {
        <div class=class>
            {head}
            {bar}
            <div class="main">
                <Sections sections=profile.sections timeline=profile.timeline />
            </div>
            <Notice />
        </div>
    }
}

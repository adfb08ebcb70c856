//! What a reader sees: one component per file, each a guard and markup.
//!
//! The same components are rendered to HTML natively and hydrated in the browser, so they show the profile and nothing
//! else: no clock, no locale of the machine, nothing random. Static data goes by value; what opens and closes is left
//! to HTML's own `<details>`.

mod contributions;
mod footer;
mod job_card;
mod keywords;
mod link;
mod masthead;
mod period;
mod projects;
mod rich_text;
mod section;
mod summary;
pub mod theme;
mod volunteer;
mod work;

use crate::profile::Profile;
use contributions::Contributions;
use footer::Footer;
use leptos::prelude::*;
use masthead::Masthead;
use projects::Projects;
use section::Name;
use summary::Summary;
use volunteer::Volunteering;
use work::Work;

/// The whole page, section by section.
#[component]
pub fn Page(
    /// What it shows.
    profile: Profile,
) -> impl IntoView {
    let sections = section_names(&profile);
    view! {
        <Masthead
            title=profile.page.title
            name=profile.name
            label=profile.label
            image=profile.image
            links=profile.links
            sections
        />
        <main id="content" tabindex="-1">
            <Summary summary=profile.summary />
            <Contributions groups=profile.contributions />
            <Projects projects=profile.projects />
            <Volunteering engagements=profile.volunteer />
            <Work jobs=profile.work />
        </main>
        <Footer published=profile.page.published />
    }
}

/// The sections that the page's navigation leads to: those that have entries.
fn section_names(profile: &Profile) -> Vec<Name> {
    [
        (Name::Contributions, profile.contributions.is_empty()),
        (Name::Projects, profile.projects.is_empty()),
        (Name::Volunteer, profile.volunteer.is_empty()),
        (Name::Work, profile.work.is_empty()),
    ]
    .into_iter()
    .filter_map(|(name, empty)| (!empty).then_some(name))
    .collect()
}

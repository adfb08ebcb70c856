//! The whole page.

use super::{Footer, Masthead, Person, SectionLink, Sections, SourceNote};
use crate::islands::{Notice, use_page_state};
use crate::profile::{MessageId, Profile};
use leptos::prelude::*;

/// The whole page: masthead, sections and footer.
#[component]
pub fn Page(
    /// The profile to show.
    profile: Profile,
) -> impl IntoView {
    let messages = use_page_state().messages();
    let navigation = SectionLink::to_sections(&profile.sections, &messages);
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
    view! {
        <a class="skip-link" href="#content">{messages.text(MessageId::SkipToContent)}</a>
        <SourceNote />
        <Masthead title=page.title navigation>
            <Person name label image location links />
        </Masthead>
        <main id="content" tabindex="-1">
            <Sections sections timeline />
        </main>
        <Notice />
        <Footer published=page.published updated=page.updated />
    }
}

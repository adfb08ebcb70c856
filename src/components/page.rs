//! The whole page.

use super::{
    DownloadMenu, Footer, HasSearch, Masthead, SectionLink, Sections, SourceNote, Toolbar, Until,
};
use crate::islands::{ColourScheme, Notice, use_page_state};
use crate::profile::{MessageId, Profile};
use leptos::prelude::*;

/// The whole page: masthead, sections and footer.
#[component]
pub fn Page(
    /// The profile to show.
    profile: Profile,
) -> impl IntoView {
    let messages = use_page_state().messages();
    provide_context(Until(profile.page.made));
    provide_context(HasSearch(profile.page.search));
    view! {
        <a class="skip-link" href="#content">{messages.text(MessageId::SkipToContent)}</a>
        <SourceNote />
        <Masthead profile=&profile>
            <DownloadMenu />
        </Masthead>
        <Toolbar links=SectionLink::to_sections(&profile)>
            <ColourScheme />
        </Toolbar>
        <main id="content" tabindex="-1">
            <Sections sections=profile.sections timeline=profile.timeline />
        </main>
        <Notice />
        <Footer
            published=profile.page.published
            updated=profile.page.updated
            has_editor=profile.page.editor
        />
    }
}

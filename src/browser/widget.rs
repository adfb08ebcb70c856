//! Mounts a profile on another site's page.

use super::{Root, cards, durations, filter, link_clicks, shortcuts};
use crate::profile::Profile;
use crate::search::{Index, Query};
use crate::view::{PageState, ProfileUrl, WidgetContent, widget};
use any_spawner::Executor;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// A mounted profile. [`Widget::unmount`] removes it and frees everything it holds.
pub struct Widget {
    root: Root,
    state: PageState,
    owner: Owner,
    // Owns the view's effects and listeners, and removes its nodes when called.
    unmount_view: Box<dyn FnOnce()>,
}

impl Widget {
    /// Mounts a profile in `root`. `sections` selects what is shown; see [`WidgetContent::of`].
    ///
    /// # Errors
    /// If `bytes` is not a compiled profile.
    pub fn mount(
        root: HtmlElement,
        bytes: &[u8],
        profile_url: ProfileUrl,
        sections: &str,
    ) -> Result<Self, postcard::Error> {
        let mut profile = Profile::from_bytes(bytes)?;
        // This fails only if an executor is already installed.
        let _ = Executor::init_wasm_bindgen();
        let root = Root::new(root);
        let owner = Owner::new();
        let (state, unmount_view) = owner.with(|| {
            let content = WidgetContent::of(sections, &profile);
            match &content {
                WidgetContent::Whole => {}
                WidgetContent::Card => profile.retain_sections(|_| false),
                WidgetContent::Sections(ids) => {
                    profile.retain_sections(|id| ids.iter().any(|kept| kept == id))
                }
            }
            for (name, value) in [
                ("lang", profile.page.lang.as_str()),
                ("dir", profile.page.dir.as_str()),
            ] {
                // Static, valid names; this cannot fail.
                let _ = root.element().set_attribute(name, value);
            }
            let state = PageState::new(
                profile.page.messages.clone(),
                Index::new(&profile),
                profile_url,
            );
            let mut view = widget(profile, &content, state).build();
            view.mount(root.element(), None);
            filter::install_filter(&root, state);
            shortcuts::install_shortcuts(root.element().as_ref(), &root, state);
            link_clicks::install_link_clicks(&root, state);
            durations::fill(&root, &state.messages());
            let unmount_view: Box<dyn FnOnce()> = Box::new(move || view.unmount());
            (state, unmount_view)
        });
        Ok(Self {
            root,
            state,
            owner,
            unmount_view,
        })
    }

    /// Filters entries by search text and by comma-separated technologies.
    pub fn set_query(&self, text: &str, technologies: &str) {
        let technologies = technologies
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty());
        let query = Query {
            text: text.to_owned(),
            technologies: technologies.map(str::to_owned).collect(),
        };
        self.state.query.set(query);
    }

    /// Opens the cards that `which` selects, and closes the others: `first`, `all`, `none`, or an
    /// id.
    pub fn set_expanded(&self, which: &str) {
        cards::set_expanded(&self.root, which);
    }

    /// Removes the profile from the page.
    pub fn unmount(self) {
        (self.unmount_view)();
        self.owner.cleanup();
    }
}

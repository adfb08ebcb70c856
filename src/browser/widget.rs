//! A profile on somebody else's page.

use super::{Root, cards, filter, link_clicks, shortcuts, today};
use crate::profile::Profile;
use crate::search::{Index, Query};
use crate::view::{PageState, ProfileUrl, WidgetContent, widget};
use any_spawner::Executor;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// A profile that stands in an element of somebody else's page. Dropping it takes it away and frees all that it held.
pub struct Widget {
    root: Root,
    state: PageState,
    owner: Owner,
    // It holds what keeps the view alive, and is only there to be dropped.
    standing: Box<dyn FnOnce()>,
}

impl Widget {
    /// Makes a profile stand in `root`, as much of it as `sections` asks for; see [`WidgetContent::of`].
    ///
    /// # Errors
    /// Where `bytes` are no compiled profile.
    pub fn mount(
        root: HtmlElement,
        bytes: &[u8],
        profile_url: ProfileUrl,
        sections: &str,
    ) -> Result<Self, postcard::Error> {
        let mut profile = Profile::from_bytes(bytes)?;
        // It fails only where there is one already.
        let _ = Executor::init_wasm_bindgen();
        let root = Root::new(root);
        let owner = Owner::new();
        let (state, standing) = owner.with(|| {
            let content = WidgetContent::of(sections, &profile);
            match &content {
                WidgetContent::Whole => {}
                WidgetContent::Card => profile.retain_sections(|_| false),
                WidgetContent::Sections(ids) => {
                    profile.retain_sections(|id| ids.iter().any(|one| one == id))
                }
            }
            for (name, value) in [
                ("lang", profile.page.lang.as_str()),
                ("dir", profile.page.dir.as_str()),
            ] {
                // The names are good.
                let _ = root.element().set_attribute(name, value);
            }
            let state = PageState::new(
                profile.page.messages.clone(),
                Index::new(&profile),
                profile_url,
            );
            let mut standing = widget(profile, &content, state).build();
            standing.mount(root.element(), None);
            filter::install_filter(&root, state);
            shortcuts::install_shortcuts(root.element().as_ref(), &root, state);
            link_clicks::install_link_clicks(&root, state);
            state.today.set(today::today());
            let unmount: Box<dyn FnOnce()> = Box::new(move || standing.unmount());
            (state, unmount)
        });
        Ok(Self {
            root,
            state,
            owner,
            standing,
        })
    }

    /// Asks for entries by a text, and by technologies that are separated by commas.
    pub fn ask(&self, text: &str, technologies: &str) {
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

    /// Opens the cards that a word asks for, and closes the others; see `cards::set_open`.
    pub fn open(&self, which: &str) {
        cards::set_open(&self.root, which);
    }

    /// Takes the profile away.
    pub fn unmount(self) {
        (self.standing)();
        self.owner.cleanup();
    }
}

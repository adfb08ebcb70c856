//! Renders a profile client-side, into any element: as a whole page, or as a widget on another
//! site's page.

use crate::browser::{self, Root};
use crate::components::{Entries, Page, Widget, WidgetContent};
use crate::islands::{PageState, ProfileUrl};
use crate::profile::{Accent, Content, Href, Messages, Profile};
use crate::search::{Index, Query};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use std::any::Any;
use web_sys::HtmlElement;

/// The most elements that a slice has, unless a single entry has more.
///
/// Creating them takes a few milliseconds, so that the browser can respond in between.
const SLICE_ELEMENTS: usize = 300;

/// A mounted profile. Dropping it removes it from the document and frees everything it holds.
pub struct Mounted {
    root: Root,
    state: PageState,
    owner: Owner,
    is_page: bool,
    /// The page or widget without the rest of its long lists, until it is mounted.
    frame: Option<Box<dyn FnOnce() -> AnyView>>,
    /// The entries that are not mounted yet, the next ones last, with the ids of their sections.
    rest: Vec<(String, Content)>,
    /// The handles of what is mounted; dropping one unmounts it.
    views: Vec<Box<dyn Any>>,
}

impl Mounted {
    /// Prepares a serialized profile to be mounted as a widget in `root`. Call
    /// [`Self::mount_next`] until it returns `false`.
    ///
    /// `messages` are those of the interface, instead of the profile's own. `sections` selects what
    /// is shown; see [`WidgetContent::of`].
    ///
    /// # Errors
    /// If `bytes` is not a compiled profile, or `messages` are no messages.
    pub fn widget(
        root: HtmlElement,
        bytes: &[u8],
        messages: Option<&[u8]>,
        profile_url: ProfileUrl,
        sections: &str,
    ) -> Result<Self, postcard::Error> {
        let mut profile = Profile::from_bytes(bytes)?;
        if let Some(messages) = messages {
            profile.page.messages = Messages::from_bytes(messages)?;
        }
        let content = WidgetContent::of(sections, &profile);
        content.retain(&mut profile);
        set_attributes(&root, &profile);
        Ok(Self::prepare(
            root,
            profile,
            profile_url,
            false,
            |profile| view! { <Widget profile content /> }.into_any(),
        ))
    }

    /// Prepares a serialized profile to be mounted as the page of the current document, in `root`.
    /// Call [`Self::mount_next`] until it returns `false`.
    ///
    /// `messages` are those of the interface. `url` is the URL of its data file; `is_foreign` says
    /// whether the file is from another site.
    ///
    /// # Errors
    /// If `bytes` is not a compiled profile, or `messages` are no messages.
    pub fn page(
        root: HtmlElement,
        bytes: &[u8],
        messages: &[u8],
        url: String,
        is_foreign: bool,
    ) -> Result<Self, postcard::Error> {
        let profile = page_profile(bytes, messages)?;
        document().set_title(&profile.document_title());
        let search = window().location().search().unwrap_or_default();
        let search = Query::default().replace_in_url(&search);
        let file = ProfileUrl::File {
            url,
            search,
            is_foreign,
        };
        Ok(Self::prepare(root, profile, file, true, page_view))
    }

    /// Prepares a serialized profile to be mounted as a page in `root`, for the editor: the URL of the
    /// document does not follow what the reader does. Call [`Self::mount_next`] until it returns
    /// `false`.
    ///
    /// `portrait` is shown instead of the profile's own.
    ///
    /// # Errors
    /// If `bytes` is not a compiled profile, or `messages` are no messages.
    pub fn preview(
        root: HtmlElement,
        bytes: &[u8],
        messages: &[u8],
        portrait: Option<Href>,
    ) -> Result<Self, postcard::Error> {
        let mut profile = page_profile(bytes, messages)?;
        if let (Some(image), Some(portrait)) = (&mut profile.image, portrait) {
            image.src = portrait;
        }
        Ok(Self::prepare(
            root,
            profile,
            ProfileUrl::Current,
            false,
            page_view,
        ))
    }

    fn prepare(
        root: HtmlElement,
        mut profile: Profile,
        profile_url: ProfileUrl,
        is_page: bool,
        view: impl FnOnce(Profile) -> AnyView + 'static,
    ) -> Self {
        let owner = Owner::new();
        let messages = profile.page.messages.clone();
        let index = Index::new(&profile);
        let rest = split_off_slices(&mut profile);
        let state = owner.with(|| PageState::new(messages, index, profile_url));
        owner.with(|| provide_context(state));
        Self {
            root: Root::new(root),
            state,
            owner,
            is_page,
            frame: Some(Box::new(|| view(profile))),
            rest,
            views: Vec::new(),
        }
    }

    fn mount_in(&mut self, element: HtmlElement, view: impl FnOnce() -> AnyView + 'static) {
        let handle = self.owner.with(|| mount_to(element, view));
        self.views.push(Box::new(handle));
    }

    /// Mounts the profile without the rest of its long lists, and with each further call a slice of
    /// these. Returns whether there is more; otherwise the profile is complete and responds.
    pub fn mount_next(&mut self) -> bool {
        if let Some(frame) = self.frame.take() {
            self.mount_in(self.root.element().clone(), frame);
        } else if let Some((section, content)) = self.rest.pop() {
            let list = self
                .root
                .select(&format!("[id='{section}'] > .body"))
                .next();
            if let Some(list) = list {
                self.mount_in(list, || view! { <Entries content /> }.into_any());
            }
        }
        if !self.rest.is_empty() {
            return true;
        }
        let (root, owner, state) = (self.root.clone(), self.owner.clone(), self.state);
        if self.is_page {
            owner.with(|| browser::install_page(&root, state));
            // A page lives as long as its document, even if no script holds the handle.
            std::mem::forget((std::mem::take(&mut self.views), owner.clone()));
            spawn_local(async move { browser::finish_page(&root, &owner, state).await });
        } else {
            owner.with(|| browser::install(&root, root.element().as_ref(), state));
        }
        false
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
        browser::set_expanded(&self.root, which);
    }
}

fn page_view(profile: Profile) -> AnyView {
    view! { <Page profile /> }.into_any()
}

/// Reads a profile and its messages, and sets its attributes on the current document.
fn page_profile(bytes: &[u8], messages: &[u8]) -> Result<Profile, postcard::Error> {
    let mut profile = Profile::from_bytes(bytes)?;
    profile.page.messages = Messages::from_bytes(messages)?;
    let html = document().document_element();
    if let Some(html) = html.and_then(|html| html.dyn_into::<HtmlElement>().ok()) {
        set_attributes(&html, &profile);
    }
    Ok(profile)
}

/// Leaves the first [`SLICE_ELEMENTS`] of each section in the profile. Returns the rest in slices,
/// the first ones last, with the ids of their sections.
fn split_off_slices(profile: &mut Profile) -> Vec<(String, Content)> {
    let mut slices = Vec::new();
    for section in &mut profile.sections {
        let mut rest = section.content.split_off(SLICE_ELEMENTS);
        while let Some(mut slice) = rest {
            rest = slice.split_off(SLICE_ELEMENTS);
            slices.push((section.id.clone(), slice));
        }
    }
    slices.reverse();
    slices
}

/// Sets the attributes and the accent colour of the page on the element around the profile.
fn set_attributes(element: &HtmlElement, profile: &Profile) {
    for (name, value) in profile.page.attributes() {
        // Static, valid names; this cannot fail.
        let _ = element.set_attribute(name, &value);
    }
    // An empty value removes the property, which an earlier version of the preview may have set.
    let accent = profile.page.accent.as_ref().map(Accent::to_css);
    let _ = element
        .style()
        .set_property(Accent::PROPERTY, &accent.unwrap_or_default());
}

//! The reactive state of a page or widget, shared by context.

use crate::profile::Messages;
use crate::search::{Index, Matches, Query};
use leptos::prelude::*;
use std::sync::Arc;

/// Where the profile's own page is, relative to where the profile is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileUrl {
    /// The current document is the profile's page.
    Current,
    /// The current document shows a data file.
    File {
        /// The URL of the file.
        url: String,
        /// The query string of the document's URL, which may name the file.
        search: String,
        /// Whether the file is from another site.
        is_foreign: bool,
    },
    /// The page has another URL: absolute, or a path on this site that starts with a slash.
    Other(String),
    /// No URL is known.
    None,
}

/// The reactive state of one page or widget, and the constants that all components use.
///
/// The root owner provides it as a context; [`use_page_state`] returns it.
#[derive(Clone, Copy)]
pub struct PageState {
    /// The search text and selected technologies.
    pub query: RwSignal<Query>,
    /// The entries that match the query.
    pub matches: Memo<Matches>,
    /// A short confirmation of the reader's last action; empty if there is none to show.
    pub notice: RwSignal<String>,
    constants: StoredValue<Arc<(Arc<Messages>, ProfileUrl)>>,
}

impl ProfileUrl {
    /// Whether the URL of the current document holds the query and names the cards.
    pub fn is_current_document(&self) -> bool {
        matches!(self, Self::Current | Self::File { .. })
    }

    /// The link to the card with this id, if there is a URL for it.
    pub fn card_link(&self, id: &str) -> Option<String> {
        match self {
            Self::Current | Self::File { .. } => Some(format!("#{id}")),
            Self::Other(page) => Some(format!("{page}#{id}")),
            Self::None => None,
        }
    }

    /// The link to the page filtered by a technology, if the current document has such a URL.
    pub fn technology_link(&self, name: &str) -> Option<String> {
        let query = Query::technology(name);
        match self {
            Self::Current => Some(query.to_url()),
            Self::File { search, .. } => Some(query.replace_in_url(search)),
            Self::Other(_) | Self::None => None,
        }
    }
}

impl PageState {
    /// Creates the initial state: an empty query and no notice.
    pub fn new(messages: Messages, index: Index, profile_url: ProfileUrl) -> Self {
        let constants = Arc::new((Arc::new(messages), profile_url));
        let query = RwSignal::new(Query::default());
        let matches = Memo::new(move |_| query.with(|query| index.find(query)));
        Self {
            query,
            matches,
            notice: RwSignal::default(),
            constants: StoredValue::new(constants),
        }
    }

    /// The messages of the interface. They never change.
    pub fn messages(self) -> Arc<Messages> {
        Arc::clone(&self.constants.get_value().0)
    }

    /// Where the profile's own page is. It never changes.
    pub fn profile_url(self) -> ProfileUrl {
        self.constants.get_value().1.clone()
    }
}

/// The state of the page or widget that a component is in.
///
/// # Panics
/// If no owner above provides it: every program does so before it renders or hydrates anything.
pub fn use_page_state() -> PageState {
    expect_context()
}

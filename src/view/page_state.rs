//! Reactive state shared by the components.

use crate::profile::{Entry, Messages};
use crate::search::{Index, Matches, Query};
use leptos::prelude::*;
use std::sync::Arc;

/// Where the profile's own page is, relative to where the profile is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileUrl {
    /// The current document is the profile's page.
    Current,
    /// The page has another URL: absolute, or a path on this site that starts with a slash.
    Other(String),
    /// No URL is known.
    None,
}

/// The reactive state of one page or widget, and the constants that all components use.
#[derive(Clone, Copy)]
pub struct PageState {
    /// The search text and selected technologies.
    pub query: RwSignal<Query>,
    /// The entries that match the query.
    pub matches: Memo<Matches>,
    /// A short confirmation of the reader's last action; empty if there is none to show.
    pub notice: RwSignal<String>,
    messages: StoredValue<Arc<Messages>>,
    profile_url: StoredValue<ProfileUrl>,
}

impl PageState {
    /// Creates the initial state: empty query, unknown date, no notice.
    pub fn new(messages: Messages, index: Index, profile_url: ProfileUrl) -> Self {
        let messages = StoredValue::new(Arc::new(messages));
        let query = RwSignal::new(Query::default());
        let matches = Memo::new(move |_| query.with(|query| index.find(query)));
        Self {
            query,
            matches,
            notice: RwSignal::default(),
            messages,
            profile_url: StoredValue::new(profile_url),
        }
    }

    /// The messages of the interface. They never change.
    pub fn messages(self) -> Arc<Messages> {
        self.messages.get_value()
    }

    /// Where the profile's own page is. It never changes.
    pub fn profile_url(self) -> ProfileUrl {
        self.profile_url.get_value()
    }

    /// Whether the query hides this entry.
    pub fn hides(self, entry: Entry) -> bool {
        self.matches.with(|matches| !matches.contains(entry))
    }
}

//! What can change on the page while it is read.

use crate::profile::{Date, Entry, Messages};
use crate::search::{Index, Matches, Query};
use leptos::prelude::*;
use std::sync::Arc;

/// Where the page of a profile stands, seen from where the profile is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileUrl {
    /// It is the page that is shown.
    Current,
    /// Elsewhere, at an absolute URL, or at a path of the same site that begins with a slash.
    Other(String),
    /// There is none that we know of.
    None,
}

/// What can change on the page while it is read.
#[derive(Clone, Copy)]
pub struct PageState {
    /// What the reader asks for.
    pub query: RwSignal<Query>,
    /// The entries that answer it.
    pub matches: Memo<Matches>,
    /// Today, once somebody knows it: the page as it is built does not.
    pub today: RwSignal<Option<Date>>,
    /// A sentence about what the reader has just done.
    pub notice: RwSignal<String>,
    messages: StoredValue<Arc<Messages>>,
    profile_url: StoredValue<ProfileUrl>,
}

impl PageState {
    /// The state in which a profile is shown at first: with the interface's `messages`, and what can be found.
    pub fn new(messages: Messages, index: Index, profile_url: ProfileUrl) -> Self {
        let messages = StoredValue::new(Arc::new(messages));
        let query = RwSignal::new(Query::default());
        let matches = Memo::new(move |_| query.with(|query| index.find(query)));
        Self {
            query,
            matches,
            today: RwSignal::new(None),
            notice: RwSignal::default(),
            messages,
            profile_url: StoredValue::new(profile_url),
        }
    }

    /// The interface's own words. They don't change.
    pub fn messages(self) -> Arc<Messages> {
        self.messages.get_value()
    }

    /// Where the page of the profile stands. It does not change.
    pub fn profile_url(self) -> ProfileUrl {
        self.profile_url.get_value()
    }

    /// Whether an entry is left out of what is shown.
    pub fn hides(self, entry: Entry) -> bool {
        self.matches.with(|matches| !matches.contains(entry))
    }
}

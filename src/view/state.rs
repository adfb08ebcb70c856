//! What can change on the page while it is read.

use crate::profile::{Date, Entry, Words};
use crate::search::{Found, Index, Query};
use leptos::prelude::*;
use std::sync::Arc;

/// Where the page of a profile stands, seen from where the profile is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Home {
    /// It is the page that is shown.
    Here,
    /// Elsewhere, at an absolute URL, or at a path of the same site that begins with a slash.
    At(String),
    /// There is none that we know of.
    Unknown,
}

/// What can change on the page while it is read.
#[derive(Clone, Copy)]
pub struct State {
    /// What the reader asks for.
    pub query: RwSignal<Query>,
    /// The entries that answer it.
    pub found: Memo<Found>,
    /// Today, once somebody knows it: the page as it is built does not.
    pub today: RwSignal<Option<Date>>,
    /// A sentence about what the reader has just done.
    pub notice: RwSignal<String>,
    words: StoredValue<Arc<Words>>,
    home: StoredValue<Home>,
}

impl State {
    /// The state in which a profile is shown at first: with the interface's `words`, and what can be found.
    pub fn new(words: Words, index: Index, home: Home) -> Self {
        let words = StoredValue::new(Arc::new(words));
        let query = RwSignal::new(Query::default());
        let found = Memo::new(move |_| query.with(|query| index.find(query)));
        Self {
            query,
            found,
            today: RwSignal::new(None),
            notice: RwSignal::default(),
            words,
            home: StoredValue::new(home),
        }
    }

    /// The interface's own words. They don't change.
    pub fn words(self) -> Arc<Words> {
        self.words.get_value()
    }

    /// Where the page of the profile stands. It does not change.
    pub fn home(self) -> Home {
        self.home.get_value()
    }

    /// Whether an entry is left out of what is shown.
    pub fn hides(self, entry: Entry) -> bool {
        self.found.with(|found| !found.has(entry))
    }
}

//! What can change on the page while it is read.

use crate::profile::{Date, Entry, Profile, Words};
use crate::search::{Found, Index, Query};
use leptos::prelude::*;
use std::sync::Arc;

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
}

impl State {
    /// The state in which the page of `profile` is served.
    pub fn new(profile: &Profile) -> Self {
        let index = Index::new(profile);
        let words = StoredValue::new(Arc::new(profile.page.words.clone()));
        let query = RwSignal::new(Query::default());
        let found = Memo::new(move |_| query.with(|query| index.find(query)));
        Self { query, found, today: RwSignal::new(None), notice: RwSignal::default(), words }
    }

    /// The interface's own words. They don't change.
    pub fn words(self) -> Arc<Words> {
        self.words.get_value()
    }

    /// Whether an entry is left out of what is shown.
    pub fn hides(self, entry: Entry) -> bool {
        self.found.with(|found| !found.has(entry))
    }
}

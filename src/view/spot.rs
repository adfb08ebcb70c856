//! The places on the page that change by themselves, of which there are many: they are data, so that the page's program
//! need not know how the rest of the page is made.

use super::page_state::PageState;
use crate::profile::{Entry, Period, Tenure};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use web_sys::Element;

/// A place that changes by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Spot {
    /// Its text is how long these periods last together, up to today; nothing until somebody knows what day it is.
    Lasting(Vec<Period>),
    /// It has the attribute `data-faint` while this entry is hidden.
    Faint(Entry),
    /// It has the attribute `data-chosen` while this technology is chosen.
    Chosen(String),
}

impl Spot {
    /// Which elements of a page are spots.
    pub const ALL: &str = ".pending, .timeline li, .rows li";

    /// Brings an element into step with the state.
    pub fn show(&self, element: &Element, state: PageState) {
        match self {
            Self::Lasting(periods) => {
                let now = Tenure::of(periods.iter().copied(), state.today.get());
                let text = now
                    .map(|duration| duration.to_text(&state.messages()))
                    .unwrap_or_default();
                element.set_text_content(Some(&text));
            }
            Self::Faint(entry) => toggle(element, "data-faint", state.hides(*entry)),
            Self::Chosen(name) => toggle(
                element,
                "data-chosen",
                state.query.with(|query| query.contains(name)),
            ),
        }
    }
}

fn toggle(element: &Element, name: &str, there: bool) {
    // The names are ours and good.
    let _ = element.toggle_attribute_with_force(name, there);
}

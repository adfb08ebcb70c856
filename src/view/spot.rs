//! Dynamic elements as data.
//!
//! A page has many of them. Describing them as data means that the page's program needs no code to
//! render the elements around them.

use super::page_state::PageState;
use crate::profile::{Entry, Period, Tenure};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use web_sys::Element;

/// How an element depends on the state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Spot {
    /// The text is the total duration of these periods, up to today; empty until the client
    /// supplies today's date.
    Lasting(Vec<Period>),
    /// The attribute `data-faint` is present while this entry is hidden.
    Faint(Entry),
    /// The attribute `data-chosen` is present while this technology is selected.
    Chosen(String),
}

impl Spot {
    /// Matches exactly the elements of a page that are spots.
    pub const SELECTOR: &str = ".pending, .timeline li, .rows li";

    /// Updates `element` to the current state.
    pub fn apply(&self, element: &Element, state: PageState) {
        match self {
            Self::Lasting(periods) => {
                let tenure = Tenure::of(periods.iter().copied(), state.today.get());
                let text = tenure
                    .map(|tenure| tenure.to_text(&state.messages()))
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

fn toggle(element: &Element, name: &str, present: bool) {
    // A static, valid name; this cannot fail.
    let _ = element.toggle_attribute_with_force(name, present);
}

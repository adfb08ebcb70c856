//! Durations.

use super::element::{Element, el};
use super::page_state::PageState;
use super::spot::Spot;
use crate::profile::{Period, Tenure};

/// Renders the total duration of `periods`, or nothing if it is unknown.
///
/// A current period lasts up to today. Until the client supplies today's date, the element is empty
/// and its class reserves the space.
pub fn tenure(periods: Vec<Period>, state: PageState) -> Option<Element> {
    if periods.iter().any(|period| period.is_ongoing()) {
        let whole_years = periods
            .iter()
            .any(|period| period.start().is_some_and(|start| start.month().is_none()));
        let class = if whole_years {
            "duration pending whole-years"
        } else {
            "duration pending"
        };
        return Some(el("span").class(class).spot(Spot::Lasting(periods), state));
    }
    Some(
        el("span")
            .class("duration")
            .child(Tenure::of(periods, None)?.to_text(&state.messages())),
    )
}

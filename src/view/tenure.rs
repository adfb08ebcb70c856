//! How long something lasted.

use super::element::{Element, el};
use super::page_state::PageState;
use super::spot::Spot;
use crate::profile::{Period, Tenure};

/// How long periods last together, or nothing where that is not known. What goes on lasts up to today; the room for it
/// is kept free until somebody knows what day it is.
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

//! Durations.

use super::element::{Element, el};
use crate::profile::{Messages, Period, Tenure};

/// Renders the total duration of `periods`, or nothing if it is unknown.
///
/// A current period lasts up to today, which prerendered HTML does not know. The element is then
/// empty, its class reserves the space, and `data-periods` has the periods from which the client
/// computes the duration.
pub fn tenure(periods: Vec<Period>, messages: &Messages) -> Option<Element> {
    if periods.iter().any(|period| period.is_ongoing()) {
        let whole_years = periods
            .iter()
            .any(|period| period.start().is_some_and(|start| start.month().is_none()));
        let class = if whole_years {
            "duration pending whole-years"
        } else {
            "duration pending"
        };
        let periods: Vec<String> = periods.iter().map(Period::to_string).collect();
        return Some(
            el("span")
                .class(class)
                .attr("data-periods", periods.join(" ")),
        );
    }
    Some(
        el("span")
            .class("duration")
            .child(Tenure::of(periods, None)?.to_text(messages)),
    )
}

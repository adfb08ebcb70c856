//! Durations that last up to today, which prerendered HTML does not know.

use super::{Root, today};
use crate::profile::{Messages, Period, Tenure};
use web_sys::Element;

/// Fills in the durations in `root`: each element with `data-periods`, a list of ISO intervals
/// separated by spaces, gets the total up to today.
pub fn fill(root: &Root, messages: &Messages) {
    let today = today::today();
    for element in root.select::<Element>("[data-periods]") {
        let periods = element.get_attribute("data-periods").unwrap_or_default();
        let periods = periods
            .split(' ')
            .filter_map(|period| period.parse::<Period>().ok());
        if let Some(tenure) = Tenure::of(periods, today) {
            element.set_text_content(Some(&tenure.to_text(messages)));
        }
    }
}

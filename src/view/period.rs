//! Dates and periods.

use super::element::{Element, el};
use crate::profile::{Date, Period, When};

/// When something was: a period, or its owner's words.
pub fn when(when: When) -> Element {
    match when {
        When::Period(dates) => period(dates),
        When::Words(words) => el("span").class("period").child(words),
    }
}

/// A period, with its dates as `<time>`.
pub fn period(period: Period) -> Element {
    let text = el("span").class("period");
    match period {
        Period::From(start) => text.child(time(start)),
        Period::Since(start) => text.child((time(start), " – now")),
        Period::Until(end) => text.child(("until ", time(end))),
        Period::Between(start, end) if start == end => text.child(time(start)),
        Period::Between(start, end) => text.child((time(start), (" – ", time(end)))),
    }
}

fn time(date: Date) -> Element {
    el("time").attr("datetime", date.to_string()).child(date.to_words())
}

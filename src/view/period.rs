//! Dates and periods.

use super::element::{Element, el};
use crate::profile::{Date, MessageId, Messages, Period, When};

/// Renders a period, or freeform text as the owner wrote it.
pub fn when(when: When, messages: &Messages) -> Element {
    match when {
        When::Period(value) => period(value, messages),
        When::Freeform(text) => el("span").class("period").child(text),
    }
}

/// Renders a period, with each date as a `<time>`.
pub fn period(period: Period, messages: &Messages) -> Element {
    let text = el("span").class("period");
    let time = |date| time(date, messages);
    match period {
        Period::StartOnly(start) => text.child(time(start)),
        Period::Ongoing(start) => {
            text.child((time(start), format!(" – {}", messages.get(MessageId::Now))))
        }
        Period::Until(end) => {
            let (before, after) = messages
                .get(MessageId::Until)
                .split_once("{date}")
                .unwrap_or_default();
            text.child((before.to_owned(), (time(end), after.to_owned())))
        }
        Period::Between(start, end) if start == end => text.child(time(start)),
        Period::Between(start, end) => text.child((time(start), (" – ", time(end)))),
    }
}

/// Renders a date as a `<time>` with an ISO 8601 `datetime`.
pub fn time(date: Date, messages: &Messages) -> Element {
    el("time")
        .attr("datetime", date.to_string())
        .child(date.to_text(messages))
}

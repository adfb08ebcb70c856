//! Dates and periods.

use super::element::{Element, el};
use crate::profile::{Date, MessageId, Messages, Period, When};

/// When something was: a period, or its owner's words.
pub fn when(when: When, messages: &Messages) -> Element {
    match when {
        When::Period(dates) => period(dates, messages),
        When::Freeform(own) => el("span").class("period").child(own),
    }
}

/// A period, with its dates as `<time>`.
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
                .split_once("{}")
                .unwrap_or_default();
            text.child((before.to_owned(), (time(end), after.to_owned())))
        }
        Period::Between(start, end) if start == end => text.child(time(start)),
        Period::Between(start, end) => text.child((time(start), (" – ", time(end)))),
    }
}

/// A date, readable by programs, too.
pub fn time(date: Date, messages: &Messages) -> Element {
    el("time")
        .attr("datetime", date.to_string())
        .child(date.to_text(messages))
}

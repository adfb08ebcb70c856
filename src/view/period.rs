//! Dates and periods.

use super::element::{Element, el};
use crate::profile::{Date, Period, When, Word, Words};

/// When something was: a period, or its owner's words.
pub fn when(when: When, words: &Words) -> Element {
    match when {
        When::Period(dates) => period(dates, words),
        When::Words(own) => el("span").class("period").child(own),
    }
}

/// A period, with its dates as `<time>`.
pub fn period(period: Period, words: &Words) -> Element {
    let text = el("span").class("period");
    let time = |date| time(date, words);
    match period {
        Period::From(start) => text.child(time(start)),
        Period::Since(start) => text.child((time(start), format!(" – {}", words.get(Word::Now)))),
        Period::Until(end) => {
            let (before, after) = words.get(Word::Until).split_once("{}").unwrap_or_default();
            text.child((before.to_owned(), (time(end), after.to_owned())))
        }
        Period::Between(start, end) if start == end => text.child(time(start)),
        Period::Between(start, end) => text.child((time(start), (" – ", time(end)))),
    }
}

/// A date, readable by programs, too.
pub fn time(date: Date, words: &Words) -> Element {
    el("time")
        .attr("datetime", date.to_string())
        .child(date.to_words(words))
}

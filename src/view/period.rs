//! Dates and periods.

use super::element::{Element, el};
use crate::profile::{Date, Period};

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
    el("time").attr("datetime", date.to_string()).child(short(date))
}

/// A date in words, as precise as it is known: `2019`, `Mar 2019`, `31 Mar 2019`.
pub fn short(date: Date) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let year = date.year();
    match (date.month().and_then(|month| MONTHS.get(usize::from(month) - 1)), date.day()) {
        (Some(month), Some(day)) => format!("{day} {month} {year}"),
        (Some(month), None) => format!("{month} {year}"),
        _ => year.to_string(),
    }
}

//! Dates and periods.

use crate::profile::{Date, Period};
use leptos::prelude::*;

/// A period, with its dates as `<time>`.
#[component]
pub fn PeriodText(
    /// The period.
    period: Period,
) -> impl IntoView {
    let (before, start, between, end, after) = match period {
        Period::From(start) => (None, Some(start), None, None, None),
        Period::Since(start) => (None, Some(start), Some(" – "), None, Some("now")),
        Period::Until(end) => (Some("until "), None, None, Some(end), None),
        Period::Between(start, end) if start == end => (None, Some(start), None, None, None),
        Period::Between(start, end) => (None, Some(start), Some(" – "), Some(end), None),
    };
    let time = |date: Date| view! { <time datetime=date.to_string()>{short(date)}</time> };
    view! { <span class="period">{before}{start.map(time)}{between}{end.map(time)}{after}</span> }
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

//! Dates and periods.

use crate::islands::use_page_state;
use crate::profile::{self, Date, MessageId};
use leptos::prelude::*;

/// A period, or freeform text as the owner wrote it.
#[component]
pub fn When(
    /// When something took place.
    when: profile::When,
) -> impl IntoView {
    match when {
        profile::When::Period(period) => view! { <Period period /> }.into_any(),
        profile::When::Freeform(text) => view! { <span class="period">{text}</span> }.into_any(),
    }
}

/// A period, with each date as a `<time>`.
#[component]
pub fn Period(
    /// The period.
    period: profile::Period,
) -> impl IntoView {
    use profile::Period::{Between, Ongoing, StartOnly, Until};
    let messages = use_page_state().messages();
    let until = messages.get(MessageId::Until);
    let (before_end, after_end) = until.split_once("{date}").unwrap_or_default();
    let (first, separator, last, after) = match period {
        StartOnly(start) => (Some(start), String::new(), None, ""),
        Ongoing(start) => {
            let now = format!(" – {}", messages.get(MessageId::Now));
            (Some(start), now, None, "")
        }
        Until(end) => (None, before_end.to_owned(), Some(end), after_end),
        Between(start, end) if start == end => (Some(start), String::new(), None, ""),
        Between(start, end) => (Some(start), " – ".to_owned(), Some(end), ""),
    };
    let by_month = !period.is_about_days();
    let time = |date: Date| view! { <Time date datetime=date.to_string() by_month /> };
    view! {
        <span class="period">
            {first.map(time)}
            {(!separator.is_empty()).then_some(separator)}
            {last.map(time)}
            {(!after.is_empty()).then(|| after.to_owned())}
        </span>
    }
}

/// A date as a `<time>`.
#[component]
pub fn Time(
    /// The date to show.
    date: Date,
    /// The machine-readable form: an ISO 8601 date, or an RFC 3339 date and time.
    datetime: String,
    /// Whether to show the month only, and the day in the tooltip.
    #[prop(optional)]
    by_month: bool,
) -> impl IntoView {
    let messages = use_page_state().messages();
    let shown = if by_month { date.without_day() } else { date };
    let title = (shown != date).then(|| date.to_text(&messages));
    view! { <time datetime=datetime title=title>{shown.to_text(&messages)}</time> }
}

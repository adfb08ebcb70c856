//! Durations.

use crate::islands::use_page_state;
use crate::profile::{self, Date};
use leptos::prelude::*;

/// The day up to which ongoing periods last: [`Page::made`](profile::Page::made). In the context.
#[derive(Clone, Copy)]
pub struct Until(pub Option<Date>);

/// The total duration of `periods`, or nothing if it is unknown.
///
/// A current period lasts up to today, which prerendered HTML does not know. `data-periods` has the
/// periods from which the browser computes the duration again; the class reserves the space.
#[component]
pub fn Tenure(
    /// The periods. Overlapping months count once.
    periods: Vec<profile::Period>,
) -> impl IntoView {
    let messages = use_page_state().messages();
    let is_whole_years = |period: &profile::Period| {
        let start = period.start();
        period.is_ongoing() && start.is_some_and(|start| start.month().is_none())
    };
    let data_periods = data_periods(&periods);
    let class = match &data_periods {
        None => "duration",
        Some(_) if periods.iter().any(is_whole_years) => "duration pending whole-years",
        Some(_) => "duration pending",
    };
    let tenure = total(periods);
    (tenure.is_some() || data_periods.is_some()).then(|| {
        let text = tenure.map(|tenure| tenure.to_text(&messages));
        view! { <span class=class data-periods=data_periods>{text}</span> }.into_any()
    })
}

/// A list item with the years of experience, or nothing if the periods are unknown.
#[component]
pub fn Experience(
    /// The periods of all jobs. Overlapping months count once.
    periods: Vec<profile::Period>,
) -> impl IntoView {
    let messages = use_page_state().messages();
    let data_periods = data_periods(&periods);
    let class = data_periods.is_some().then_some("pending experience");
    let text = total(periods).and_then(|tenure| tenure.to_experience(&messages));
    (text.is_some() || data_periods.is_some())
        .then(|| view! { <li class=class data-periods=data_periods>{text}</li> }.into_any())
}

/// The total of the periods, up to the day on which the page was made.
fn total(periods: Vec<profile::Period>) -> Option<profile::Tenure> {
    let until = use_context::<Until>().and_then(|Until(day)| day);
    profile::Tenure::of(periods, until)
}

/// The value of `data-periods`: the periods, if one is ongoing.
fn data_periods(periods: &[profile::Period]) -> Option<String> {
    let is_ongoing = periods.iter().any(|period| period.is_ongoing());
    is_ongoing.then(|| {
        let periods: Vec<String> = periods.iter().map(profile::Period::to_string).collect();
        periods.join(" ")
    })
}

//! Durations.

use crate::islands::use_page_state;
use crate::profile;
use leptos::prelude::*;

/// The total duration of `periods`, or nothing if it is unknown.
///
/// A current period lasts up to today, which prerendered HTML does not know. The element is then
/// empty, its class reserves the space, and `data-periods` has the periods from which the browser
/// computes the duration.
#[component]
pub fn Tenure(
    /// The periods. Overlapping months count once.
    periods: Vec<profile::Period>,
) -> impl IntoView {
    let (class, data_periods, text) = if periods.iter().any(|period| period.is_ongoing()) {
        let is_whole_years = |period: &profile::Period| {
            let start = period.start();
            start.is_some_and(|start| start.month().is_none())
        };
        let class = if periods.iter().any(is_whole_years) {
            "duration pending whole-years"
        } else {
            "duration pending"
        };
        let periods: Vec<String> = periods.iter().map(profile::Period::to_string).collect();
        (class, Some(periods.join(" ")), None)
    } else {
        let tenure = profile::Tenure::of(periods, None)?;
        let messages = use_page_state().messages();
        ("duration", None, Some(tenure.to_text(&messages)))
    };
    Some(view! { <span class=class data-periods=data_periods>{text}</span> })
}

/// A list item with the years of experience, or nothing if the periods are unknown.
#[component]
pub fn Experience(
    /// The periods of all jobs. Overlapping months count once.
    periods: Vec<profile::Period>,
) -> impl IntoView {
    let messages = use_page_state().messages();
    if periods.iter().any(|period| period.is_ongoing()) {
        let periods: Vec<String> = periods.iter().map(profile::Period::to_string).collect();
        let periods = periods.join(" ");
        Some(view! { <li class="pending experience" data-periods=periods></li> }.into_any())
    } else {
        let text = profile::Tenure::of(periods, None)?.to_experience(&messages)?;
        Some(view! { <li>{text}</li> }.into_any())
    }
}

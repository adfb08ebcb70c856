//! Technologies: when each was used, and for how long.

use super::timeline::from;
use super::{Period, TechnologyLink, Tenure, Ticks};
use crate::islands::use_page_state;
use crate::profile::{self, Axis, AxisLength, Bar, MessageId};
use leptos::prelude::*;

/// Rows that are always visible; the rest is in a disclosure.
const VISIBLE_ROWS: usize = 8;

/// One row per technology, most used first, along an axis.
#[component]
pub fn Technologies(
    /// The technologies, most used first.
    technologies: Vec<profile::Technology>,
    /// The axis: that of the timeline.
    #[prop(optional_no_strip)]
    axis: Option<Axis>,
) -> impl IntoView {
    let mut first = technologies;
    // A disclosure for one or two rows would not save space.
    let more = if first.len() > VISIBLE_ROWS + 2 {
        first.split_off(VISIBLE_ROWS)
    } else {
        Vec::new()
    };
    let span = axis.as_ref().map(|axis| axis.span.to_string());
    // Beside the names, the axis is never long.
    let ticks = axis.into_iter().flat_map(|axis| axis.ticks);
    let ticks = ticks
        .filter(|tick| tick.shortest < AxisLength::Long)
        .collect();
    let more = (!more.is_empty()).then(|| {
        let messages = use_page_state().messages();
        let label = messages.count(more.len(), MessageId::More);
        view! { <details class="more"><summary>{label}</summary><Rows technologies=more /></details> }.into_any()
    });
    view! {
        <div class="body technologies" data-axis=span>
            <svg class="axis" aria-hidden="true">
                <Ticks ticks />
            </svg>
            <Rows technologies=first />
            {more}
        </div>
    }
}

/// A list of technologies.
#[component]
fn Rows(
    /// The technologies.
    technologies: Vec<profile::Technology>,
) -> impl IntoView {
    let rows = technologies.into_iter();
    let rows = rows
        .map(|technology| view! { <Row technology /> })
        .collect_view();
    view! { <ul class="rows">{rows}</ul> }
}

/// A technology, its bars, and how long it was used.
#[component]
fn Row(
    /// The technology.
    technology: profile::Technology,
) -> impl IntoView {
    let profile::Technology {
        name,
        periods,
        bars,
    } = technology;
    let bars = bars.into_iter();
    let bars = bars.map(|bar| view! { <Use bar /> }).collect_view();
    let around = profile::Period::spanning(periods.iter().copied());
    let around = around.map(|period| view! { <Period period />" " }.into_any());
    let technology = name.clone();
    view! {
        <li data-technology=technology>
            <TechnologyLink name />
            " "
            <svg class="uses" aria-hidden="true">{bars}</svg>
            <span class="when">{around}<Tenure periods /></span>
        </li>
    }
}

/// A period in which the technology was used.
#[component]
fn Use(
    /// Where it starts and ends.
    bar: Bar,
) -> impl IntoView {
    view! { <rect x=bar.start.to_string() width=bar.length.to_string() data-from=from(bar) /> }
}

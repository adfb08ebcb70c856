//! The timeline of jobs and other dated entries.

use super::Period;
use crate::islands::use_page_state;
use crate::profile::{self, AxisLength, Bar, BasisPoints, Mark, MessageId, Tick};
use leptos::prelude::*;

/// The timeline as a list of links, each drawn as a bar.
///
/// On wide screens the bars share lanes above one axis; on narrow screens each has its own row,
/// with its name above.
#[component]
pub fn Timeline(
    /// The timeline to draw.
    timeline: profile::Timeline,
) -> impl IntoView {
    let messages = use_page_state().messages();
    let profile::Timeline {
        axis,
        lanes,
        marks,
        omitted,
    } = timeline;
    let omitted = (omitted > 0).then(|| {
        let shown = marks.len();
        let total = shown + omitted as usize;
        let values = [
            ("shown", &*shown.to_string()),
            ("total", &*total.to_string()),
        ];
        view! { <p class="quiet">{messages.format(MessageId::TimelineOmits, &values)}</p> }
            .into_any()
    });
    let marks = marks.into_iter();
    let marks = marks.map(|mark| view! { <MarkLink mark /> }).collect_view();
    view! {
        <div class="timeline" data-axis=axis.span.to_string()>
            <svg class="axis" height=format!("{}em", lanes + 1) aria-hidden="true">
                <Ticks ticks=axis.ticks />
            </svg>
            <ol aria-label=messages.text(MessageId::Timeline)>{marks}</ol>
            {omitted}
        </div>
    }
}

/// The ticks of an axis: a line and the year. The style hides those for which it is too short.
#[component]
pub fn Ticks(
    /// The ticks.
    ticks: Vec<Tick>,
) -> impl IntoView {
    let tick = |tick: Tick| {
        let length = match tick.shortest {
            AxisLength::Short => None,
            AxisLength::Medium => Some("medium"),
            AxisLength::Long => Some("long"),
        };
        view! {
            <svg data-length=length x=tick.position.to_string()>
                <line y2={"100%"} />
                <text>{tick.year.to_string()}</text>
            </svg>
        }
        .into_any()
    };
    ticks.into_iter().map(tick).collect_view()
}

/// A link to an entry, drawn as a bar.
#[component]
fn MarkLink(
    /// The entry.
    mark: Mark,
) -> impl IntoView {
    let Mark {
        entry,
        id,
        name,
        label,
        period,
        bar,
        beside,
        lane,
        tint,
    } = mark;
    // The first line is that of the axis.
    let top = format!("{}em", lane + 1);
    let shape = if bar.length == BasisPoints::default() {
        view! { <Dot at=bar.start top label space=beside /> }.into_any()
    } else {
        view! { <LabelledBar bar top label /> }.into_any()
    };
    view! {
        <li data-mark=entry.0.to_string() data-tint=tint.map(|tint| tint.to_string())>
            <a href=format!("#{id}")>
                <span class="name">{name}", "<Period period /></span>
                <svg class="bar" aria-hidden="true">{shape}</svg>
            </a>
        </li>
    }
}

/// A single date: a dot with its label beside it.
#[component]
fn Dot(
    /// Where it is.
    at: BasisPoints,
    /// The y coordinate of the lane.
    top: String,
    /// The label.
    label: String,
    /// The space of the label.
    space: Bar,
) -> impl IntoView {
    let (class, x) = if space.start < at {
        ("beside before", Some("100%"))
    } else {
        ("beside", None)
    };
    view! {
        <svg x=at.to_string() y=top.clone()><circle cy={"50%"} /></svg>
        <svg x=space.start.to_string() width=space.length.to_string() y=top>
            <text class=class x=x>{label}</text>
        </svg>
    }
}

/// A bar with its label inside.
#[component]
fn LabelledBar(
    /// Where it starts and ends.
    bar: Bar,
    /// The y coordinate of the lane.
    top: String,
    /// The label.
    label: String,
) -> impl IntoView {
    let label = (!label.is_empty()).then(|| view! { <text>{label}</text> }.into_any());
    view! {
        <svg x=bar.start.to_string() width=bar.length.to_string() y=top data-from=from(bar)>
            <rect rx={"4"} />
            {label}
        </svg>
    }
}

/// The `data-from` of a bar that ends today: its start in basis points, for the browser to redraw it.
pub fn from(bar: Bar) -> Option<String> {
    bar.open.then(|| bar.start.0.to_string())
}

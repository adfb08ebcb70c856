//! The timeline of jobs and other dated entries.

use super::Period;
use crate::islands::use_page_state;
use crate::profile::{self, Bar, BasisPoints, Mark, MessageId};
use leptos::prelude::*;

/// Height of a lane, in pixels.
const LANE_HEIGHT: u32 = 30;
/// Height of the bar in a lane, in pixels.
const BAR_HEIGHT: u32 = 24;

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
        years,
        lanes,
        marks,
        omitted,
    } = timeline;
    let open = marks.iter().any(|mark| mark.bar.open);
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
        <div class="timeline">
            <svg class="axis" height=(lanes * LANE_HEIGHT + 24).to_string() aria-hidden="true">
                <FadeMask />
                <YearTicks years open />
            </svg>
            <ol aria-label=messages.text(MessageId::Timeline)>{marks}</ol>
            {omitted}
        </div>
    }
}

/// The mask that fades out current entries at the right.
#[component]
fn FadeMask() -> impl IntoView {
    view! {
        <defs>
            <linearGradient id={"fade-out"}>
                <stop offset={"0.75"} stop-color="#fff" stop-opacity="1" />
                <stop offset={"1"} stop-color="#fff" stop-opacity="0" />
            </linearGradient>
            <mask id={"fading"} maskContentUnits="objectBoundingBox">
                <rect width={"1"} height="1" fill="url(#fade-out)" />
            </mask>
        </defs>
    }
}

/// The axis: one tick per year and, if an entry is current, "now" at the right end.
///
/// Prerendered HTML does not know today's date, so that end has no year.
#[component]
pub fn YearTicks(
    /// The years, each with its position.
    years: Vec<(u16, BasisPoints)>,
    /// Whether an entry is current.
    open: bool,
) -> impl IntoView {
    let tick = |(year, position): (u16, BasisPoints)| {
        let x = position.to_string();
        view! {
            <line x1=x.clone() x2=x.clone() y2="100%"></line>
            <text x=x y="100%" dx="4" dy="-5">{year.to_string()}</text>
        }
        .into_any()
    };
    let now = open.then(|| {
        let now = use_page_state().messages().text(MessageId::Now);
        view! { <text x="100%" y="100%" dx="-2" dy="-5" text-anchor="end">{now}</text> }.into_any()
    });
    let years = years.into_iter().map(tick).collect_view();
    view! { {years}{now} }
}

/// A link to an entry, drawn as a bar.
#[component]
fn MarkLink(
    /// The entry.
    mark: Mark,
) -> impl IntoView {
    let top = mark.lane * LANE_HEIGHT;
    let shape = if mark.bar.length == BasisPoints::default() {
        view! { <Dot bar=mark.bar top label=mark.label /> }.into_any()
    } else {
        view! { <LabelledBar bar=mark.bar top label=mark.label /> }.into_any()
    };
    view! {
        <li data-mark=mark.entry.0.to_string() data-tint=mark.tint.map(|tint| tint.to_string())>
            <a href=format!("#{}", mark.id)>
                <span class="name">{mark.name}", "<Period period=mark.period /></span>
                <svg class="bar" height=BAR_HEIGHT.to_string() aria-hidden="true">{shape}</svg>
            </a>
        </li>
    }
}

/// A single date: a dot with its label beside it.
#[component]
fn Dot(
    /// Where it is.
    bar: Bar,
    /// The y coordinate of the lane, in pixels.
    top: u32,
    /// The label.
    label: String,
) -> impl IntoView {
    let (anchor, dx) = if bar.has_label_before_dot() {
        ("end", "-12")
    } else {
        ("start", "12")
    };
    let x = bar.start.to_string();
    view! {
        <circle cx=x.clone() cy=(top + BAR_HEIGHT / 2).to_string() r="6"></circle>
        <text class="beside" x=x y=(top + 16).to_string() dx=dx text-anchor=anchor>{label}</text>
    }
}

/// A bar with its label inside.
#[component]
fn LabelledBar(
    /// Where it starts and ends.
    bar: Bar,
    /// The y coordinate of the lane, in pixels.
    top: u32,
    /// The label.
    label: String,
) -> impl IntoView {
    // An empty text would be served as a space.
    let label = (!label.is_empty()).then_some(label);
    let (x, y) = (bar.start.to_string(), top.to_string());
    let (width, height) = (bar.length.to_string(), BAR_HEIGHT.to_string());
    view! {
        <rect
            x=x.clone()
            y=y.clone()
            width=width.clone()
            height=height.clone()
            rx="5"
            mask=fade(bar)
        ></rect>
        <svg x=x y=y width=width height=height><text x="8" y="16">{label}</text></svg>
    }
}

/// The `mask` that fades a shape out at the right if its bar is open-ended.
pub fn fade(bar: Bar) -> Option<&'static str> {
    bar.open.then_some("url(#fading)")
}

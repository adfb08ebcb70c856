//! The timeline of jobs and other dated entries.

use super::element::{Element, el};
use super::page_state::PageState;
use super::period::period;
use crate::profile::{Bar, BasisPoints, Mark, MessageId, Messages, Timeline};

/// Height of a lane, in pixels.
const LANE_HEIGHT: u32 = 30;
/// Height of the bar in a lane, in pixels.
const BAR_HEIGHT: u32 = 24;

/// Renders the timeline as a list of links, each drawn as a bar.
///
/// On wide screens the bars share lanes above one axis; on narrow screens each has its own row,
/// with its name above.
pub fn timeline(timeline: Timeline, state: PageState) -> Element {
    let messages = state.messages();
    let open = timeline.marks.iter().any(|mark| mark.bar.open);
    let axis = el("svg")
        .class("axis")
        .attr("height", (timeline.lanes * LANE_HEIGHT + 24).to_string())
        .attr("aria-hidden", "true")
        .child(fade_mask())
        .child(year_ticks(&timeline.years, open, &messages));
    let omitted = (timeline.omitted > 0).then(|| {
        let shown = timeline.marks.len();
        let total = shown + timeline.omitted as usize;
        let values = [
            ("shown", &*shown.to_string()),
            ("total", &*total.to_string()),
        ];
        el("p")
            .class("quiet")
            .child(messages.format(MessageId::TimelineOmits, &values))
    });
    let marks = timeline
        .marks
        .into_iter()
        .map(|mark| mark_link(mark, &messages));
    let list = el("ol")
        .attr("aria-label", messages.text(MessageId::Timeline))
        .children(marks);
    el("div")
        .class("timeline")
        .child(axis)
        .child(list)
        .child(omitted)
}

/// Defines the mask that fades out current entries at the right.
fn fade_mask() -> Element {
    let stop = |offset, opacity| {
        el("stop")
            .attr("offset", offset)
            .attr("stop-color", "#fff")
            .attr("stop-opacity", opacity)
    };
    let gradient = el("linearGradient")
        .attr("id", "fade-out")
        .child(stop("0.75", "1"))
        .child(stop("1", "0"));
    let shape = el("rect")
        .attr("width", "1")
        .attr("height", "1")
        .attr("fill", "url(#fade-out)");
    let mask = el("mask")
        .attr("id", "fading")
        .attr("maskContentUnits", "objectBoundingBox")
        .child(shape);
    el("defs").child(gradient).child(mask)
}

/// Renders the axis: one tick per year and, if an entry is current (`open`), "now" at the right
/// end.
///
/// Prerendered HTML does not know today's date, so that end has no year.
pub fn year_ticks(years: &[(u16, BasisPoints)], open: bool, messages: &Messages) -> Vec<Element> {
    let label = |x: String, dx| {
        el("text")
            .attr("x", x)
            .attr("y", "100%")
            .attr("dx", dx)
            .attr("dy", "-5")
    };
    let tick = |(year, position): &(u16, BasisPoints)| {
        let x = position.to_string();
        let line = el("line")
            .attr("x1", x.clone())
            .attr("x2", x.clone())
            .attr("y2", "100%");
        [line, label(x, "4").child(year.to_string())]
    };
    let now = open.then(|| {
        label("100%".to_owned(), "-2")
            .attr("text-anchor", "end")
            .child(messages.text(MessageId::Now))
    });
    years.iter().flat_map(tick).chain(now).collect()
}

fn mark_link(mark: Mark, messages: &Messages) -> Element {
    let name = el("span")
        .class("name")
        .child(mark.name)
        .child(", ")
        .child(period(mark.period, messages));
    let drawing = el("svg")
        .class("bar")
        .attr("height", BAR_HEIGHT.to_string())
        .attr("aria-hidden", "true");
    let drawing = drawing.children(shape(mark.bar, mark.lane * LANE_HEIGHT, mark.label));
    let link = el("a")
        .attr("href", format!("#{}", mark.id))
        .child(name)
        .child(drawing);
    let item = el("li")
        .attr("data-mark", mark.entry.0.to_string())
        .child(link);
    match mark.tint {
        Some(tint) => item.attr("data-tint", tint.to_string()),
        None => item,
    }
}

/// Draws a bar with its label inside or, for a single date, a dot with its label beside it.
///
/// `top` is the y coordinate of the lane, in pixels.
fn shape(bar: Bar, top: u32, label: String) -> [Element; 2] {
    let at = |element: Element, y: u32| {
        element
            .attr("x", bar.start.to_string())
            .attr("y", y.to_string())
    };
    if bar.length == BasisPoints::default() {
        let (anchor, dx) = if bar.has_label_before_dot() {
            ("end", "-12")
        } else {
            ("start", "12")
        };
        let dot = el("circle")
            .attr("cx", bar.start.to_string())
            .attr("cy", (top + BAR_HEIGHT / 2).to_string())
            .attr("r", "6");
        let label = at(el("text"), top + 16)
            .class("beside")
            .attr("dx", dx)
            .attr("text-anchor", anchor)
            .child(label);
        return [dot, label];
    }
    let sized = |element: Element| {
        element
            .attr("width", bar.length.to_string())
            .attr("height", BAR_HEIGHT.to_string())
    };
    let label = el("text").attr("x", "8").attr("y", "16").child(label);
    [
        with_fade(sized(at(el("rect"), top)).attr("rx", "5"), bar),
        sized(at(el("svg"), top)).child(label),
    ]
}

/// Fades the shape out at the right if its bar is open-ended.
pub fn with_fade(shape: Element, bar: Bar) -> Element {
    if bar.open {
        shape.attr("mask", "url(#fading)")
    } else {
        shape
    }
}

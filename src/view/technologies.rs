//! Technologies: when each was used, and for how long.

use super::element::{Element, el};
use super::keywords::technology_link;
use super::page_state::PageState;
use super::period::period;
use super::tenure::tenure;
use super::timeline::{with_fade, year_ticks};
use crate::profile::{Bar, BasisPoints, MessageId, Period, Technology};

/// Rows that are always visible; the rest is in a disclosure.
const VISIBLE_ROWS: usize = 8;

/// Renders one row per technology, most used first, along an axis with the timeline's `ticks`.
pub fn technologies(
    technologies: Vec<Technology>,
    ticks: &[(u16, BasisPoints)],
    state: PageState,
) -> Element {
    let messages = state.messages();
    let mut first = technologies;
    // A disclosure for one or two rows would not save space.
    let more = if first.len() > VISIBLE_ROWS + 2 {
        first.split_off(VISIBLE_ROWS)
    } else {
        Vec::new()
    };
    let open = first
        .iter()
        .any(|technology| technology.bars.iter().any(|bar| bar.open));
    let axis = el("svg")
        .class("axis")
        .attr("height", "20")
        .attr("aria-hidden", "true")
        .child(year_ticks(ticks, open, &messages));
    let rows = |rows: Vec<Technology>| {
        el("ul")
            .class("rows")
            .children(rows.into_iter().map(|technology| row(technology, state)))
    };
    let more = (!more.is_empty()).then(|| {
        let summary = el("summary")
            .child(messages.format(MessageId::More, &[("count", &more.len().to_string())]));
        el("details").class("more").child(summary).child(rows(more))
    });
    el("div")
        .class("body technologies")
        .child(axis)
        .child(rows(first))
        .child(more)
}

fn row(technology: Technology, state: PageState) -> Element {
    let messages = state.messages();
    let Technology {
        name,
        periods,
        bars,
    } = technology;
    let bar = |bar: Bar| {
        let shape = el("rect")
            .attr("x", bar.start.to_string())
            .attr("width", bar.length.to_string());
        with_fade(
            shape.attr("y", "6").attr("height", "12").attr("rx", "3"),
            bar,
        )
    };
    let drawing = el("svg")
        .class("uses")
        .attr("height", "24")
        .attr("aria-hidden", "true");
    let around =
        Period::spanning(periods.iter().copied()).map(|around| (period(around, &messages), " "));
    el("li")
        .attr("data-technology", name.clone())
        .child(technology_link(name, state))
        .child(" ")
        .child(drawing.children(bars.into_iter().map(bar)))
        .child(
            el("span")
                .class("when")
                .child(around)
                .child(tenure(periods, &messages)),
        )
}

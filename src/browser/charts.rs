//! The charts: bars that end today, and the technologies that match the query.

use super::Root;
use super::events::effect;
use super::today::today;
use crate::islands::PageState;
use crate::profile::{Bar, BasisPoints, Entry, Period, Span};
use leptos::prelude::*;
use web_sys::Element;

/// Redraws the charts up to today: the page may be older.
///
/// All charts have the same axis, in `data-axis` as an ISO interval. Each bar that ends today has
/// its start in `data-from`, in basis points of that axis.
pub fn redraw(root: &Root) {
    let axis = elements(root, "[data-axis]");
    let span = axis
        .first()
        .and_then(|chart| attribute(chart, "data-axis").parse::<Period>().ok())
        .and_then(Span::of);
    let (Some(span), Some(today)) = (span, today()) else {
        return;
    };
    let now = today.end_month();
    for bar in elements(root, "[data-from]") {
        if let Ok(start) = attribute(&bar, "data-from").parse() {
            let Bar { length, .. } = Bar::until(now, BasisPoints(start), span);
            // Static, valid names; this and the next one cannot fail.
            let _ = bar.set_attribute("width", &length.to_string());
        }
    }
    if now > span.end() {
        let drawn = format!("calc({} / {})", span.months(), now - span.start());
        let _ = root.element().style().set_property("--drawn", &drawn);
    }
}

/// Dims the technologies that no matching entry lists, and marks the chosen ones as current.
pub fn install_technologies(root: &Root, state: PageState) {
    let rows = elements(root, "[data-entries]");
    let links = elements(root, "[data-entries] > .technology");
    effect(move || {
        let matches = state.matches.get();
        state.query.with(|query| {
            for (row, link) in rows.iter().zip(&links) {
                let entries = attribute(row, "data-entries");
                let mut entries = entries.split(' ').filter_map(|entry| entry.parse().ok());
                let matched = entries.any(|entry| matches.contains(Entry(entry)));
                // Static, valid names; these cannot fail.
                let _ = row.toggle_attribute_with_force("data-faint", !matched);
                let _ = if query.contains(&attribute(row, "data-technology")) {
                    link.set_attribute("aria-current", "true")
                } else {
                    link.remove_attribute("aria-current")
                };
            }
        });
    });
}

/// The elements that match `selector`.
fn elements(root: &Root, selector: &str) -> Vec<Element> {
    root.select(selector).collect()
}

/// The value of an attribute; empty if there is none.
fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

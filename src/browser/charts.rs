//! The charts, redrawn up to today.

use super::Root;
use super::today::today;
use crate::profile::{Bar, BasisPoints, Period, Span};
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

/// The elements that match `selector`.
fn elements(root: &Root, selector: &str) -> Vec<Element> {
    root.select(selector).collect()
}

/// The value of an attribute; empty if there is none.
fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

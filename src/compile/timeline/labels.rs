//! The labels of marks: which one fits, and where.
//!
//! The compiler knows neither fonts nor the width of the chart. So it estimates the width of a text
//! generously, for the shortest axis with labels; a text that is wider still is cut off.

use crate::profile::{Bar, BasisPoints};

/// The shortest axis with labels, in hundredths of an em of their text: 36.5 times the root length.
const AXIS: u32 = 4490;
/// The space on both sides of a label in a bar, in the same unit.
const PADDING: u32 = 120;
/// The space for the dot and around the label beside it, in the same unit.
const DOT_PADDING: u32 = 170;
/// The radius of a dot on the shortest axis with labels, in basis points.
pub(super) const DOT_RADIUS: u16 = 110;

/// The first of `labels` that fits in `bar`, or none.
pub(super) fn inside(labels: &[String], bar: Bar) -> String {
    let fits = |label: &&String| length(text_width(label) + PADDING) <= bar.length.0;
    labels.iter().find(fits).cloned().unwrap_or_default()
}

/// The first of `labels` that fits beside a dot, or else the shortest, cut off; and its space.
///
/// It is to the left of the dot in the right half of the axis.
pub(super) fn beside(labels: &[String], dot: Bar) -> (String, Bar) {
    let at = dot.start.0;
    let is_before = at > BasisPoints::WHOLE / 2;
    let available = if is_before {
        at
    } else {
        BasisPoints::WHOLE - at
    };
    let needed = |label: &str| length(text_width(label) + DOT_PADDING);
    let label = labels.iter().find(|label| needed(label) <= available);
    let label = label.cloned().unwrap_or_else(|| {
        let shortest = labels.last().map(String::as_str).unwrap_or_default();
        shortened(shortest, |text| needed(text) <= available)
    });
    let length = needed(&label).min(available);
    let space = Bar {
        start: BasisPoints(if is_before { at - length } else { at }),
        length: BasisPoints(length),
        open: false,
    };
    (label, space)
}

/// The longest start of `text` that fits, with an ellipsis.
fn shortened(text: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut ends: Vec<usize> = text.char_indices().map(|(index, _)| index).collect();
    while let Some(end) = ends.pop() {
        let start = text.get(..end).unwrap_or_default().trim_end();
        let shortened = format!("{start}…");
        if fits(&shortened) {
            return shortened;
        }
    }
    String::new()
}

/// A width as a part of the axis. What is too wide for it is at most twice as wide.
fn length(width: u32) -> u16 {
    BasisPoints::fraction(width.min(2 * AXIS), AXIS).0
}

/// About how wide a text is in a wide sans-serif font, in hundredths of an em.
fn text_width(text: &str) -> u32 {
    let width = |c: char| match c {
        ' ' | '.' | ',' | ':' | ';' | '|' | '!' | '\'' | '’' | '·' | '-' | '(' | ')' | '/' => 40,
        'f' | 'i' | 'j' | 'l' | 'r' | 't' | 'I' => 42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 100,
        'A'..='Z' => 77,
        // From here on, scripts with wide characters.
        '\u{1100}'.. => 105,
        _ => 65,
    };
    text.chars().map(width).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(start: u16, length: u16) -> Bar {
        Bar {
            start: BasisPoints(start),
            length: BasisPoints(length),
            open: false,
        }
    }

    #[test]
    fn a_label_is_inside_its_bar_or_absent() {
        let labels = ["Meridian · Metrics".to_owned(), "Metrics".to_owned()];
        assert_eq!(inside(&labels, bar(0, 5000)), "Meridian · Metrics");
        assert_eq!(inside(&labels, bar(0, 1500)), "Metrics");
        assert_eq!(inside(&labels, bar(0, 500)), "");
    }

    #[test]
    fn a_label_beside_a_dot_is_on_the_side_with_more_space() {
        let labels = ["Teacher, School".to_owned()];
        let (label, space) = beside(&labels, bar(1000, 0));
        assert_eq!((&*label, space.start.0), ("Teacher, School", 1000));
        let (label, space) = beside(&labels, bar(9000, 0));
        assert_eq!((&*label, space.end().0), ("Teacher, School", 9000));
    }

    #[test]
    fn a_label_beside_a_dot_is_shortened_to_stay_within_the_axis() {
        let labels = ["The society for very long names ".repeat(5)];
        for at in [0, 2500, 5000, 5001, 7500, 10_000] {
            let (label, space) = beside(&labels, bar(at, 0));
            assert!(label.ends_with('…'), "{label}");
            assert!(space.end().0 <= BasisPoints::WHOLE, "{space:?}");
        }
    }
}

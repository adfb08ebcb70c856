//! The timeline: dated entries drawn as bars along an axis of years.

use super::{Entry, Period};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A chart of jobs and other dated entries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Timeline {
    /// The years with a tick on the axis, and their positions.
    pub years: Vec<(u16, BasisPoints)>,
    /// The number of lanes needed for marks not to overlap.
    pub lanes: u32,
    /// The marks, jobs first.
    pub marks: Vec<Mark>,
    /// The number of entries left out to keep the chart readable.
    pub omitted: u32,
}

/// An entry drawn on the timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// The entry's index.
    pub entry: Entry,
    /// The entry's HTML id.
    pub id: String,
    /// The entry's full name.
    pub name: String,
    /// A label short enough for the bar, or empty if none fits.
    pub label: String,
    /// When the entry took place.
    pub period: Period,
    /// The bar's position on the axis.
    pub bar: Bar,
    /// The lane, counted from 0 at the top.
    pub lane: u32,
    /// The employer's colour, or `None` if the entry is not a job.
    pub tint: Option<u8>,
}

/// A segment of the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Where the bar starts.
    pub start: BasisPoints,
    /// The length; 0 for a single date.
    pub length: BasisPoints,
    /// Whether the period is ongoing, so that the bar continues past the end of the axis.
    pub open: bool,
}

impl Bar {
    /// Whether the label of a single date is to the left of its dot: in the right half of the axis,
    /// where it would otherwise be cut off.
    pub fn has_label_before_dot(&self) -> bool {
        self.start.0 > BasisPoints::WHOLE / 2
    }
}

/// A fraction of the axis length in basis points (1/10,000).
///
/// Displayed as a percentage that SVG and CSS accept: `12.50%`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BasisPoints(pub u16);

impl BasisPoints {
    /// The whole axis.
    pub const WHOLE: u16 = 10_000;
}

impl fmt::Display for BasisPoints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}%", self.0 / 100, self.0 % 100)
    }
}

/// A technology and the periods in which it was used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Technology {
    /// The name.
    pub name: String,
    /// The periods of the entries that list it as a keyword.
    pub periods: Vec<Period>,
    /// The same periods as bars, with overlaps merged.
    pub bars: Vec<Bar>,
}

//! The timeline: dated entries drawn as bars along an axis of years.

use super::{Entry, Period};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A chart of jobs and other dated entries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Timeline {
    /// The axis, which the technologies share.
    pub axis: Axis,
    /// The number of lanes needed for marks not to overlap.
    pub lanes: u32,
    /// The marks, jobs first.
    pub marks: Vec<Mark>,
    /// The number of entries left out to keep the chart readable.
    pub omitted: u32,
}

/// An axis of time, to scale, with its ticks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Axis {
    /// The months that it spans.
    pub span: Span,
    /// The ticks, the oldest first.
    pub ticks: Vec<Tick>,
}

/// A year on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tick {
    /// The year.
    pub year: u16,
    /// Where it starts.
    pub position: BasisPoints,
    /// The shortest axis on which the tick is drawn.
    pub shortest: AxisLength,
}

/// How long an axis is, in relation to its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AxisLength {
    /// As on a phone with its text at 200 %.
    Short,
    /// As on a phone, or in a column of the page.
    Medium,
    /// As wide as the page.
    Long,
}

/// A range of whole months, in months since the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from the start of month `start` to the start of month `end`, or `None` if it is
    /// empty.
    pub fn new(start: u32, end: u32) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// The span of a period that has a start and an end.
    pub fn of(period: Period) -> Option<Self> {
        let Period::Between(start, end) = period else {
            return None;
        };
        Self::new(start.start_month(), end.end_month())
    }

    /// The first month.
    pub fn start(self) -> u32 {
        self.start
    }

    /// The month after the last one.
    pub fn end(self) -> u32 {
        self.end
    }

    /// The number of months. It is not 0.
    pub fn months(self) -> u32 {
        self.end - self.start
    }

    /// The position of the start of a month along the span. One after the span is beyond the whole.
    pub fn position(self, month: u32) -> BasisPoints {
        BasisPoints::fraction(month.saturating_sub(self.start), self.months())
    }
}

/// Writes an interval of ISO 8601, which [`Period`] parses: `2016-01/2026-11`.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.end - 1;
        let (from, to) = (self.start / 12, last / 12);
        let (first, last) = (self.start % 12 + 1, last % 12 + 1);
        write!(f, "{from:04}-{first:02}/{to:04}-{last:02}")
    }
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
    /// The space of the label beside the dot of a single date; empty for a bar.
    pub beside: Bar,
    /// The lane, counted from 0 at the top.
    pub lane: u32,
    /// The employer's colour, or `None` if the entry is not a job.
    pub tint: Option<u8>,
}

/// A segment of the axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Where the bar starts.
    pub start: BasisPoints,
    /// The length; 0 for a single date.
    pub length: BasisPoints,
    /// Whether the period is ongoing, so that the bar ends today.
    pub open: bool,
}

impl Bar {
    /// Where the bar ends.
    pub fn end(self) -> BasisPoints {
        BasisPoints(self.start.0.saturating_add(self.length.0))
    }

    /// The bar of an ongoing period if today is the month before `now`.
    ///
    /// `start` is where it starts on an axis that spans `span`.
    pub fn until(now: u32, start: BasisPoints, span: Span) -> Self {
        let length = span.position(now).0.saturating_sub(start.0);
        Self {
            start,
            length: BasisPoints(length),
            open: true,
        }
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

    /// The fraction `part / whole`, rounded, and at most about six and a half.
    pub fn fraction(part: u32, whole: u32) -> Self {
        let points = (part * u32::from(Self::WHOLE) + whole / 2) / whole.max(1);
        Self(u16::try_from(points).unwrap_or(u16::MAX))
    }
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
    /// The periods of those that have one.
    pub periods: Vec<Period>,
    /// The same periods as bars, with overlaps merged.
    pub bars: Vec<Bar>,
}

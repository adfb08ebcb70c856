//! What stands along a line of years.

use super::{Entry, Period};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Jobs and other dated things along a line of years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Timeline {
    /// The years that have a tick, each with its place.
    pub years: Vec<(u16, BasisPoints)>,
    /// How many lanes there are, so that nothing covers anything else.
    pub lanes: u32,
    /// What stands on it, in the order of the page.
    pub marks: Vec<Mark>,
    /// How many older things were left out because nobody could read a line so full.
    pub omitted: u32,
}

/// One thing on the timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// The entry that it stands for.
    pub entry: Entry,
    /// That entry's id in the page.
    pub id: String,
    /// Its name in full.
    pub name: String,
    /// As much of it as fits beside the mark; it may be empty.
    pub label: String,
    /// When it was.
    pub period: Period,
    /// Where it stands.
    pub bar: Bar,
    /// In which lane, from the top, 0 being the first.
    pub lane: u32,
    /// The employer's colour; none for what is no job.
    pub tint: Option<u8>,
}

/// A stretch of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Where it begins.
    pub start: BasisPoints,
    /// How long it is; nothing for a single moment.
    pub length: BasisPoints,
    /// Whether it goes on beyond the end of the line.
    pub open: bool,
}

/// A share of the line's length, in ten-thousandths. Its text form is a percentage, as SVG has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BasisPoints(pub u16);

impl BasisPoints {
    /// The whole line.
    pub const WHOLE: u16 = 10_000;
}

impl fmt::Display for BasisPoints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}%", self.0 / 100, self.0 % 100)
    }
}

/// A technology and when it was used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Technology {
    /// Its name.
    pub name: String,
    /// The periods of the jobs and projects that name it.
    pub periods: Vec<Period>,
    /// The same along the line of years, without overlaps.
    pub bars: Vec<Bar>,
}

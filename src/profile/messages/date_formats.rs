//! How a language writes dates.

use super::interpolate;
use serde::{Deserialize, Serialize};

/// The formats by language, from CLDR (<https://cldr.unicode.org>). `node tools/cldr.mjs` writes
/// the table: the language, the formats of a year, a month and a day, the names of the months, and
/// their names beside a day.
const TABLE: &str = include_str!("dates.tsv");

/// How a language writes dates. The default is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateFormats {
    /// The format of a year: `{year}`.
    year: String,
    /// The format of a month: `{month} {year}`.
    month: String,
    /// The format of a day: `{day} {month} {year}`.
    day: String,
    /// The abbreviated names of the months, separated by spaces.
    months: String,
    /// The same beside a day, where some languages inflect them.
    months_of_days: String,
}

impl DateFormats {
    /// The formats of a language of the interface.
    pub(super) fn of(tag: &str) -> Self {
        let rows = TABLE.lines().map(|line| line.split('\t'));
        rows.filter_map(|mut cells| {
            let mut cell = || cells.next().map(str::to_owned);
            (cell()? == tag).then_some(Self {
                year: cell()?,
                month: cell()?,
                day: cell()?,
                months: cell()?,
                months_of_days: cell()?,
            })
        })
        .next()
        .unwrap_or_default()
    }

    /// Writes a date. The month and the day count from 1.
    pub fn format(&self, year: u16, month: Option<u8>, day: Option<u8>) -> String {
        let year = year.to_string();
        let (format, names, day) = match (month, day) {
            (Some(_), Some(day)) => (&self.day, &self.months_of_days, day.to_string()),
            (Some(_), None) => (&self.month, &self.months, String::new()),
            _ => (&self.year, &self.months, String::new()),
        };
        let index = month.unwrap_or(1).saturating_sub(1);
        let month = names.split(' ').nth(index.into()).unwrap_or_default();
        interpolate(format, &[("year", &year), ("month", month), ("day", &day)])
    }
}

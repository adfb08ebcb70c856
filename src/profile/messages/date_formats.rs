//! How a language writes dates.

use super::interpolate;

/// The formats by language, from CLDR (<https://cldr.unicode.org>). `node tools/cldr.mjs` writes
/// the table: a language, and the texts of [`DateFormats`].
const TABLE: &str = include_str!("dates.tsv");

/// The formats of a language of the interface, in the order of the fields of [`DateFormats`].
pub(super) fn texts(tag: &str) -> Vec<String> {
    let mut rows = TABLE.lines().filter_map(|line| line.split_once('\t'));
    let row = rows.find(|(lang, _)| *lang == tag);
    row.map_or_else(Vec::new, |(_, texts)| {
        texts.split('\t').map(str::to_owned).collect()
    })
}

/// How a language writes dates.
#[derive(Clone, Copy, Debug)]
pub struct DateFormats<'m> {
    /// The format of a year: `{year}`.
    year: &'m str,
    /// The format of a month: `{month} {year}`.
    month: &'m str,
    /// The format of a day: `{day} {month} {year}`.
    day: &'m str,
    /// The abbreviated names of the months, separated by spaces.
    months: &'m str,
    /// The same beside a day, where some languages inflect them.
    months_of_days: &'m str,
}

impl<'m> DateFormats<'m> {
    /// The formats with these texts. One that is missing is empty.
    pub(super) fn new(texts: &'m [String]) -> Self {
        let text = |index: usize| texts.get(index).map_or("", String::as_str);
        Self {
            year: text(0),
            month: text(1),
            day: text(2),
            months: text(3),
            months_of_days: text(4),
        }
    }

    /// Writes a date. The month and the day count from 1.
    pub fn format(self, year: u16, month: Option<u8>, day: Option<u8>) -> String {
        let year = year.to_string();
        let (format, names, day) = match (month, day) {
            (Some(_), Some(day)) => (self.day, self.months_of_days, day.to_string()),
            (Some(_), None) => (self.month, self.months, String::new()),
            _ => (self.year, self.months, String::new()),
        };
        let index = month.unwrap_or(1).saturating_sub(1);
        let month = names.split(' ').nth(index.into()).unwrap_or_default();
        interpolate(format, &[("year", &year), ("month", month), ("day", &day)])
    }
}

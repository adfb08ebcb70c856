//! Dates with year, month or day precision.

use super::Messages;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A year, month or day of the Gregorian calendar, as precise as it was written.
///
/// Parsed from and displayed in the ISO 8601 forms that JSON Resume uses: `2019`, `2019-03` and
/// `2019-03-31`. Every `Date` exists in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    precision: Precision,
}

/// The parts of a date below the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Precision {
    Year,
    Month(u8),
    Day(u8, u8),
}

/// The error returned if a text is not a [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// The text is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Format,
    /// The month is not between `01` and `12`.
    Month,
    /// The month has fewer days; holds its last day.
    Day(u8),
}

impl Date {
    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1 to 12, if known.
    pub fn month(self) -> Option<u8> {
        match self.precision {
            Precision::Year => None,
            Precision::Month(month) | Precision::Day(month, _) => Some(month),
        }
    }

    /// The day of the month, from 1 to 31, if known.
    pub fn day(self) -> Option<u8> {
        match self.precision {
            Precision::Day(_, day) => Some(day),
            _ => None,
        }
    }

    /// The first day that the date covers, as year, month and day.
    pub fn earliest(self) -> (u16, u8, u8) {
        (
            self.year,
            self.month().unwrap_or(1),
            self.day().unwrap_or(1),
        )
    }

    /// The last day that the date covers, as year, month and day.
    pub fn latest(self) -> (u16, u8, u8) {
        let month = self.month().unwrap_or(12);
        (
            self.year,
            month,
            self.day().unwrap_or_else(|| days_in(self.year, month)),
        )
    }

    /// The start of the date's month, in months since the year 0.
    ///
    /// For a bare year it is the middle of the year, as the best estimate.
    pub fn start_month(self) -> u32 {
        u32::from(self.year) * 12 + self.month().map_or(6, |month| u32::from(month) - 1)
    }

    /// The end of the date's month, in months since the year 0.
    ///
    /// For a bare year it is the middle of the year, as the best estimate.
    pub fn end_month(self) -> u32 {
        u32::from(self.year) * 12 + self.month().map_or(6, u32::from)
    }

    /// Creates a date with day precision, or `None` if the day does not exist.
    ///
    /// Months and days count from 1.
    pub fn from_calendar(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Self {
            year,
            precision: Precision::Day(month, day),
        })
    }

    /// Formats the date for readers: `2019`, `Mar 2019`, `31 Mar 2019`.
    pub fn to_text(self, messages: &Messages) -> String {
        let formats = messages.dates();
        formats.format(self.year, self.month(), self.day())
    }

    /// The month of the date, without the day; a bare year stays as it is.
    #[must_use]
    pub fn without_day(self) -> Self {
        let precision = match self.precision {
            Precision::Day(month, _) => Precision::Month(month),
            precision => precision,
        };
        Self { precision, ..self }
    }

    /// Whether the date is before `other` to the precision that both share: `2019` is not before
    /// `2019-03`.
    pub fn is_before(self, other: Self) -> bool {
        let key = |date: Self, gap| {
            (
                date.year,
                date.month().unwrap_or(gap),
                date.day().unwrap_or(gap),
            )
        };
        key(self, u8::MAX) < key(other, 0)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let year = parse_part(parts.next(), 4)?.ok_or(DateError::Format)?;
        let month = parse_part(parts.next(), 2)?;
        let day = parse_part(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(DateError::Format);
        }
        let precision = match (month, day) {
            (None, _) => Precision::Year,
            (Some(month), _) if !(1..=12).contains(&month) => return Err(DateError::Month),
            (Some(month), None) => Precision::Month(month as u8),
            (Some(month), Some(day)) => {
                let last = days_in(year, month as u8);
                if day < 1 || day > u16::from(last) {
                    return Err(DateError::Day(last));
                }
                Precision::Day(month as u8, day as u8)
            }
        };
        Ok(Self { year, precision })
    }
}

/// Parses a part of exactly `digits` ASCII digits, if there is one.
fn parse_part(part: Option<&str>, digits: usize) -> Result<Option<u16>, DateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != digits || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateError::Format);
    }
    part.parse().map(Some).map_err(|_| DateError::Format)
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Year => write!(f, "{:04}", self.year),
            Precision::Month(month) => write!(f, "{:04}-{month:02}", self.year),
            Precision::Day(month, day) => write!(f, "{:04}-{month:02}-{day:02}", self.year),
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Format => "is not a date",
            Self::Month => "has an invalid month",
            Self::Day(_) => "has an invalid day",
        })
    }
}

impl std::error::Error for DateError {}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn precision_survives_a_round_trip() {
        for text in ["2019", "2019-03", "2019-03-31", "2020-02-29", "2000-02-29"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn errors_name_the_invalid_part() {
        assert_eq!("2019-13".parse::<Date>(), Err(DateError::Month));
        assert_eq!("2019-00".parse::<Date>(), Err(DateError::Month));
        assert_eq!("2019-02-29".parse::<Date>(), Err(DateError::Day(28)));
        assert_eq!("1900-02-29".parse::<Date>(), Err(DateError::Day(28)));
        assert_eq!("2019-04-31".parse::<Date>(), Err(DateError::Day(30)));
        for text in [
            "",
            "19",
            "2019-3",
            "2019/03",
            "March 2019",
            "2019-03-01-01",
            "２０１９",
            "+019",
        ] {
            assert_eq!(text.parse::<Date>(), Err(DateError::Format), "{text}");
        }
    }
}

//! Dates that keep their precision, and the periods between them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A date as precise as it was written: a year, a month or a day of the Gregorian calendar.
///
/// Its text form is ISO 8601 as JSON Resume has it: `2019`, `2019-03`, `2019-03-31`. A `Date` is always a real one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    rest: Precision,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Precision {
    Year,
    Month(u8),
    Day(u8, u8),
}

/// Why a text is no [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Form,
    /// The month is not one of `01` to `12`.
    Month,
    /// The month has no such day; the last day that it has is given.
    Day(u8),
}

impl Date {
    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub fn month(self) -> Option<u8> {
        match self.rest {
            Precision::Year => None,
            Precision::Month(month) | Precision::Day(month, _) => Some(month),
        }
    }

    /// The day of the month, 1 to 31, where it is known.
    pub fn day(self) -> Option<u8> {
        match self.rest {
            Precision::Day(_, day) => Some(day),
            _ => None,
        }
    }

    /// Whether all of this date lies before all of `other`, as far as both are known: `2019` is not before `2019-03`.
    pub fn is_before(self, other: Self) -> bool {
        let key = |date: Self, gap| (date.year, date.month().unwrap_or(gap), date.day().unwrap_or(gap));
        key(self, u8::MAX) < key(other, 0)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let year = number(parts.next(), 4)?.ok_or(DateError::Form)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        let rest = match (month, day) {
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
        Ok(Self { year, rest })
    }
}

/// A part of exactly `digits` ASCII digits; no part is no number.
fn number(part: Option<&str>, digits: usize) -> Result<Option<u16>, DateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != digits || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateError::Form);
    }
    part.parse().map(Some).map_err(|_| DateError::Form)
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.rest {
            Precision::Year => write!(f, "{:04}", self.year),
            Precision::Month(month) => write!(f, "{:04}-{month:02}", self.year),
            Precision::Day(month, day) => write!(f, "{:04}-{month:02}-{day:02}", self.year),
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "is no date",
            Self::Month => "is no month",
            Self::Day(_) => "is no day",
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

/// When something was. There is always at least one date in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Period {
    /// It began then; whether it has ended is not said.
    From(Date),
    /// It began then and goes on.
    Since(Date),
    /// It ended then; when it began is not said.
    Until(Date),
    /// From the first date to the second, both included.
    Between(Date, Date),
}

/// The error of a period whose end lies before its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndsBeforeStart;

impl Period {
    /// The period between two dates of which either may be missing; `None` where both are. A missing end means that it
    /// goes on where `open_ended` says so, as it does for a job.
    ///
    /// # Errors
    /// Where all of `end` lies before all of `start`.
    pub fn new(start: Option<Date>, end: Option<Date>, open_ended: bool) -> Result<Option<Self>, EndsBeforeStart> {
        Ok(match (start, end) {
            (Some(start), Some(end)) if end.is_before(start) => return Err(EndsBeforeStart),
            (Some(start), Some(end)) => Some(Self::Between(start, end)),
            (Some(start), None) if open_ended => Some(Self::Since(start)),
            (Some(start), None) => Some(Self::From(start)),
            (None, Some(end)) => Some(Self::Until(end)),
            (None, None) => None,
        })
    }

    /// Whether it goes on.
    pub fn is_current(self) -> bool {
        matches!(self, Self::Since(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn a_date_keeps_its_precision() {
        for text in ["2019", "2019-03", "2019-03-31", "2020-02-29", "2000-02-29"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn a_date_that_is_not_real_is_refused_by_its_part() {
        assert_eq!("2019-13".parse::<Date>(), Err(DateError::Month));
        assert_eq!("2019-00".parse::<Date>(), Err(DateError::Month));
        assert_eq!("2019-02-29".parse::<Date>(), Err(DateError::Day(28)));
        assert_eq!("1900-02-29".parse::<Date>(), Err(DateError::Day(28)));
        assert_eq!("2019-04-31".parse::<Date>(), Err(DateError::Day(30)));
        for text in ["", "19", "2019-3", "2019/03", "March 2019", "2019-03-01-01", "２０１９", "+019"] {
            assert_eq!(text.parse::<Date>(), Err(DateError::Form), "{text}");
        }
    }

    #[test]
    fn a_period_may_not_end_before_it_starts_as_far_as_is_known() {
        let between = |a, b| Period::new(Some(date(a)), Some(date(b)), true);
        assert_eq!(between("2020", "2019"), Err(EndsBeforeStart));
        assert_eq!(between("2020-03", "2020-02-28"), Err(EndsBeforeStart));
        assert!(between("2020-03", "2020").is_ok());
        assert!(between("2020", "2020-01").is_ok());
        assert!(between("2020-03-02", "2020-03").is_ok());
    }

    #[test]
    fn a_missing_end_goes_on_only_where_that_is_meant() {
        assert_eq!(Period::new(Some(date("2020")), None, true), Ok(Some(Period::Since(date("2020")))));
        assert_eq!(Period::new(Some(date("2020")), None, false), Ok(Some(Period::From(date("2020")))));
        assert_eq!(Period::new(None, None, true), Ok(None));
    }
}

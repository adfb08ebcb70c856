//! Periods of time.

use super::{Date, DateError, MessageId, Messages};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A period with a start, an end or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Period {
    /// Started on a date; whether it has ended is unknown.
    StartOnly(Date),
    /// Started on a date and has not ended.
    Ongoing(Date),
    /// Ended on a date; the start is unknown.
    Until(Date),
    /// Lasted from the first date to the second, inclusive.
    Between(Date, Date),
}

/// When something took place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// A parsed period.
    Period(Period),
    /// Text that could not be parsed as a date: `in my student days`.
    Freeform(String),
}

impl When {
    /// The period, unless it is free-form text.
    pub fn period(&self) -> Option<Period> {
        match self {
            Self::Period(period) => Some(*period),
            Self::Freeform(_) => None,
        }
    }

    /// Formats the period, or returns the free-form text.
    pub fn to_text(&self, messages: &Messages) -> String {
        match self {
            Self::Period(period) => period.to_text(messages),
            Self::Freeform(text) => text.clone(),
        }
    }
}

/// The error returned by [`Period::new`] if the end is before the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndsBeforeStart;

impl Period {
    /// Creates a period from an optional start and end; `None` if both are missing.
    ///
    /// With `open_ended`, a missing end means that the period is ongoing, as for a job.
    ///
    /// # Errors
    /// If `end` is before `start`, whatever their missing months and days are.
    pub fn new(
        start: Option<Date>,
        end: Option<Date>,
        open_ended: bool,
    ) -> Result<Option<Self>, EndsBeforeStart> {
        Ok(match (start, end) {
            (Some(start), Some(end)) if end.is_before(start) => return Err(EndsBeforeStart),
            (Some(start), Some(end)) => Some(Self::Between(start, end)),
            (Some(start), None) if open_ended => Some(Self::Ongoing(start)),
            (Some(start), None) => Some(Self::StartOnly(start)),
            (None, Some(end)) => Some(Self::Until(end)),
            (None, None) => None,
        })
    }

    /// Whether the period has not ended.
    pub fn is_ongoing(self) -> bool {
        matches!(self, Self::Ongoing(_))
    }

    /// Formats the period: `Mar 2019 – 2020`, `2019 – now`, `until 2020`.
    pub fn to_text(self, messages: &Messages) -> String {
        match self {
            Self::StartOnly(start) => start.to_text(messages),
            Self::Ongoing(start) => format!(
                "{} – {}",
                start.to_text(messages),
                messages.get(MessageId::Now)
            ),
            Self::Until(end) => {
                messages.format(MessageId::Until, &[("date", &end.to_text(messages))])
            }
            Self::Between(start, end) if start == end => start.to_text(messages),
            Self::Between(start, end) => {
                format!("{} – {}", start.to_text(messages), end.to_text(messages))
            }
        }
    }

    /// Whether the period is so short that its days matter: a single date, or a part of a month.
    /// Of a longer one, readers want the months.
    pub fn is_about_days(self) -> bool {
        let month = |date: Date| (date.year(), date.month());
        match self {
            Self::StartOnly(_) | Self::Until(_) => true,
            Self::Ongoing(_) => false,
            Self::Between(start, end) => month(start) == month(end),
        }
    }

    /// The first date, if known.
    pub fn start(self) -> Option<Date> {
        match self {
            Self::StartOnly(start) | Self::Ongoing(start) | Self::Between(start, _) => Some(start),
            Self::Until(_) => None,
        }
    }

    /// The last date, if the period has ended and the date is known.
    pub fn end(self) -> Option<Date> {
        match self {
            Self::Until(end) | Self::Between(_, end) => Some(end),
            Self::StartOnly(_) | Self::Ongoing(_) => None,
        }
    }

    /// Returns the period from the earliest start to the latest end of `periods`.
    ///
    /// Each of several periods must have a start, and must have an end or be ongoing; otherwise the
    /// result is `None`. A single period is returned unchanged.
    pub fn spanning(periods: impl IntoIterator<Item = Self>) -> Option<Self> {
        periods
            .into_iter()
            .map(Some)
            .reduce(|one, other| one?.merge(other?))?
    }

    fn merge(self, other: Self) -> Option<Self> {
        let (a, b) = (self.start()?, other.start()?);
        let start = if b.earliest() < a.earliest() { b } else { a };
        if self.is_ongoing() || other.is_ongoing() {
            return Some(Self::Ongoing(start));
        }
        let (a, b) = (self.end()?, other.end()?);
        let end = if b.latest() > a.latest() { b } else { a };
        Some(Self::Between(start, end))
    }
}

/// Stands for an unknown start or for an end in the future.
const OPEN: &str = "..";

/// Writes an interval of ISO 8601-2, as in EDTF (<https://www.loc.gov/standards/datetime/>):
/// `2019-03/2020`, `2019/..` for an ongoing period, `../2020` for an unknown start, and a date
/// alone for a start without an end.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StartOnly(start) => start.fmt(f),
            Self::Ongoing(start) => write!(f, "{start}/{OPEN}"),
            Self::Until(end) => write!(f, "{OPEN}/{end}"),
            Self::Between(start, end) => write!(f, "{start}/{end}"),
        }
    }
}

impl FromStr for Period {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        Ok(match text.split_once('/') {
            None => Self::StartOnly(text.parse()?),
            Some((OPEN, end)) => Self::Until(end.parse()?),
            Some((start, OPEN)) => Self::Ongoing(start.parse()?),
            Some((start, end)) => Self::Between(start.parse()?, end.parse()?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_an_iso_interval() {
        let (a, b) = (date("2019-03"), date("2020-01-31"));
        for (period, text) in [
            (Period::StartOnly(a), "2019-03"),
            (Period::Ongoing(a), "2019-03/.."),
            (Period::Until(b), "../2020-01-31"),
            (Period::Between(a, b), "2019-03/2020-01-31"),
        ] {
            assert_eq!(period.to_string(), text);
            assert_eq!(text.parse(), Ok(period));
        }
        assert!("2019-13/..".parse::<Period>().is_err() && "".parse::<Period>().is_err());
    }

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn only_a_certainly_earlier_end_is_rejected() {
        let between = |a, b| Period::new(Some(date(a)), Some(date(b)), true);
        assert_eq!(between("2020", "2019"), Err(EndsBeforeStart));
        assert_eq!(between("2020-03", "2020-02-28"), Err(EndsBeforeStart));
        assert!(between("2020-03", "2020").is_ok());
        assert!(between("2020", "2020-01").is_ok());
        assert!(between("2020-03-02", "2020-03").is_ok());
    }

    #[test]
    fn a_missing_end_is_ongoing_only_if_open_ended() {
        assert_eq!(
            Period::new(Some(date("2020")), None, true),
            Ok(Some(Period::Ongoing(date("2020"))))
        );
        assert_eq!(
            Period::new(Some(date("2020")), None, false),
            Ok(Some(Period::StartOnly(date("2020"))))
        );
        assert_eq!(Period::new(None, None, true), Ok(None));
    }
}

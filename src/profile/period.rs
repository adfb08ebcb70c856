//! Periods between dates.

use super::{Date, MessageId, Messages, interpolate};
use serde::{Deserialize, Serialize};

/// When something was. There is always at least one date in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Period {
    /// It began then; whether it has ended is not said.
    StartOnly(Date),
    /// It began then and goes on.
    Ongoing(Date),
    /// It ended then; when it began is not said.
    Until(Date),
    /// From the first date to the second, both included.
    Between(Date, Date),
}

/// When something was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// From a date, to a date, or both.
    Period(Period),
    /// In its owner's own words, where they name no date: `in my student days`.
    Freeform(String),
}

impl When {
    /// The period, where one is known.
    pub fn period(&self) -> Option<Period> {
        match self {
            Self::Period(period) => Some(*period),
            Self::Freeform(_) => None,
        }
    }

    /// In words, whichever they are.
    pub fn to_text(&self, messages: &Messages) -> String {
        match self {
            Self::Period(period) => period.to_text(messages),
            Self::Freeform(own) => own.clone(),
        }
    }
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

    /// Whether it goes on.
    pub fn is_current(self) -> bool {
        matches!(self, Self::Ongoing(_))
    }

    /// In words: `Mar 2019 – 2020`, `2019 – now`, `until 2020`.
    pub fn to_text(self, messages: &Messages) -> String {
        match self {
            Self::StartOnly(start) => start.to_text(messages),
            Self::Ongoing(start) => format!(
                "{} – {}",
                start.to_text(messages),
                messages.get(MessageId::Now)
            ),
            Self::Until(end) => {
                interpolate(messages.get(MessageId::Until), &[&end.to_text(messages)])
            }
            Self::Between(start, end) if start == end => start.to_text(messages),
            Self::Between(start, end) => {
                format!("{} – {}", start.to_text(messages), end.to_text(messages))
            }
        }
    }

    /// Its first date, where that is known.
    pub fn start(self) -> Option<Date> {
        match self {
            Self::StartOnly(start) | Self::Ongoing(start) | Self::Between(start, _) => Some(start),
            Self::Until(_) => None,
        }
    }

    /// Its last date, where it has ended and that is known.
    pub fn end(self) -> Option<Date> {
        match self {
            Self::Until(end) | Self::Between(_, end) => Some(end),
            Self::StartOnly(_) | Self::Ongoing(_) => None,
        }
    }

    /// The period from the first start to the last end of several, where all of them have both or go on. One alone is
    /// itself.
    pub fn around(periods: impl IntoIterator<Item = Self>) -> Option<Self> {
        periods
            .into_iter()
            .map(Some)
            .reduce(|one, other| one?.joined(other?))?
    }

    fn joined(self, other: Self) -> Option<Self> {
        let (one, two) = (self.start()?, other.start()?);
        let start = if two.earliest() < one.earliest() {
            two
        } else {
            one
        };
        if self.is_current() || other.is_current() {
            return Some(Self::Ongoing(start));
        }
        let (one, two) = (self.end()?, other.end()?);
        Some(Self::Between(
            start,
            if two.latest() > one.latest() {
                two
            } else {
                one
            },
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
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

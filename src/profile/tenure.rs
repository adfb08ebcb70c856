//! Lengths of time, in months.

use super::{Date, MessageId, Messages, Period};
use std::ops::Range;

/// The length of a month in the sums, in days. All months have the same, so that equal dates of
/// different months are whole months apart.
const MONTH: u32 = 31;

/// The total length of one or more periods, in months.
///
/// Both ends are included: March to March is one month. If the start and the end have a day, days
/// are counted and rounded to months: from the first of January to that of the next is one year.
/// Overlapping periods count once.
///
/// If a start or end is a bare year, the estimate uses the middle of that year, and
/// [`to_text`](Self::to_text) rounds to whole years: "about 3 years".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tenure {
    /// The number of months, estimated unless `exact`.
    months: u32,
    /// The upper bound of `months`.
    max_months: u32,
    /// Whether every start and end has a month, so that both numbers are equal.
    exact: bool,
}

impl Tenure {
    /// Adds up `periods`. Ongoing periods end `today`.
    ///
    /// Returns `None` if there are no periods, if one has no start or no end, or if one is ongoing
    /// and `today` is unknown or before its start.
    pub fn of(periods: impl IntoIterator<Item = Period>, today: Option<Date>) -> Option<Self> {
        let (mut estimates, mut longest, mut exact) = (Vec::new(), Vec::new(), true);
        for period in periods {
            let start = period.start()?;
            let end = if period.is_ongoing() {
                today.filter(|today| !today.is_before(start))
            } else {
                period.end()
            }?;
            exact &= start.month().is_some() && end.month().is_some();
            // Without days, from the first of a month to that after the last month.
            let (first, last) = start.day().zip(end.day()).unwrap_or((1, 32));
            estimates.push(
                start.start_month() * MONTH + u32::from(first - 1)
                    ..(end.end_month() - 1) * MONTH + u32::from(last - 1),
            );
            longest.push(
                (month_number(start.earliest()) - 1) * MONTH..month_number(end.latest()) * MONTH,
            );
        }
        (!estimates.is_empty()).then(|| Self {
            months: count_months(estimates),
            max_months: count_months(longest),
            exact,
        })
    }

    /// The number of months, estimated if a start or an end is a bare year.
    pub fn months(self) -> u32 {
        self.months
    }

    /// Formats the length: `3 years 2 months`, `about 3 years` for an estimate, or `up to a year`
    /// for one that rounds to zero years.
    pub fn to_text(self, messages: &Messages) -> String {
        let years = |number: u32| messages.count(number as usize, MessageId::Years);
        let months = |number: u32| messages.count(number as usize, MessageId::Months);
        // Seven months, from the middle of one year to a month of the next, round up to one year.
        let rounded_years = (self.months + 5) / 12;
        match (self.exact, self.months / 12, self.months % 12) {
            (true, 0, rest) => months(rest),
            (true, whole, 0) => years(whole),
            (true, whole, rest) => messages.format(
                MessageId::YearsAndMonths,
                &[("years", &years(whole)), ("months", &months(rest))],
            ),
            (false, ..) if rounded_years > 0 => {
                messages.format(MessageId::About, &[("duration", &years(rounded_years))])
            }
            (false, ..) if self.max_months <= 12 => messages.text(MessageId::UpToAYear),
            (false, ..) => messages.format(
                MessageId::UpTo,
                &[("duration", &years(self.max_months.div_ceil(12)))],
            ),
        }
    }
}

impl Tenure {
    /// Formats the length as professional experience: `3 years of experience`. Returns `None` if
    /// it is shorter than a year.
    pub fn to_experience(self, messages: &Messages) -> Option<String> {
        let years = (self.months / 12) as usize;
        let duration = messages.count(years, MessageId::Years);
        (years > 0).then(|| messages.format(MessageId::Experience, &[("duration", &duration)]))
    }
}

/// Converts a date to a number of months since the year 0, counted from 1.
fn month_number((year, month, _): (u16, u8, u8)) -> u32 {
    u32::from(year) * 12 + u32::from(month)
}

/// Counts the months in the union of `ranges`, which are in days of months of 31 days each. There
/// is at least one: nobody says `0 months`.
fn count_months(mut ranges: Vec<Range<u32>>) -> u32 {
    ranges.sort_unstable_by_key(|range| range.start);
    let (mut days, mut counted_to) = (0, 0);
    for Range { start, end } in ranges {
        let start = start.max(counted_to);
        if end > start {
            days += end - start;
            counted_to = end;
        }
    }
    ((days + MONTH / 2) / MONTH).max(1)
}

#[cfg(test)]
mod tests;

//! How long something lasted.

use super::{Date, MessageId, Messages, Period, interpolate};
use std::ops::Range;

/// How long one or more periods last together. Months count as soon as a day of them does: March to March is a month.
/// Time in which periods overlap counts once.
///
/// Of a bare year nobody knows the month, so it is counted from or to its middle, and the result is said in whole years
/// and with "about".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tenure {
    /// The months, as well as they are known.
    months: u32,
    /// The most months that it can have been.
    most: u32,
    /// Whether both are the same because every month is known.
    exact: bool,
}

impl Tenure {
    /// How long `periods` last. What goes on lasts up to `today`.
    ///
    /// There is no answer where there is no period, a period lacks a start or an end, or one goes on and `today` is not
    /// known or lies before it.
    pub fn of(periods: impl IntoIterator<Item = Period>, today: Option<Date>) -> Option<Self> {
        let (mut likely, mut longest, mut exact) = (Vec::new(), Vec::new(), true);
        for period in periods {
            let start = period.start()?;
            let end = if period.is_current() {
                today.filter(|today| !today.is_before(start))
            } else {
                period.end()
            }?;
            exact &= start.month().is_some() && end.month().is_some();
            likely.push(start.start_month()..end.end_month());
            longest.push(month(start.earliest()) - 1..month(end.latest()));
        }
        (!likely.is_empty()).then(|| Self {
            months: covered(likely),
            most: covered(longest),
            exact,
        })
    }

    /// In words: `3 years 2 months`, `about 3 years`, or, where less than that is known, `up to a year`.
    pub fn to_text(self, messages: &Messages) -> String {
        let years =
            |number: u32| messages.count(number as usize, MessageId::Year, MessageId::Years);
        let months =
            |number: u32| messages.count(number as usize, MessageId::Month, MessageId::Months);
        // Seven months between the middle of a year and a month of the next are "about 1 year", not none.
        let about = (self.months + 5) / 12;
        match (self.exact, self.months / 12, self.months % 12) {
            (true, 0, rest) => months(rest),
            (true, whole, 0) => years(whole),
            (true, whole, rest) => format!("{} {}", years(whole), months(rest)),
            (false, ..) if about > 0 => {
                interpolate(messages.get(MessageId::About), &[&years(about)])
            }
            (false, ..) if self.most <= 12 => messages.text(MessageId::UpToAYear),
            (false, ..) => interpolate(
                messages.get(MessageId::UpTo),
                &[&years(self.most.div_ceil(12))],
            ),
        }
    }
}

/// The number of a month since the year 0, January being 1.
fn month((year, month, _): (u16, u8, u8)) -> u32 {
    u32::from(year) * 12 + u32::from(month)
}

/// How many months lie in at least one of `ranges`.
fn covered(mut ranges: Vec<Range<u32>>) -> u32 {
    ranges.sort_by_key(|range| range.start);
    let (mut months, mut done) = (0, 0);
    for Range { start, end } in ranges {
        let start = start.max(done);
        if end > start {
            months += end - start;
            done = end;
        }
    }
    months
}

#[cfg(test)]
mod tests;

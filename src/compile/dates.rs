//! Dates and periods.

use super::Compiler;
use crate::profile::{Date, DateError, Period};
use crate::resume::{Spanned, Text, quoted};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const FORMS: &str = "write `2019`, `2019-03` or `2019-03-31`";

impl Compiler<'_> {
    /// The period between two dates; where the end is missing it goes on, if `open_ended` says so.
    pub(super) fn period(&mut self, start: &Text, end: &Text, open_ended: bool) -> Option<Period> {
        let first = start.as_ref().map(|start| self.date(start));
        let last = end.as_ref().filter(|end| !self.is_present(end)).map(|end| self.date(end));
        // What is wrong has been said; a period made of the rest would say something false.
        if matches!(first, Some(Err(()))) || matches!(last, Some(Err(()))) {
            return None;
        }
        let (first, last) = (first.and_then(Result::ok).flatten(), last.and_then(Result::ok).flatten());
        match (Period::new(first, last, open_ended), first, last, end) {
            (Ok(period), ..) => period,
            (Err(_), Some(first), Some(last), Some(end)) => {
                let message = format!("it ends (`{last}`) before it starts (`{first}`)");
                self.error(&end.place, message, "put the earlier date into `startDate`");
                None
            }
            (Err(_), ..) => None,
        }
    }

    /// A date; an empty text is none.
    fn date(&mut self, text: &Spanned<String>) -> Result<Option<Date>, ()> {
        let written = text.trim();
        if written.is_empty() {
            return Ok(None);
        }
        written.parse().map(Some).map_err(|error: DateError| {
            self.error(&text.place, format!("{} {error}", quoted(written)), mend(written, error));
        })
    }

    /// Whether an end is written as a word for today.
    fn is_present(&mut self, text: &Spanned<String>) -> bool {
        let word = text.trim().to_lowercase();
        let present = ["present", "current", "now", "today", "ongoing"].contains(&word.as_str());
        if present {
            let message = format!("{} is no date", quoted(text.trim()));
            self.warn(&text.place, message, "leave `endDate` out: then it goes on to this day");
        }
        present
    }
}

/// What would have been right.
fn mend(written: &str, error: DateError) -> String {
    match (error, written.get(..4), written.get(..7)) {
        (DateError::Month, Some(year), _) => {
            format!("write `{year}-{}`", if written.get(5..7) == Some("00") { "01" } else { "12" })
        }
        (DateError::Day(last), Some(year), Some(month)) => {
            let name = month[5..].parse::<usize>().ok().and_then(|number| MONTHS.get(number.wrapping_sub(1)));
            format!(
                "{} {year} has {last} days: write `{month}-{last}`",
                name.map_or_else(String::new, |name| capital(name))
            )
        }
        _ => guess(written).map_or_else(|| FORMS.to_owned(), |date| format!("write `{date}`")),
    }
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

/// The date that a text of another form most likely means: `2019/3`, `March 2019`, `Nov. 2013`. Where the order of day
/// and month can't be known, nothing is guessed.
fn guess(written: &str) -> Option<Date> {
    if let Some(date) = written.split_once(['T', ' ']).and_then(|(date, _)| date.parse().ok()) {
        return Some(date);
    }
    let parts: Vec<&str> = written.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let is_year = |part: &&str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    let year = parts.iter().find(|part| is_year(part))?;
    let named = parts.iter().find_map(|part| month_named(part));
    let numbers: Vec<u8> = parts.iter().filter(|part| !is_year(part)).filter_map(|part| part.parse().ok()).collect();
    let text = match (named, numbers.as_slice()) {
        (Some(month), []) => format!("{year}-{month:02}"),
        (Some(month), [day]) => format!("{year}-{month:02}-{day:02}"),
        (None, [month]) => format!("{year}-{month:02}"),
        (None, [month, day]) if parts.first() == Some(year) => format!("{year}-{month:02}-{day:02}"),
        (None, []) => (*year).to_owned(),
        _ => return None,
    };
    text.parse().ok()
}

fn month_named(part: &str) -> Option<usize> {
    let part = part.to_lowercase();
    (part.len() >= 3).then(|| MONTHS.iter().position(|month| month.starts_with(&part)))?.map(|index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mend_of_a_wrong_date_is_a_right_one() {
        for (written, mended) in [
            ("2019/03", "write `2019-03`"),
            ("2019-3", "write `2019-03`"),
            ("2023-9-28", "write `2023-09-28`"),
            ("March 2013", "write `2013-03`"),
            ("Nov. 2013", "write `2013-11`"),
            ("01/02/2019", FORMS),
            ("2019-03-31T12:00:00Z", "write `2019-03-31`"),
            ("yesterday", FORMS),
            ("2019-13", "write `2019-12`"),
            ("2019-00-01", "write `2019-01`"),
            ("2019-02-30", "February 2019 has 28 days: write `2019-02-28`"),
        ] {
            let error = written.parse::<Date>().expect_err(written);
            assert_eq!(mend(written, error), mended, "{written}");
        }
    }
}

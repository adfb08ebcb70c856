//! Dates and periods.

use super::Compiler;
use crate::profile::{Date, DateError, Period, When};
use crate::resume::{Edit, OptText, Spanned, quoted};

/// The names of the months in lower case, in the languages of the interface and a few others. A
/// word is a month if it begins the names of one month only, with three letters or more.
const MONTH_NAMES: [&str; 12] = [
    "january janvier januar enero janeiro gennaio januari stycznia styczeń ocak января январь يناير ינואר",
    "february février fevrier februar febrero fevereiro febbraio februari lutego luty şubat февраля февраль فبراير פברואר",
    "march mars märz maerz marzo março marco maart mrt marca marzec mart марта март مارس מרץ",
    "april avril abril aprile kwietnia kwiecień nisan апреля апрель أبريل אפריל",
    "may mai mayo maio maggio mei maja maj mayıs мая май مايو מאי",
    "june juin juni junio junho giugno czerwca czerwiec haziran июня июнь يونيو יוני",
    "july juillet juli julio julho luglio lipca lipiec temmuz июля июль يوليو יולי",
    "august août aout agosto augustus augusti sierpnia sierpień ağustos августа август أغسطس אוגוסט",
    "september septembre septiembre setembro settembre września wrzesień eylül сентября сентябрь سبتمبر ספטמבר",
    "october octobre oktober octubre outubro ottobre października październik ekim октября октябрь أكتوبر אוקטובר",
    "november novembre noviembre novembro listopada listopad kasım ноября ноябрь نوفمبر נובמבר",
    "december décembre decembre dezember diciembre dezembro dicembre grudnia grudzień aralık декабря декабрь ديسمبر דצמבר",
];
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
/// Words for "present" that people write as an end date, in several languages.
const PRESENT: [&str; 45] = [
    "present",
    "current",
    "currently",
    "now",
    "today",
    "ongoing",
    "to date",
    "till date",
    "to present",
    "until now",
    "till now",
    "-",
    "–",
    "—",
    "…",
    "...",
    "aujourd'hui",
    "aujourd’hui",
    "présent",
    "actuel",
    "en cours",
    "à ce jour",
    "heute",
    "bis heute",
    "aktuell",
    "laufend",
    "actualidad",
    "actualmente",
    "presente",
    "hoy",
    "atual",
    "hoje",
    "oggi",
    "in corso",
    "heden",
    "nu",
    "obecnie",
    "günümüz",
    "halen",
    "настоящее время",
    "по настоящее время",
    "至今",
    "現在",
    "الآن",
    "כיום",
];
const DATE_FORMS: &str = "write `2019`, `2019-03` or `2019-03-31`";

impl Compiler<'_> {
    /// The period between two dates, either of which may be missing.
    ///
    /// With `open_ended`, a missing end means that the period is ongoing. If either text is not a
    /// date, both become free-form text.
    pub(super) fn when(
        &mut self,
        start: &OptText,
        end: &OptText,
        mut open_ended: bool,
    ) -> Option<When> {
        let first = start
            .as_ref()
            .map_or(DateReading::Missing, |start| self.date(start));
        let last = match end {
            Some(end) if is_present(end) => {
                self.present(end, open_ended);
                open_ended = true;
                DateReading::Missing
            }
            Some(end) => self.date(end),
            None => DateReading::Missing,
        };
        let (first, last) = match (first, last) {
            (DateReading::Freeform, _) | (_, DateReading::Freeform) => return freeform(start, end),
            (first, last) => (first.date(), last.date()),
        };
        match (Period::new(first, last, open_ended), first, last, end) {
            (Ok(period), ..) => period.map(When::Period),
            (Err(_), Some(first), Some(last), Some(end)) => {
                let message = || {
                    format!(
                        "the end (`{last}`) is before the start (`{first}`); both are shown as they are"
                    )
                };
                self.warn(&end.span, message, "correct one of the two");
                freeform(start, &Some(end.clone()))
            }
            (Err(_), ..) => None,
        }
    }

    /// The date of something that happened at one time, such as an award.
    pub(super) fn single_date(&mut self, date: &OptText) -> Option<When> {
        self.when(date, &None, false)
    }

    /// Parses a date. Other formats are accepted with a warning if they are unambiguous.
    fn date(&mut self, text: &Spanned<String>) -> DateReading {
        let written = text.trim();
        if written.is_empty() {
            return DateReading::Missing;
        }
        match written.parse::<Date>() {
            Ok(date) => DateReading::Date(date),
            Err(DateError::Format) => match guess(written) {
                Some(date) => {
                    let message = || format!("{} is read as `{date}`", quoted(written));
                    self.understood(
                        &text.span,
                        message,
                        format!("write `{date}`"),
                        Edit::Write(date.to_string().into()),
                    );
                    DateReading::Date(date)
                }
                None => {
                    let message =
                        || format!("{} is not a date; it is shown as it is", quoted(written));
                    self.understood(&text.span, message, DATE_FORMS.to_owned(), Edit::Remove);
                    DateReading::Freeform
                }
            },
            Err(error) => {
                let message = || format!("{} {error}; it is shown as it is", quoted(written));
                self.understood(
                    &text.span,
                    message,
                    explanation(written, error),
                    Edit::Remove,
                );
                DateReading::Freeform
            }
        }
    }

    /// Warns about a word for "present" as an end date. JSON Resume says it by omitting the end, and
    /// only in jobs (`open_ended`).
    fn present(&mut self, text: &Spanned<String>, open_ended: bool) {
        let (reading, help) = match open_ended {
            true => (
                "is read as no end date",
                "omit `endDate` to mean \"present\"",
            ),
            false => (
                "is not a date; it is shown as the present",
                "keep it, if only this page needs to know; other programs get no end date",
            ),
        };
        let message = || format!("{} {reading}", quoted(text.trim()));
        self.understood(&text.span, message, help.to_owned(), Edit::Remove);
    }
}

/// Whether an end date is a word for "present".
fn is_present(text: &str) -> bool {
    PRESENT.contains(&text.trim().to_lowercase().as_str())
}

/// The result of reading a date.
enum DateReading {
    /// There is no text.
    Missing,
    Date(Date),
    /// The text is not a date, or one that does not exist.
    Freeform,
}

impl DateReading {
    fn date(self) -> Option<Date> {
        if let Self::Date(date) = self {
            Some(date)
        } else {
            None
        }
    }
}

/// Joins a start and an end that are not both dates.
fn freeform(start: &OptText, end: &OptText) -> Option<When> {
    let parts: Vec<&str> = [start, end]
        .into_iter()
        .flatten()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .collect();
    Some(When::Freeform(parts.join(" – ")))
}

/// Why a date does not exist. Which one was meant is anybody's guess.
fn explanation(written: &str, error: DateError) -> String {
    match (error, written.get(..4), written.get(5..7)) {
        (DateError::Month, ..) => "months go from `01` to `12`".to_owned(),
        (DateError::Day(last), Some(year), Some(month)) => {
            let number = month.parse::<usize>().unwrap_or_default();
            let name = MONTHS.get(number.wrapping_sub(1));
            let name = name.map_or_else(String::new, |name| capitalize(name));
            format!("{name} {year} has {last} days")
        }
        _ => DATE_FORMS.to_owned(),
    }
}

fn capitalize(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

/// A date as the data file has it, such as `2019-03`, from how people write it, such as `March 2019`. `None` if it is
/// no date, or ambiguous.
pub fn standard_date(written: &str) -> Option<String> {
    let written = written.trim();
    let date = written.parse().ok().or_else(|| guess(written))?;
    Some(date.to_string())
}

/// Parses a date in another format: `2019/3`, `March 2019`, `3. März 2019`, `2019年3月`.
///
/// Returns `None` if the order of day and month is ambiguous, or if the text says anything else.
pub(super) fn guess(written: &str) -> Option<Date> {
    /// Words and suffixes without a meaning of their own.
    const FILLERS: [&str; 12] = [
        "st", "nd", "rd", "th", "er", "de", "of", "do", "г", "年", "月", "日",
    ];
    // A day followed by a time.
    if let Some((date, time)) = written.split_once(['T', ' '])
        && let Ok(day) = date.parse::<Date>()
        && day.day().is_some()
    {
        let is_time = time.starts_with(|c: char| c.is_ascii_digit())
            && time
                .bytes()
                .all(|b| b.is_ascii_digit() || b":.,Z+- ".contains(&b));
        return is_time.then_some(day);
    }
    let parts = runs(written);
    let is_year = |part: &&str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    let year = parts.iter().find(|part| is_year(part))?;
    let (mut month, mut numbers) = (None, Vec::new());
    for part in parts.iter().filter(|part| !std::ptr::eq(**part, *year)) {
        match (part.parse::<u8>(), month_by_name(part)) {
            (Ok(number), _) => numbers.push(number),
            (Err(_), Some(named)) if month.is_none() => month = Some(named),
            _ if FILLERS.contains(part) => {}
            _ => return None,
        }
    }
    let text = match (month, numbers.as_slice()) {
        (Some(month), []) => format!("{year}-{month:02}"),
        (Some(month), [day]) => format!("{year}-{month:02}-{day:02}"),
        (None, [month]) => format!("{year}-{month:02}"),
        (None, [month, day]) if parts.first() == Some(year) => {
            format!("{year}-{month:02}-{day:02}")
        }
        (None, []) => (*year).to_owned(),
        _ => return None,
    };
    text.parse().ok()
}

/// Splits a text into runs of digits and runs of letters.
fn runs(text: &str) -> Vec<&str> {
    let mut runs: Vec<&str> = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let digits = first.is_ascii_digit();
            let end = rest
                .find(|c: char| c.is_ascii_digit() != digits)
                .unwrap_or(rest.len());
            let (run, others) = rest.split_at(end);
            runs.push(run);
            rest = others;
        }
    }
    runs
}

/// The month, from 1 to 12, that a word names in full or abbreviated.
fn month_by_name(part: &str) -> Option<usize> {
    let part = part.to_lowercase();
    if part.chars().count() < 3 {
        return None;
    }
    // In Hebrew, "in" is a prefix of the month.
    let part = part.strip_prefix('ב').unwrap_or(&part);
    let is_named = |names: &&str| names.split(' ').any(|name| name.starts_with(part));
    let mut months = (1..).zip(MONTH_NAMES).filter(|(_, names)| is_named(names));
    let (month, _) = months.next()?;
    // `jui` may be juin or juillet.
    months.next().is_none().then_some(month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Messages;

    #[test]
    fn an_invalid_date_is_explained_without_a_guess() {
        for (written, expected) in [
            ("2019-13", "months go from `01` to `12`"),
            ("2019-00-01", "months go from `01` to `12`"),
            ("2019-02-30", "February 2019 has 28 days"),
        ] {
            let error = written.parse::<Date>().expect_err(written);
            assert_eq!(explanation(written, error), expected, "{written}");
        }
    }

    #[test]
    fn dates_are_parsed_as_the_interface_writes_them() {
        for lang in Messages::langs() {
            let messages = Messages::of(lang);
            for date in (1..=12)
                .flat_map(|month| [format!("2019-{month:02}"), format!("2019-{month:02}-28")])
            {
                let date: Date = date.parse().expect("a date");
                let text = date.to_text(&messages);
                assert_eq!(guess(&text), Some(date), "{lang}: {text}");
            }
        }
    }

    #[test]
    fn other_date_formats_are_parsed_if_unambiguous() {
        for (written, expected) in [
            ("2019/03", Some("2019-03")),
            ("2019-3", Some("2019-03")),
            ("2023-9-28", Some("2023-09-28")),
            ("03/2019", Some("2019-03")),
            ("March 2013", Some("2013-03")),
            ("Nov. 2013", Some("2013-11")),
            ("3 mars 2013", Some("2013-03-03")),
            ("Août 2013", Some("2013-08")),
            ("Juillet 2013", Some("2013-07")),
            ("Dezember 2013", Some("2013-12")),
            ("2019-03-31T12:00:00Z", Some("2019-03-31")),
            ("2019.", Some("2019")),
            ("3rd of March 2013", Some("2013-03-03")),
            ("2019年3月", Some("2019-03")),
            ("01/02/2019", None),
            ("Sept 2013", Some("2013-09")),
            ("5 stycznia 2013", Some("2013-01-05")),
            ("15 мая 2013", Some("2013-05-15")),
            ("Mart 2013", Some("2013-03")),
            ("يونيو 2013", Some("2013-06")),
            ("מאי 2013", Some("2013-05")),
            ("2019-03-31 12:00:00.5+01:00", Some("2019-03-31")),
            ("2019-03-31 cancelled", None),
            ("2019-03-31T", None),
            ("Maybe 2019", None),
            ("Marketing 2019", None),
            ("jui 2019", None),
            ("Q3 2018", None),
            ("Summer 2019", None),
            ("2019 - 2021", None),
            ("yesterday", None),
        ] {
            assert_eq!(
                guess(written).map(|date| date.to_string()).as_deref(),
                expected,
                "{written}"
            );
        }
    }
}

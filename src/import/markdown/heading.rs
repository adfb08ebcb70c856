//! Parses entry headings: `2019 - 2020: Engineer @Acme - Platform`, `Engineer, Acme (2019–2020)`.

use crate::profile::{MessageId, Messages};

/// A start and an end, as written. Without an end, the period is ongoing.
pub(in crate::import) type Dates = (Option<String>, Option<String>);

/// The parts of an entry heading.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Heading {
    pub period: Option<Dates>,
    pub title: String,
    pub company: Option<String>,
    pub team: Option<String>,
}

/// What surrounds the parts of a heading.
const SEPARATORS: [&str; 5] = [" | ", " · ", " • ", " — ", " – "];

impl Heading {
    /// Splits a heading into its parts. All but the title are optional.
    pub(super) fn parse(text: &str) -> Self {
        let text = text.trim();
        let (period, rest) = leading_period(text)
            .or_else(|| period_in_brackets(text))
            .or_else(|| separated_period(text))
            .map_or((None, text.to_owned()), |(period, rest)| {
                (Some(period), rest)
            });
        let (title, company) = match rest.split_once('@') {
            // An `@` within a word belongs to an email address.
            Some((title, company)) if title.is_empty() || title.ends_with(' ') => {
                (title, Some(company))
            }
            _ => (rest.as_str(), None),
        };
        let (company, team) = match company {
            Some(company) => match [" - ", " – ", " — "]
                .iter()
                .find_map(|dash| company.split_once(dash))
            {
                Some((company, team)) => (Some(company), Some(team)),
                None => (Some(company), None),
            },
            None => (None, None),
        };
        Self {
            period,
            title: title.trim().trim_end_matches(',').to_owned(),
            company: company.and_then(non_empty),
            team: team.and_then(non_empty),
        }
    }
}

/// `2019 - 2020: Engineer`.
fn leading_period(text: &str) -> Option<(Dates, String)> {
    let (before, after) = text.split_once(": ").or_else(|| text.split_once(" : "))?;
    Some((parse_period(before)?, after.to_owned()))
}

/// `Engineer (2019 - 2020)`.
fn period_in_brackets(text: &str) -> Option<(Dates, String)> {
    let (rest, period) = text.strip_suffix([')', ']'])?.rsplit_once(['(', '['])?;
    Some((parse_period(period)?, rest.trim_end().to_owned()))
}

/// `Engineer | 2019 - 2020`, or the other way round.
fn separated_period(text: &str) -> Option<(Dates, String)> {
    SEPARATORS.iter().find_map(|separator| {
        let last = text.rsplit_once(separator);
        let first = text.split_once(separator);
        let at_end = last.and_then(|(rest, period)| Some((parse_period(period)?, rest)));
        let at_start = || first.and_then(|(period, rest)| Some((parse_period(period)?, rest)));
        let (period, rest) = at_end.or_else(at_start)?;
        // `2019 – 2020` alone is a period, not a year beside another.
        (!rest.trim().is_empty() && parse_period(rest).is_none())
            .then(|| (period, rest.trim().to_owned()))
    })
}

/// Parses a text such as `2019 - 2020`, `Mar 2019 – now`, `until 2020` or `2017`.
///
/// Returns `None` if it contains no year, or is too long to be a period.
pub(in crate::import) fn parse_period(text: &str) -> Option<Dates> {
    const MAX_BYTES: usize = 60;
    let text = text.trim();
    if !has_year(text) || text.len() > MAX_BYTES {
        return None;
    }
    if let Some(end) =
        Messages::translations(MessageId::Until).find_map(|until| end_in(text, until))
    {
        return Some((None, non_empty(end)));
    }
    if let Some(start) = ["since ", "depuis ", "seit ", "desde ", "dal ", "sinds "]
        .iter()
        .find_map(|prefix| text.strip_prefix(prefix))
    {
        return Some((non_empty(start), None));
    }
    let ends = [" - ", " – ", " — ", "–", "—", " to ", " bis ", " à "]
        .iter()
        .find_map(|dash| text.split_once(dash));
    // A hyphen without spaces separates years only: `2019-03` is a month.
    let years_only = || {
        text.split_once('-')
            .filter(|(start, end)| is_year(start) && (is_year(end) || is_now(end)))
    };
    match ends.or_else(years_only) {
        Some((start, end)) if is_now(end) => Some((non_empty(start), None)),
        Some((start, end)) => Some((non_empty(start), non_empty(end))),
        // A single date is both start and end: ongoing periods are explicit, as in `since 2017`.
        None => Some((non_empty(text), non_empty(text))),
    }
}

/// The end in a text such as `until 2020`. `until` is the message for it.
fn end_in<'t>(text: &'t str, until: &str) -> Option<&'t str> {
    let (before, after) = until.split_once("{date}")?;
    let end = text.strip_prefix(before)?.strip_suffix(after)?;
    (!before.is_empty() || !after.is_empty()).then_some(end)
}

/// Whether a text means that something goes on.
pub fn is_now(text: &str) -> bool {
    const NOW: [&str; 8] = [
        "present",
        "today",
        "current",
        "ongoing",
        "maintenant",
        "aujourd'hui",
        "heute",
        "actualidad",
    ];
    let text = text.trim().to_lowercase();
    let mut translations = Messages::translations(MessageId::Now);
    NOW.contains(&text.as_str()) || translations.any(|now| now.to_lowercase() == text)
}

fn non_empty(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn is_year(text: &str) -> bool {
    text.trim().len() == 4 && text.trim().bytes().all(|b| b.is_ascii_digit())
}

fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(is_year)
}

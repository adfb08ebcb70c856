//! Parses entry headings: `2019 - 2020: Engineer @Acme - Platform`.

/// A start and an end, as written. Without an end, the period is ongoing.
pub(super) type Dates = (Option<String>, Option<String>);

/// The parts of an entry heading.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Heading {
    pub period: Option<Dates>,
    pub title: String,
    pub company: Option<String>,
    pub team: Option<String>,
}

impl Heading {
    /// Splits a heading into its parts. All but the title are optional.
    pub(super) fn parse(text: &str) -> Self {
        let text = text.trim();
        let (period, rest) = match text.split_once(": ").or_else(|| text.split_once(" : ")) {
            Some((before, after)) => match parse_period(before) {
                Some(period) => (Some(period), after),
                None => (None, text),
            },
            None => (None, text),
        };
        let (title, company) = match rest.split_once('@') {
            // An `@` within a word belongs to an email address.
            Some((title, company)) if title.is_empty() || title.ends_with(' ') => {
                (title, Some(company))
            }
            _ => (rest, None),
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

/// Parses a text such as `2019 - 2020`, `Mar 2019 – now`, `until 2020` or `2017`.
///
/// Returns `None` if it contains no year.
fn parse_period(text: &str) -> Option<Dates> {
    const NOW: [&str; 6] = [
        "now",
        "present",
        "today",
        "current",
        "maintenant",
        "aujourd'hui",
    ];
    let text = text.trim();
    if !has_year(text) {
        return None;
    }
    if let Some(end) = text
        .strip_prefix("until ")
        .or_else(|| text.strip_prefix("jusqu'à "))
    {
        return Some((None, non_empty(end)));
    }
    if let Some(start) = text
        .strip_prefix("since ")
        .or_else(|| text.strip_prefix("depuis "))
    {
        return Some((non_empty(start), None));
    }
    let ends = [" - ", " – ", " — ", "–", "—", " to "]
        .iter()
        .find_map(|dash| text.split_once(dash));
    // A hyphen without spaces separates years only: `2019-03` is a month.
    let years_only = || {
        text.split_once('-')
            .filter(|(start, end)| is_year(start) && (is_year(end) || NOW.contains(end)))
    };
    match ends.or_else(years_only) {
        Some((start, end)) if NOW.contains(&end.trim().to_lowercase().as_str()) => {
            Some((non_empty(start), None))
        }
        Some((start, end)) => Some((non_empty(start), non_empty(end))),
        // A single date is both start and end: ongoing periods are explicit, as in `since 2017`.
        None => Some((non_empty(text), non_empty(text))),
    }
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

//! Headings of entries: `2019 - 2020: Engineer @Acme - Platform`.

/// A start and an end, as they are written; no end where it goes on.
pub(super) type Dates = (Option<String>, Option<String>);

/// What a heading says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Heading {
    pub period: Option<Dates>,
    pub title: String,
    pub company: Option<String>,
    pub team: Option<String>,
}

impl Heading {
    /// Takes a heading apart. Each part but the title may be missing.
    pub(super) fn parse(text: &str) -> Self {
        let text = text.trim();
        let (period, rest) = match text.split_once(": ").or_else(|| text.split_once(" : ")) {
            Some((before, after)) => match period(before) {
                Some(period) => (Some(period), after),
                None => (None, text),
            },
            None => (None, text),
        };
        let (title, company) = match rest.split_once('@') {
            // An `@` inside a word is one of an address.
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
        let owned = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Self {
            period,
            title: title.trim().trim_end_matches(',').to_owned(),
            company: company.and_then(owned),
            team: team.and_then(owned),
        }
    }
}

/// The dates of a text such as `2019 - 2020`, `Mar 2019 – now`, `until 2020` or `2017`; nothing where it has no year.
fn period(text: &str) -> Option<Dates> {
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
    let dated = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if let Some(end) = text
        .strip_prefix("until ")
        .or_else(|| text.strip_prefix("jusqu'à "))
    {
        return Some((None, dated(end)));
    }
    if let Some(start) = text
        .strip_prefix("since ")
        .or_else(|| text.strip_prefix("depuis "))
    {
        return Some((dated(start), None));
    }
    let sides = [" - ", " – ", " — ", "–", "—", " to "]
        .iter()
        .find_map(|dash| text.split_once(dash));
    let years_only = || {
        text.split_once('-')
            .filter(|(start, end)| is_year(start) && (is_year(end) || NOW.contains(end)))
    };
    match sides.or_else(years_only) {
        Some((start, end)) if NOW.contains(&end.trim().to_lowercase().as_str()) => {
            Some((dated(start), None))
        }
        Some((start, end)) => Some((dated(start), dated(end))),
        // A single date is the whole of it: what goes on says so.
        None => Some((dated(text), dated(text))),
    }
}

fn is_year(text: &str) -> bool {
    text.trim().len() == 4 && text.trim().bytes().all(|b| b.is_ascii_digit())
}

fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(is_year)
}

//! Entries: what a heading and the blocks below it, or an item of a list, say.

use super::blocks::{Block, Bullets, Item, Kind, Line, Link, Piece};
use super::heading::{Dates, Heading, parse_period};
use crate::profile::{MessageId, Messages, SectionKey};
use serde_json::{Map, Value, json};

/// An entry of a section.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The heading or the line that it was made from.
    pub heading: String,
    pub value: Value,
}

/// The text below a heading, by what it says.
#[derive(Debug, Default)]
struct Body {
    /// The emphasised lines at the start.
    facts: Vec<String>,
    period: Option<Dates>,
    url: Option<String>,
    keywords: Option<String>,
    highlights: Vec<String>,
    text: String,
}

impl Body {
    /// `is_own` says that this project has written the page: highlights then have the marker `-`,
    /// and lists within texts another.
    fn parse(blocks: &[Block], takes_highlights: bool, is_own: bool) -> Self {
        let mut body = Self::default();
        let mut rest: Vec<&Block> = Vec::new();
        for block in blocks {
            match &block.kind {
                Kind::Paragraph(line) if line.is_emphasised && rest.is_empty() => {
                    let text = line.to_text();
                    match parse_period(&text).filter(|_| !is_own && body.period.is_none()) {
                        Some(period) => body.period = Some(period),
                        None => body.facts.push(text),
                    }
                }
                Kind::Paragraph(line) if line.as_link().is_some() && body.url.is_none() => {
                    body.url = line.as_link().map(|link| link.href.clone());
                }
                Kind::Paragraph(line) if keywords(line).is_some() => body.keywords = keywords(line),
                _ => rest.push(block),
            }
        }
        if let Some(Block {
            kind: Kind::Bullets(list),
            ..
        }) = rest.last()
            && takes_highlights
            && (!is_own || list.marker == '-')
        {
            body.highlights = list.items.iter().map(|item| item.source.clone()).collect();
            rest.pop();
        }
        body.text = source(&rest);
        body
    }
}

/// The Markdown of several blocks.
pub(super) fn source(blocks: &[&Block]) -> String {
    let sources: Vec<&str> = blocks.iter().map(|block| block.source.as_str()).collect();
    sources.join("\n\n").trim().to_owned()
}

/// The technologies in `Technologies: Kafka, Pulsar`.
fn keywords(line: &Line) -> Option<String> {
    const LABELS: [&str; 5] = ["technologies", "keywords", "stack", "tech", "tech stack"];
    let text = line.to_text();
    let (label, names) = text.split_once(':')?;
    let label = label.to_lowercase();
    let mut translations = Messages::translations(MessageId::Technologies);
    let is_label = LABELS.contains(&label.as_str())
        || translations.any(|translation| translation.to_lowercase() == label);
    let names = names.trim().trim_end_matches('.');
    (is_label && !names.is_empty()).then(|| names.to_owned())
}

/// The keys of an entry's title, of the organisation beside it, and of its text.
fn keys(section: Option<SectionKey>) -> (&'static str, &'static str, &'static str) {
    match section {
        Some(SectionKey::Projects | SectionKey::Contributions) => ("name", "entity", "description"),
        Some(SectionKey::Volunteer) => ("position", "organization", "summary"),
        Some(SectionKey::Education) => ("studyType", "institution", "summary"),
        Some(SectionKey::Awards) => ("title", "awarder", "summary"),
        Some(SectionKey::Certificates) => ("name", "issuer", "summary"),
        Some(SectionKey::Publications) => ("name", "publisher", "summary"),
        Some(SectionKey::References) => ("name", "company", "reference"),
        Some(SectionKey::Skills | SectionKey::Interests) => ("name", "level", "summary"),
        Some(SectionKey::Languages) => ("language", "fluency", "summary"),
        Some(_) => ("position", "name", "summary"),
        None => ("title", "organization", "summary"),
    }
}

/// Reads an entry with a heading.
pub(super) fn entry(
    section: Option<SectionKey>,
    heading: &str,
    blocks: &[Block],
    is_own: bool,
) -> Entry {
    let has_points = matches!(
        section,
        Some(
            SectionKey::Work
                | SectionKey::Projects
                | SectionKey::Contributions
                | SectionKey::Volunteer
                | SectionKey::Education
        ) | None
    );
    let is_topic = matches!(
        section,
        Some(SectionKey::Skills | SectionKey::Interests | SectionKey::Languages)
    );
    let body = Body::parse(blocks, has_points || is_topic || is_own, is_own);
    let mut entry = titled(section, &Heading::parse(heading), is_own);
    let set = |entry: &mut Map<String, Value>, key: &str, value: Value| {
        entry.insert(key.to_owned(), value);
    };
    if let Some(period) = body.period.filter(|_| !entry.contains_key("startDate")) {
        add_period(section, &period, &mut entry);
    }
    if let Some(url) = &body.url {
        set(&mut entry, "url", json!(url));
    }
    let mut text: Vec<String> = Vec::new();
    match (section, body.facts.as_slice()) {
        (_, []) => {}
        (Some(SectionKey::Work), [location]) => set(&mut entry, "location", json!(location)),
        (Some(SectionKey::Work), [description, location]) => {
            set(&mut entry, "description", json!(description));
            set(&mut entry, "location", json!(location));
        }
        (Some(SectionKey::Projects | SectionKey::Contributions), [roles]) => {
            set(&mut entry, "roles", json!([roles]));
        }
        (Some(SectionKey::Education), [score]) => {
            set(&mut entry, "score", json!(without_label(score)))
        }
        (_, facts) => text.extend(facts.iter().map(|fact| format!("*{fact}*"))),
    }
    if let Some(names) = &body.keywords {
        set(&mut entry, "keywords", json!(names));
    }
    text.extend(Some(body.text).filter(|text| !text.is_empty()));
    match (has_points, is_topic, body.highlights.is_empty()) {
        (_, _, true) => {}
        (true, ..) => set(&mut entry, "highlights", json!(body.highlights)),
        (_, true, _) => set(&mut entry, "keywords", json!(body.highlights)),
        _ => add_members(body.highlights, &mut entry, &mut text),
    }
    let text = text.join("\n\n");
    if is_topic && !text.is_empty() && !entry.contains_key("keywords") {
        set(&mut entry, "keywords", json!(text));
    } else if !text.is_empty() {
        set(&mut entry, keys(section).2, json!(text));
    }
    Entry {
        heading: heading.to_owned(),
        value: Value::Object(entry),
    }
}

/// Adds points such as `team: Data` as members. All others become part of the text.
fn add_members(points: Vec<String>, entry: &mut Map<String, Value>, text: &mut Vec<String>) {
    let mut others = Vec::new();
    for point in points {
        match point.split_once(": ") {
            Some((key, value)) if !entry.contains_key(key) => {
                entry.insert(key.to_owned(), json!(value));
            }
            _ => others.push(format!("- {point}")),
        }
    }
    text.extend((!others.is_empty()).then(|| others.join("\n")));
}

/// The members that a heading says.
fn titled(section: Option<SectionKey>, heading: &Heading, is_own: bool) -> Map<String, Value> {
    let mut entry = Map::new();
    let (title_key, other_key, _) = keys(section);
    let is_work = matches!(section, Some(SectionKey::Work));
    // Only a job has a team. Elsewhere it is the rest of a name.
    let (company, team) = match (&heading.company, &heading.team) {
        (Some(company), Some(team)) if !is_work => (Some(format!("{company} - {team}")), None),
        (company, team) => (company.clone(), team.clone()),
    };
    let mut title = heading.title.clone();
    let mut company = company;
    if company.is_none() && is_work && !is_own {
        // `Engineer at Acme`, `Engineer, Acme`
        let split = [" at ", " bei ", " chez ", ", "]
            .iter()
            .find_map(|gap| title.split_once(gap))
            .map(|(before, after)| (before.to_owned(), after.to_owned()));
        if let Some((before, after)) = split {
            (title, company) = (before, Some(after));
        }
    }
    // Without an organisation, the title is its name.
    let names_organisation =
        matches!(section, Some(SectionKey::Volunteer | SectionKey::Education)) && company.is_none();
    if names_organisation {
        company = Some(std::mem::take(&mut title));
    }
    if section == Some(SectionKey::Education)
        && let Some((study_type, area)) = title.clone().split_once(", ")
    {
        title = study_type.to_owned();
        entry.insert("area".to_owned(), json!(area));
    }
    for (key, value) in [
        (title_key, Some(title)),
        (other_key, company),
        ("team", team),
    ] {
        let value = value.filter(|value| !value.is_empty());
        entry.extend(value.map(|value| (key.to_owned(), json!(value))));
    }
    if section == Some(SectionKey::Contributions) {
        entry.insert("type".to_owned(), json!("contribution"));
    }
    if let Some(period) = &heading.period {
        add_period(section, period, &mut entry);
    }
    entry
}

fn add_period(section: Option<SectionKey>, period: &Dates, entry: &mut Map<String, Value>) {
    let (start, end) = period;
    let date = match section {
        Some(SectionKey::Awards | SectionKey::Certificates) => Some("date"),
        Some(SectionKey::Publications) => Some("releaseDate"),
        _ => None,
    };
    let mut set = |key: &str, value: &Option<String>| {
        entry.extend(value.iter().map(|value| (key.to_owned(), json!(value))));
    };
    match date {
        Some(key) => set(key, if start.is_some() { start } else { end }),
        None => {
            set("startDate", start);
            set("endDate", end);
        }
    }
}

/// A grade without its label.
fn without_label(score: &str) -> &str {
    Messages::translations(MessageId::Grade)
        .find_map(|label| score.strip_prefix(label))
        .map_or(score, str::trim)
}

/// Reads the items of a list as entries, or `None` if the section has no entries of one line.
pub(super) fn listed(section: Option<SectionKey>, list: &Bullets, is_own: bool) -> Vec<Entry> {
    let entry = |item: &Item| {
        let value = match section {
            Some(SectionKey::Contributions | SectionKey::Projects) => {
                return projects(section, item, is_own);
            }
            Some(SectionKey::Skills | SectionKey::Languages | SectionKey::Interests) => {
                topic(section, &item.line.to_text())
            }
            Some(_) => item_entry(section, item, is_own),
            None => json!(item.source),
        };
        vec![Entry {
            heading: item.line.to_text(),
            value,
        }]
    };
    list.items.iter().flat_map(entry).collect()
}

/// Reads an item such as `2019: Best paper @ACM`.
fn item_entry(section: Option<SectionKey>, item: &Item, is_own: bool) -> Value {
    let mut entry = titled(section, &Heading::parse(&item.line.to_text()), is_own);
    let links = item.line.pieces.iter().filter_map(|piece| match piece {
        Piece::Link(link) => Some(link),
        Piece::Text(_) => None,
    });
    if let Some(link) = links.into_iter().next() {
        entry.insert("url".to_owned(), json!(link.href));
    }
    Value::Object(entry)
}

/// Reads a skill, a language or an interest: `Programming (advanced): Rust, Go`.
pub(in crate::import) fn topic(section: Option<SectionKey>, text: &str) -> Value {
    let (name_key, level_key, _) = keys(section);
    let (head, keywords) = match text.split_once(": ") {
        Some((head, keywords)) => (head, Some(keywords)),
        None => (text, None),
    };
    let split = head
        .strip_suffix(')')
        .and_then(|head| head.rsplit_once(" ("))
        .or_else(|| {
            let is_language = section == Some(SectionKey::Languages);
            [" – ", " — ", " - "]
                .iter()
                .filter(|_| is_language && keywords.is_none())
                .find_map(|dash| head.split_once(dash))
        });
    let (name, level) = match split {
        Some((name, level)) => (name, Some(level)),
        None => (head, None),
    };
    let level = level.map(|level| {
        Messages::translations(MessageId::Level)
            .find_map(|label| level.strip_prefix(label))
            .map_or(level, str::trim)
    });
    let mut entry = Map::from_iter([(name_key.to_owned(), json!(name.trim()))]);
    match (section, keywords) {
        // `Spanish: native`
        (Some(SectionKey::Languages), Some(level)) => {
            entry.insert(level_key.to_owned(), json!(level.trim()));
        }
        (_, Some(keywords)) => {
            entry.insert("keywords".to_owned(), json!(keywords.trim()));
        }
        _ => {}
    }
    if let Some(level) = level {
        entry.insert(level_key.to_owned(), json!(level));
    }
    Value::Object(entry)
}

/// Reads contributions from an item such as `Apache: [Flink](…), [HBase](…)` or
/// `Apache, [Flink](…): bug fixes`, and a project from `[tinyServe](…): a small web server`.
fn projects(section: Option<SectionKey>, item: &Item, is_own: bool) -> Vec<Entry> {
    let is_contribution = section == Some(SectionKey::Contributions);
    let (before, mut links) = links(&item.line);
    // The text after the first link may have links itself.
    if is_own || !is_contribution {
        links.truncate(1);
    }
    let entity = before.trim().trim_end_matches([',', ':', '-', '–']).trim();
    let mut entries = Vec::new();
    let mut add = |entity: &str, name: &str, href: &str, description: &str| {
        let mut project = Map::from_iter([("name".to_owned(), json!(name.trim()))]);
        let description = description.trim().trim_start_matches([':', ',', '-', '–']);
        for (key, value) in [
            ("type", if is_contribution { "contribution" } else { "" }),
            ("entity", if is_contribution { entity } else { "" }),
            ("url", href),
            ("description", description.trim()),
        ] {
            if !value.is_empty() {
                project.insert(key.to_owned(), json!(value));
            }
        }
        entries.push(Entry {
            heading: item.line.to_text(),
            value: Value::Object(project),
        });
    };
    for (index, link) in links.iter().enumerate() {
        let is_last = index + 1 == links.len();
        let description = is_last.then(|| after_link(&item.source, index));
        add(
            entity,
            &link.text,
            &link.href,
            description.unwrap_or_default(),
        );
    }
    if links.is_empty() {
        let text = item.line.to_text();
        let name = text
            .split_once(": ")
            .map_or(text.as_str(), |(name, _)| name);
        let description = item.source.split_once(": ").map_or("", |(_, text)| text);
        match name.split_once(", ").filter(|_| is_contribution) {
            Some((entity, name)) => add(entity, name, "", description),
            None => add("", name, "", description),
        }
    }
    entries
}

/// The text before the first link of a line, and its links.
fn links(line: &Line) -> (String, Vec<Link>) {
    let (mut before, mut links) = (String::new(), Vec::new());
    for piece in &line.pieces {
        match piece {
            Piece::Text(text) if links.is_empty() => before.push_str(text),
            Piece::Text(_) => {}
            Piece::Link(link) => links.push(link.clone()),
        }
    }
    (before, links)
}

/// The Markdown after a link, counted from 0.
fn after_link(source: &str, index: usize) -> &str {
    let Some((start, _)) = source.match_indices("](").nth(index) else {
        return "";
    };
    // Brackets in the target are balanced or escaped.
    let (mut depth, mut is_escaped) = (0_usize, false);
    for (at, c) in source[start + 1..].char_indices() {
        match c {
            _ if is_escaped => {}
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        is_escaped = c == '\\' && !is_escaped;
        if depth == 0 {
            return &source[start + 1 + at + 1..];
        }
    }
    ""
}

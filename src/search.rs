//! Full-text search over the profile's entries, with a technology filter.
//!
//! A query word matches words that start with it, regardless of case and accents. An entry matches
//! if all query words match and it lists all selected technologies.

mod fold;
mod query;

pub use fold::{fold_words, match_ranges};
pub use query::Query;

use crate::profile::{
    Content, Entry, Item, Job, MessageId, Messages, Profile, Project, RichText, Topic,
};
use fold::fold_into;
use serde::{Deserialize, Serialize};

/// How much of a query the summary repeats, in characters.
const MAX_QUOTED_CHARS: usize = 40;

/// The kind of an entry. Matches are counted by kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Kind {
    Job,
    Project,
    Contribution,
    Other,
}

impl Kind {
    /// All kinds, in the order of the summary.
    const ALL: [Self; 4] = [Self::Job, Self::Project, Self::Contribution, Self::Other];

    /// The message that counts entries.
    fn message(self) -> MessageId {
        match self {
            Self::Job => MessageId::Jobs,
            Self::Project => MessageId::Projects,
            Self::Contribution => MessageId::Contributions,
            Self::Other => MessageId::Others,
        }
    }
}

/// A search index with one item per entry, at the position of its [`Entry`] index.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Index(Vec<IndexedEntry>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct IndexedEntry {
    kind: Kind,
    /// The folded words, each preceded by a space.
    words: String,
    /// The folded names of technologies, including the entry's own if it is a project or topic.
    technologies: Vec<String>,
}

impl Index {
    /// Indexes all entries of a profile.
    pub fn new(profile: &Profile) -> Self {
        let mut entries = Vec::new();
        for section in &profile.sections {
            match &section.content {
                Content::Contributions(groups) => {
                    for group in groups {
                        let projects = group.projects.iter();
                        entries.extend(projects.map(|project| {
                            index_project(Kind::Contribution, &group.entity, project)
                        }));
                    }
                }
                Content::Projects(projects) => {
                    entries.extend(
                        projects
                            .iter()
                            .map(|project| index_project(Kind::Project, &None, project)),
                    );
                }
                Content::Work(employers) => {
                    for employer in employers {
                        let jobs = employer.roles.iter();
                        entries.extend(jobs.map(|job| index_job(&employer.name, job)));
                    }
                }
                Content::Items(items) => entries.extend(items.iter().map(index_item)),
                Content::Topics(topics) => entries.extend(topics.iter().map(index_topic)),
                Content::Summary(_) | Content::Technologies(_) => {}
            }
        }
        Self(entries)
    }

    /// Finds the entries that match a query. An empty query matches all.
    ///
    /// A technology that no entry lists does not count: a link may name any.
    pub fn find(&self, query: &Query) -> Matches {
        let words: Vec<String> = fold_words(&query.text)
            .into_iter()
            .map(|word| format!(" {word}"))
            .collect();
        let mut matches = Matches {
            technologies: query.technologies.clone(),
            ..Matches::default()
        };
        let mut technologies = Vec::new();
        matches.technologies.retain(|name| {
            let name = folded(name);
            let is_listed = self
                .0
                .iter()
                .any(|entry| entry.technologies.contains(&name));
            if is_listed {
                technologies.push(name);
            }
            is_listed
        });
        for entry in &self.0 {
            let is_match = words.iter().all(|word| entry.words.contains(word.as_str()))
                && technologies
                    .iter()
                    .all(|name| entry.technologies.contains(name));
            let (found, total) = &mut matches.counts[entry.kind as usize];
            *total += 1;
            if is_match {
                *found += 1;
                for name in &entry.technologies {
                    if !matches.used.contains(name) {
                        matches.used.push(name.clone());
                    }
                }
            }
            matches.matches.push(is_match);
        }
        matches
    }
}

fn index_job(employer: &Option<String>, job: &Job) -> IndexedEntry {
    let mut entry = IndexedEntry::new(Kind::Job);
    entry.add_text(&job.position);
    for text in [
        employer,
        &job.company,
        &job.team,
        &job.location,
        &job.description,
    ]
    .into_iter()
    .flatten()
    {
        entry.add_text(text);
    }
    entry.add_body(&job.summary, &job.highlights, &job.keywords);
    entry
}

fn index_project(kind: Kind, entity: &Option<String>, project: &Project) -> IndexedEntry {
    let mut entry = IndexedEntry::new(kind);
    entity.iter().for_each(|entity| entry.add_text(entity));
    entry.add_text(&project.name);
    project
        .detail
        .iter()
        .for_each(|detail| entry.add_text(detail));
    // Working on a project means using it: filtering by Flink finds contributions to Flink.
    entry.technologies.push(folded(&project.name));
    entry.add_body(&project.description, &project.highlights, &project.keywords);
    entry
}

fn index_item(item: &Item) -> IndexedEntry {
    let mut entry = IndexedEntry::new(Kind::Other);
    entry.add_text(&item.title);
    for text in [&item.detail, &item.score].into_iter().flatten() {
        entry.add_text(text);
    }
    entry.add_body(&item.summary, &item.highlights, &item.keywords);
    entry
}

fn index_topic(topic: &Topic) -> IndexedEntry {
    let mut entry = IndexedEntry::new(Kind::Other);
    entry.add_text(&topic.name);
    topic.level.iter().for_each(|level| entry.add_text(level));
    entry.add_body(&RichText::default(), &[], &topic.keywords);
    entry.technologies.push(folded(&topic.name));
    entry
}

impl IndexedEntry {
    fn new(kind: Kind) -> Self {
        Self {
            kind,
            words: String::new(),
            technologies: Vec::new(),
        }
    }

    fn add_text(&mut self, text: &str) {
        fold_into(text, &mut self.words);
    }

    fn add_body(&mut self, text: &RichText, highlights: &[RichText], keywords: &[String]) {
        self.add_text(&text.to_plain());
        highlights
            .iter()
            .for_each(|text| self.add_text(&text.to_plain()));
        for name in keywords {
            self.add_text(name);
            self.technologies.push(folded(name));
        }
    }
}

/// Folds a whole name, so that different spellings of it compare equal.
pub(crate) fn folded(name: &str) -> String {
    let mut folded = String::new();
    fold_into(name, &mut folded);
    folded
}

/// The result of a query: which entries match, and how many of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// The selected technologies, without those that no entry lists.
    pub technologies: Vec<String>,
    matches: Vec<bool>,
    /// The numbers of matching and of all entries, by kind.
    counts: [(usize, usize); 4],
    /// The folded names of the technologies that a match lists.
    used: Vec<String>,
}

impl Matches {
    /// Whether an entry matches.
    pub fn contains(&self, Entry(number): Entry) -> bool {
        self.matches.get(number as usize).copied().unwrap_or(true)
    }

    /// Whether all entries match.
    pub fn are_all(&self) -> bool {
        !self.matches.contains(&false)
    }

    /// Whether a match lists a technology.
    pub fn use_technology(&self, name: &str) -> bool {
        self.used.contains(&folded(name))
    }

    /// Summarises the result of `query` for the reader: `3 of 5 jobs, 2 projects`.
    pub fn summary(&self, query: &Query, messages: &Messages) -> String {
        let text = query.text.trim();
        let mut summary = String::new();
        let mut unknown = query.technologies.iter();
        if let Some(name) = unknown.find(|name| !self.technologies.contains(name)) {
            summary = messages.format(MessageId::NotUsedHere, &[("technology", &shortened(name))]);
        }
        if !self.matches.contains(&true) {
            let mut technologies = String::new();
            for technology in &self.technologies {
                push_item(
                    &mut technologies,
                    messages.get(MessageId::ListSeparator),
                    technology,
                );
            }
            let query = shortened(if text.is_empty() { &technologies } else { text });
            let sentence = messages.format(MessageId::NoResults, &[("query", &query)]);
            push_item(&mut summary, " ", &sentence);
        } else if !text.is_empty() || !self.technologies.is_empty() {
            push_item(&mut summary, " ", &self.counts(messages));
        }
        summary
    }

    /// The number of matches of each kind that has any.
    fn counts(&self, messages: &Messages) -> String {
        let mut list = String::new();
        for (kind, (found, total)) in Kind::ALL.into_iter().zip(self.counts) {
            let count = |number| messages.count(number, kind.message());
            let item = if kind == Kind::Job && (1..total).contains(&found) {
                messages.format(
                    MessageId::SomeOf,
                    &[
                        ("shown", &found.to_string()),
                        ("total", &total.to_string()),
                        ("shown_jobs", &count(found)),
                        ("total_jobs", &count(total)),
                    ],
                )
            } else if found > 0 {
                count(found)
            } else {
                continue;
            };
            push_item(&mut list, messages.get(MessageId::ListSeparator), &item);
        }
        list
    }
}

/// Appends an item to a text. Items are separated by `separator`.
///
/// The program of a page joins texts nowhere else, and `join` would be 0.9 KB of it.
fn push_item(text: &mut String, separator: &str, item: &str) {
    if !text.is_empty() {
        text.push_str(separator);
    }
    text.push_str(item);
}

/// Cuts a text that may come from a link, so that it cannot fill the page.
fn shortened(text: &str) -> String {
    text.chars().take(MAX_QUOTED_CHARS).collect()
}

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

    /// The messages for one and for several entries.
    fn labels(self) -> (MessageId, MessageId) {
        match self {
            Self::Job => (MessageId::Job, MessageId::Jobs),
            Self::Project => (MessageId::Project, MessageId::Projects),
            Self::Contribution => (MessageId::Contribution, MessageId::Contributions),
            Self::Other => (MessageId::Other, MessageId::Others),
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
    pub fn find(&self, query: &Query) -> Matches {
        let words: Vec<String> = fold_words(&query.text)
            .into_iter()
            .map(|word| format!(" {word}"))
            .collect();
        let technologies: Vec<String> =
            query.technologies.iter().map(|name| folded(name)).collect();
        let is_match = |entry: &IndexedEntry| {
            words.iter().all(|word| entry.words.contains(word.as_str()))
                && technologies
                    .iter()
                    .all(|name| entry.technologies.contains(name))
        };
        let matches: Vec<bool> = self.0.iter().map(is_match).collect();
        let counts = Kind::ALL.map(|kind| {
            let of_kind = self
                .0
                .iter()
                .zip(&matches)
                .filter(|(entry, _)| entry.kind == kind);
            of_kind.fold((0, 0), |(found, total), (_, &is_match)| {
                (found + usize::from(is_match), total + 1)
            })
        });
        Matches { matches, counts }
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matches {
    matches: Vec<bool>,
    /// The numbers of matching and of all entries, by kind.
    counts: [(usize, usize); 4],
}

impl Matches {
    /// Whether an entry matches.
    pub fn contains(&self, Entry(number): Entry) -> bool {
        self.matches.get(number as usize).copied().unwrap_or(true)
    }

    /// Summarises the result: `3 of 5 jobs, 2 projects`.
    pub fn summary(&self, messages: &Messages) -> String {
        let mut parts = Vec::new();
        for (kind, (found, total)) in Kind::ALL.into_iter().zip(self.counts) {
            let (one, several) = kind.labels();
            if kind == Kind::Job && total > 0 {
                let jobs = messages.plural(total, one, several);
                parts.push(messages.format(
                    MessageId::SomeOf,
                    &[
                        ("shown", &found.to_string()),
                        ("total", &total.to_string()),
                        ("kind", jobs),
                    ],
                ));
            } else if found > 0 {
                parts.push(messages.count(found, one, several));
            }
        }
        if self.matches.contains(&true) {
            parts.join(", ")
        } else {
            messages.text(MessageId::NoMatches)
        }
    }
}

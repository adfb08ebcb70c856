//! Finding entries: what a reader asks for, and which entries answer.
//!
//! A search word matches where a word begins with it; case and accents don't count. Every word has to match, and every
//! chosen technology has to be one that the entry names, or is.

mod fold;
mod query;

pub use fold::{highlights, words};
pub use query::Query;

use crate::profile::{
    Content, Entry, Item, Job, MessageId, Messages, Profile, Project, RichText, Topic, interpolate,
};
use fold::fold_into;
use serde::{Deserialize, Serialize};

/// What kind of thing an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Kind {
    Job,
    Project,
    Contribution,
    CustomSection,
}

impl Kind {
    /// All kinds, in the order in which they are counted.
    const ALL: [Self; 4] = [
        Self::Job,
        Self::Project,
        Self::Contribution,
        Self::CustomSection,
    ];

    /// The words for one and for several.
    fn words(self) -> (MessageId, MessageId) {
        match self {
            Self::Job => (MessageId::Job, MessageId::Jobs),
            Self::Project => (MessageId::Project, MessageId::Projects),
            Self::Contribution => (MessageId::Contribution, MessageId::Contributions),
            Self::CustomSection => (MessageId::CustomSection, MessageId::Others),
        }
    }
}

/// Everything that can be found, prepared for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Index(Vec<Indexed>);

/// One entry, at the place of its number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Indexed {
    kind: Kind,
    /// Its words, folded, each with a space in front.
    words: String,
    /// Its technologies, folded; a project is one, too.
    technologies: Vec<String>,
}

impl Index {
    /// The index of a profile's entries.
    pub fn new(profile: &Profile) -> Self {
        let mut entries = Vec::new();
        for section in &profile.sections {
            match &section.content {
                Content::Contributions(groups) => {
                    for group in groups {
                        let projects = group.projects.iter();
                        entries.extend(
                            projects
                                .map(|one| index_project(Kind::Contribution, &group.entity, one)),
                        );
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
                        entries.extend(
                            employer
                                .roles
                                .iter()
                                .map(|job| index_job(&employer.name, job)),
                        );
                    }
                }
                Content::Items(items) => entries.extend(items.iter().map(index_item)),
                Content::Topics(topics) => entries.extend(topics.iter().map(index_topic)),
                Content::Summary(_) | Content::Technologies(_) => {}
            }
        }
        Self(entries)
    }

    /// The entries that answer a query; all of them where it asks for nothing.
    pub fn find(&self, query: &Query) -> Matches {
        let words: Vec<String> = words(&query.text)
            .into_iter()
            .map(|word| format!(" {word}"))
            .collect();
        let technologies: Vec<String> =
            query.technologies.iter().map(|name| folded(name)).collect();
        let answers = |entry: &Indexed| {
            words.iter().all(|word| entry.words.contains(word.as_str()))
                && technologies
                    .iter()
                    .all(|wanted| entry.technologies.contains(wanted))
        };
        let matches: Vec<bool> = self.0.iter().map(answers).collect();
        let counts = Kind::ALL.map(|kind| {
            let of_kind = self
                .0
                .iter()
                .zip(&matches)
                .filter(|(entry, _)| entry.kind == kind);
            of_kind.fold((0, 0), |(found, all), (_, &matches)| {
                (found + usize::from(matches), all + 1)
            })
        });
        Matches { matches, counts }
    }
}

fn index_job(employer: &Option<String>, job: &Job) -> Indexed {
    let mut entry = Indexed::new(Kind::Job);
    entry.add(&job.position);
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
        entry.add(text);
    }
    entry.add_texts(&job.summary, &job.highlights, &job.keywords);
    entry
}

fn index_project(kind: Kind, entity: &Option<String>, project: &Project) -> Indexed {
    let mut entry = Indexed::new(kind);
    entity.iter().for_each(|entity| entry.add(entity));
    entry.add(&project.name);
    project.detail.iter().for_each(|detail| entry.add(detail));
    // Who works on Flink works with Flink.
    entry.technologies.push(folded(&project.name));
    entry.add_texts(&project.description, &project.highlights, &project.keywords);
    entry
}

fn index_item(item: &Item) -> Indexed {
    let mut entry = Indexed::new(Kind::CustomSection);
    entry.add(&item.title);
    for text in [&item.detail, &item.score].into_iter().flatten() {
        entry.add(text);
    }
    entry.add_texts(&item.summary, &item.highlights, &item.keywords);
    entry
}

fn index_topic(topic: &Topic) -> Indexed {
    let mut entry = Indexed::new(Kind::CustomSection);
    entry.add(&topic.name);
    topic.level.iter().for_each(|level| entry.add(level));
    entry.add_texts(&RichText::default(), &[], &topic.keywords);
    entry.technologies.push(folded(&topic.name));
    entry
}

impl Indexed {
    fn new(kind: Kind) -> Self {
        Self {
            kind,
            words: String::new(),
            technologies: Vec::new(),
        }
    }

    fn add(&mut self, text: &str) {
        fold_into(text, &mut self.words);
    }

    fn add_texts(&mut self, text: &RichText, highlights: &[RichText], keywords: &[String]) {
        self.add(&text.to_plain());
        highlights
            .iter()
            .for_each(|text| self.add(&text.to_plain()));
        for name in keywords {
            self.add(name);
            self.technologies.push(folded(name));
        }
    }
}

/// A whole name, folded, so that two spellings of it are one.
pub(crate) fn folded(name: &str) -> String {
    let mut words = String::new();
    fold_into(name, &mut words);
    words
}

/// Which entries answer a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matches {
    matches: Vec<bool>,
    /// How many of how many there are, kind by kind.
    counts: [(usize, usize); 4],
}

impl Matches {
    /// Whether an entry is among them.
    pub fn has(&self, Entry(number): Entry) -> bool {
        self.matches.get(number as usize).copied().unwrap_or(true)
    }

    /// In words: `3 of 5 jobs, 2 projects`.
    pub fn summary(&self, words: &Messages) -> String {
        let mut parts = Vec::new();
        for (kind, (found, all)) in Kind::ALL.into_iter().zip(self.counts) {
            let (one, several) = kind.words();
            if kind == Kind::Job && all > 0 {
                let jobs = words.plural(all, one, several);
                parts.push(interpolate(
                    words.get(MessageId::SomeOf),
                    &[&found.to_string(), &all.to_string(), jobs],
                ));
            } else if found > 0 {
                parts.push(words.count(found, one, several));
            }
        }
        if self.matches.contains(&true) {
            parts.join(", ")
        } else {
            words.text(MessageId::NothingMatches)
        }
    }
}

//! Sections whose entries are short: items with a few lines each, and topics with keywords.

use super::Compiler;
use super::fields::first;
use super::ids::IdSource;
use crate::profile::{Entry, Href, Item, RichText, Topic, When};
use crate::resume::{
    Award, Certificate, Education, Interest, Language, List, Publication, Reference, Skill,
    SourceSpan,
};
use crate::resume::{OptText, OptTexts, Spanned, Volunteer};

/// The fields of an entry of any of these sections, by where they appear on the page.
struct EntryFields<'a> {
    /// The key and the text of the title.
    title: (&'static str, &'a OptText),
    /// The texts next to the title.
    details: [&'a OptText; 2],
    url: &'a OptText,
    when: Option<When>,
    score: &'a OptText,
    summary: &'a OptText,
    highlights: [&'a OptTexts; 2],
    keywords: &'a OptTexts,
}

const NO_TEXT: &OptText = &None;
const NO_TEXTS: &OptTexts = &OptTexts::new();

impl<'a> EntryFields<'a> {
    fn new(key: &'static str, title: &'a OptText) -> Self {
        Self {
            title: (key, title),
            details: [NO_TEXT; 2],
            url: NO_TEXT,
            when: None,
            score: NO_TEXT,
            summary: NO_TEXT,
            highlights: [NO_TEXTS; 2],
            keywords: NO_TEXTS,
        }
    }
}

impl Compiler<'_> {
    pub(super) fn volunteer(&mut self, section: &List<Volunteer>) -> Vec<Item> {
        let parts = |one: &Volunteer| {
            [
                one.organization.clone(),
                one.position.clone(),
                one.start_date.clone(),
            ]
        };
        self.items(
            "volunteer-",
            section,
            |one| (&one.id, parts(one)),
            |compiler, one| EntryFields {
                details: [&one.position, NO_TEXT],
                url: &one.url,
                when: compiler.when(&one.start_date, &one.end_date, false),
                summary: &one.summary,
                highlights: [&one.highlights, NO_TEXTS],
                keywords: &one.keywords,
                ..EntryFields::new("organization", &one.organization)
            },
        )
    }

    pub(super) fn education(&mut self, section: &List<Education>) -> Vec<Item> {
        let parts = |one: &Education| {
            [
                one.institution.clone(),
                one.area.clone(),
                one.start_date.clone(),
            ]
        };
        self.items(
            "education-",
            section,
            |one| (&one.id, parts(one)),
            |compiler, one| EntryFields {
                details: [&one.study_type, &one.area],
                url: &one.url,
                when: compiler.when(&one.start_date, &one.end_date, false),
                score: &one.score,
                summary: &one.summary,
                highlights: [&one.highlights, &one.courses],
                keywords: &one.keywords,
                ..EntryFields::new("institution", &one.institution)
            },
        )
    }

    pub(super) fn awards(&mut self, section: &List<Award>) -> Vec<Item> {
        let parts = |one: &Award| [one.title.clone(), one.date.clone(), None];
        self.items(
            "awards-",
            section,
            |one| (&one.id, parts(one)),
            |compiler, one| EntryFields {
                details: [&one.awarder, NO_TEXT],
                url: &one.url,
                when: compiler.single_date(&one.date),
                summary: &one.summary,
                ..EntryFields::new("title", &one.title)
            },
        )
    }

    pub(super) fn certificates(&mut self, section: &List<Certificate>) -> Vec<Item> {
        let parts = |one: &Certificate| [one.name.clone(), one.date.clone(), None];
        self.items(
            "certificates-",
            section,
            |one| (&one.id, parts(one)),
            |compiler, one| EntryFields {
                details: [&one.issuer, NO_TEXT],
                url: &one.url,
                when: compiler.single_date(&one.date),
                summary: &one.summary,
                ..EntryFields::new("name", &one.name)
            },
        )
    }

    pub(super) fn publications(&mut self, section: &List<Publication>) -> Vec<Item> {
        let parts = |one: &Publication| [one.name.clone(), one.release_date.clone(), None];
        self.items(
            "publications-",
            section,
            |one| (&one.id, parts(one)),
            |compiler, one| EntryFields {
                details: [&one.publisher, NO_TEXT],
                url: &one.url,
                when: compiler.single_date(&one.release_date),
                summary: &one.summary,
                ..EntryFields::new("name", &one.name)
            },
        )
    }

    pub(super) fn references(&mut self, section: &List<Reference>) -> Vec<Item> {
        self.items(
            "references-",
            section,
            |one| (&one.id, [one.name.clone(), None, None]),
            |_, one| EntryFields {
                url: &one.url,
                summary: &one.reference,
                ..EntryFields::new("name", &one.name)
            },
        )
    }

    pub(super) fn skills(&mut self, section: &List<Skill>) -> Vec<Topic> {
        self.topics("skills-", section, |one| {
            ("name", &one.id, &one.name, &one.level, &one.keywords)
        })
    }

    pub(super) fn languages(&mut self, section: &List<Language>) -> Vec<Topic> {
        self.topics("languages-", section, |one| {
            ("language", &one.id, &one.language, &one.fluency, NO_TEXTS)
        })
    }

    pub(super) fn interests(&mut self, section: &List<Interest>) -> Vec<Topic> {
        self.topics("interests-", section, |one| {
            ("name", &one.id, &one.name, NO_TEXT, &one.keywords)
        })
    }

    fn items<'s, T>(
        &mut self,
        prefix: &str,
        section: &'s List<T>,
        id_parts: impl Fn(&'s T) -> (&'s OptText, [OptText; 3]),
        fields_of: impl Fn(&mut Self, &'s T) -> EntryFields<'s>,
    ) -> Vec<Item> {
        let entries = self.entries(section.as_ref());
        let id_parts: Vec<(&OptText, [OptText; 3])> =
            entries.iter().map(|entry| id_parts(&entry.value)).collect();
        let sources = entries.iter().zip(&id_parts);
        let sources = sources.map(|(entry, (chosen, [one, two, three]))| IdSource {
            chosen,
            span: &entry.span,
            parts: [one, two, three],
        });
        let ids = self.ids(prefix, &sources.collect::<Vec<_>>());
        let mut items = Vec::new();
        for (entry, id) in entries.iter().zip(ids) {
            let fields = fields_of(self, &entry.value);
            items.extend(self.item(&entry.span, id, fields));
        }
        items
    }

    fn item(&mut self, span: &SourceSpan, id: String, fields: EntryFields<'_>) -> Option<Item> {
        let [one, two] = fields.details;
        let (key, title) = fields.title;
        let href = self.href(fields.url);
        let [highlights, courses] = fields.highlights.map(first);
        let fallbacks = [one, two, fields.summary, highlights, courses];
        let keywords = self.plain_list(fields.keywords);
        let others = [
            href.as_ref().map(Href::display_text),
            keywords.first().map(String::as_str),
        ];
        let title = self.entry_name(span, key, title, &fallbacks, others)?;
        let details: Vec<String> = [one, two]
            .into_iter()
            .filter_map(|text| self.text(text))
            .filter(|text| *text != title)
            .collect();
        Some(Item {
            entry: Entry::default(),
            id,
            href,
            detail: Some(details.join(", ")).filter(|detail| !detail.is_empty()),
            when: fields.when,
            score: self.text(fields.score),
            summary: self.rich(fields.summary),
            highlights: self.highlights(span, fields.highlights),
            keywords,
            title,
        })
    }

    fn topics<'s, T>(
        &mut self,
        prefix: &str,
        section: &'s List<T>,
        fields_of: impl Fn(
            &'s T,
        ) -> (
            &'static str,
            &'s OptText,
            &'s OptText,
            &'s OptText,
            &'s OptTexts,
        ),
    ) -> Vec<Topic> {
        let entries = self.entries(section.as_ref());
        let sources = entries.iter().map(|entry| {
            let (_, chosen, name, ..) = fields_of(&entry.value);
            IdSource {
                chosen,
                span: &entry.span,
                parts: [name, NO_TEXT, NO_TEXT],
            }
        });
        let ids = self.ids(prefix, &sources.collect::<Vec<_>>());
        let mut topics = Vec::new();
        for (Spanned { value, span }, id) in entries.iter().zip(ids) {
            let (key, _, name, level, keywords) = fields_of(value);
            let keywords = self.plain_list(keywords);
            // Keywords do not need a name.
            let name = match self.text(name) {
                None if !keywords.is_empty() => String::new(),
                _ => match self.entry_name(span, key, name, &[level], [None; 2]) {
                    Some(name) => name,
                    None => continue,
                },
            };
            let unknown_fields = self.unknown_field_points(span, "among the keywords");
            let keywords = keywords
                .into_iter()
                .chain(unknown_fields.iter().map(RichText::to_plain))
                .collect();
            let level = self.text(level).filter(|level| *level != name);
            topics.push(Topic {
                entry: Entry::default(),
                id,
                name,
                level,
                keywords,
            });
        }
        topics
    }
}

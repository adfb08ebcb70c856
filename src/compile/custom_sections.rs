//! What stands under keys of their owner's own: plain sections.

use super::Compiler;
use super::ids::slug;
use crate::profile::{Content, Entry, Item, RichText, Section};
use crate::resume::{CustomSection, FreeValue, SourceSpan, Spanned, quoted};

/// Keys whose text is a title, the likeliest first.
const TITLES: [&str; 9] = [
    "title",
    "name",
    "position",
    "institution",
    "organization",
    "company",
    "event",
    "label",
    "role",
];
/// What the ids of such sections begin with, so that they never meet another of the page.
const PREFIX: &str = "more-";
/// Keys whose text is where an entry is found.
const LINKS: [&str; 4] = ["url", "website", "link", "href"];

impl Compiler<'_> {
    /// Id, title and entries of a section for a key that JSON Resume does not know; the title is made from the key.
    pub(super) fn other(&mut self, other: &CustomSection) -> Option<(String, String, Vec<Item>)> {
        let key = &other.key;
        let title = title(key);
        let message = format!(
            "{} is no section of JSON Resume; it is shown as a plain one, {}",
            quoted(key),
            quoted(&title)
        );
        let help = match other.meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => {
                "leave it so, or move it where it belongs: docs/data.md has the sections".to_owned()
            }
        };
        self.warn(&key.span, message, help);
        let values = match &other.value {
            FreeValue::List(values) => values.iter().collect(),
            value => vec![value],
        };
        let items: Vec<Item> = values.into_iter().map(|value| self.plain(value)).collect();
        (!items.is_empty()).then(|| (id(key), title, items))
    }

    /// An entry made of whatever texts there are.
    fn plain(&mut self, value: &FreeValue) -> Item {
        let mut item = Item {
            entry: Entry::default(),
            id: String::new(),
            title: String::new(),
            href: None,
            detail: None,
            when: None,
            score: None,
            summary: Default::default(),
            highlights: Vec::new(),
            keywords: Vec::new(),
        };
        match value {
            FreeValue::Text(text) => item.summary = self.rich(&Some(text.clone())),
            FreeValue::List(values) => item.highlights = self.points(values),
            FreeValue::Object(members) => {
                let text = |keys: &[&str]| {
                    keys.iter()
                        .find_map(|key| {
                            members
                                .iter()
                                .find(|(name, _)| name.eq_ignore_ascii_case(key))
                        })
                        .and_then(|(name, value)| {
                            if let FreeValue::Text(text) = value {
                                Some((name, text))
                            } else {
                                None
                            }
                        })
                };
                let title = text(&TITLES);
                let link = text(&LINKS);
                item.title = title
                    .map(|(_, text)| text.trim().to_owned())
                    .unwrap_or_default();
                item.href = link.and_then(|(_, text)| self.href(&Some(text.clone())));
                let told = [title.map(|(name, _)| name), link.map(|(name, _)| name)];
                let rest = members
                    .iter()
                    .filter(|(name, _)| !told.contains(&Some(name)));
                let values: Vec<&FreeValue> = rest.map(|(_, value)| value).collect();
                item.highlights = values
                    .into_iter()
                    .flat_map(|value| self.points(std::slice::from_ref(value)))
                    .collect();
            }
        }
        item
    }

    /// What an entry says under keys that are not known, a point each.
    pub(super) fn unknown_fields(&mut self, entry: &SourceSpan) -> Vec<RichText> {
        let unknown_fields = self
            .unknown_fields
            .remove(&entry.range.start)
            .unwrap_or_default();
        let texts = unknown_fields.iter().filter_map(|(key, value)| {
            let (mut texts, mut span) = (Vec::new(), None);
            collect(value, &mut texts, &mut span);
            Some(Spanned {
                value: format!("{}: {}", title(key), texts.join(", ")),
                span: span?,
            })
        });
        let texts: Vec<Spanned<String>> = texts.collect();
        texts.iter().map(|text| self.made_markdown(text)).collect()
    }

    /// All texts in some values, each a point.
    fn points(&mut self, values: &[FreeValue]) -> Vec<RichText> {
        let mut points = Vec::new();
        for value in values {
            match value {
                FreeValue::Text(text) => points.push(self.rich(&Some(text.clone()))),
                FreeValue::List(values) => points.extend(self.points(values)),
                FreeValue::Object(members) => {
                    let values: Vec<FreeValue> =
                        members.iter().map(|(_, value)| value.clone()).collect();
                    points.extend(self.points(&values));
                }
            }
        }
        points.retain(|point| !point.is_empty());
        points
    }
}

/// All texts of a value, and where the first stands.
fn collect<'t>(value: &'t FreeValue, texts: &mut Vec<&'t str>, span: &mut Option<SourceSpan>) {
    match value {
        FreeValue::Text(text) => {
            texts.push(text.trim());
            span.get_or_insert_with(|| text.span.clone());
        }
        FreeValue::List(values) => values.iter().for_each(|value| collect(value, texts, span)),
        FreeValue::Object(members) => members
            .iter()
            .for_each(|(_, value)| collect(value, texts, span)),
    }
}

/// Gives the entries of such sections their ids.
pub(super) fn number(sections: &mut [Section]) {
    for Section { id, content, .. } in sections
        .iter_mut()
        .filter(|section| section.id.starts_with(PREFIX))
    {
        if let Content::Items(items) = content {
            (1..)
                .zip(items)
                .for_each(|(number, item)| item.id = format!("{id}-{number}"));
        }
    }
}

/// The id of such a section.
pub(super) fn id(key: &str) -> String {
    let slug = slug([key]);
    format!(
        "{PREFIX}{}",
        if slug.is_empty() { "section" } else { &slug }
    )
}

/// A key in words: `Talks_Presentations_Workshops`, `sideProjects`.
fn title(key: &str) -> String {
    let mut title = String::new();
    let mut before = ' ';
    for c in key.trim().chars() {
        let c = if c == '_' || c == '-' { ' ' } else { c };
        if c.is_uppercase() && before.is_lowercase() {
            title.push(' ');
        }
        title.extend(c.to_lowercase());
        before = c;
    }
    title
}

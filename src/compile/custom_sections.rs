//! Sections that JSON Resume does not define, compiled to plain lists of entries.

use super::Compiler;
use super::ids::slug;
use crate::profile::{Content, Entry, Item, RichText, Section};
use crate::resume::{CustomSection, FreeValue, SourceSpan, Spanned, quoted};

/// The keys that may hold an entry's title, most likely first.
const TITLE_KEYS: [&str; 9] = [
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
/// The prefix of these sections' ids, so that they never collide with other ids on the page.
const PREFIX: &str = "more-";
/// The keys that may hold an entry's link, most likely first.
const LINK_KEYS: [&str; 4] = ["url", "website", "link", "href"];

impl Compiler<'_> {
    /// The id, title and entries of a custom section, or `None` if it has no entries.
    pub(super) fn other(&mut self, other: &CustomSection) -> Option<(String, String, Vec<Item>)> {
        let key = &other.key;
        let title = title(key);
        let message = format!(
            "{} is not a JSON Resume section; it is shown as a plain section titled {}",
            quoted(key),
            quoted(&title)
        );
        let help = match other.meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "keep it, or use one of the sections listed in docs/data.md".to_owned(),
        };
        self.warn(&key.span, message, help);
        let values = match &other.value {
            FreeValue::List(values) => values.iter().collect(),
            value => vec![value],
        };
        let items: Vec<Item> = values
            .into_iter()
            .map(|value| self.free_item(value))
            .collect();
        (!items.is_empty()).then(|| (id(key), title, items))
    }

    /// An entry with all the texts of a value.
    fn free_item(&mut self, value: &FreeValue) -> Item {
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
                let title = text(&TITLE_KEYS);
                let link = text(&LINK_KEYS);
                item.title = title
                    .map(|(_, text)| text.trim().to_owned())
                    .unwrap_or_default();
                item.href = link.and_then(|(_, text)| self.href(&Some(text.clone())));
                let used = [title.map(|(name, _)| name), link.map(|(name, _)| name)];
                let rest = members
                    .iter()
                    .filter(|(name, _)| !used.contains(&Some(name)));
                let values: Vec<&FreeValue> = rest.map(|(_, value)| value).collect();
                item.highlights = values
                    .into_iter()
                    .flat_map(|value| self.points(std::slice::from_ref(value)))
                    .collect();
            }
        }
        item
    }

    /// The unknown fields of an entry, as one bullet point each: `mood: happy`.
    pub(super) fn unknown_field_points(&mut self, entry: &SourceSpan) -> Vec<RichText> {
        let unknown_fields = self
            .unknown_fields
            .remove(&entry.range.start)
            .unwrap_or_default();
        let texts = unknown_fields.iter().filter_map(|(key, value)| {
            let (mut texts, mut span) = (Vec::new(), None);
            collect_texts(value, &mut texts, &mut span);
            Some(Spanned {
                value: format!("{}: {}", title(key), texts.join(", ")),
                span: span?,
            })
        });
        let texts: Vec<Spanned<String>> = texts.collect();
        texts
            .iter()
            .map(|text| self.derived_markdown(text))
            .collect()
    }

    /// All texts in `values`, at any depth, as one bullet point each.
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

/// Appends all texts of a value to `texts`, and sets `span` to that of the first.
fn collect_texts<'t>(
    value: &'t FreeValue,
    texts: &mut Vec<&'t str>,
    span: &mut Option<SourceSpan>,
) {
    match value {
        FreeValue::Text(text) => {
            texts.push(text.trim());
            span.get_or_insert_with(|| text.span.clone());
        }
        FreeValue::List(values) => values
            .iter()
            .for_each(|value| collect_texts(value, texts, span)),
        FreeValue::Object(members) => members
            .iter()
            .for_each(|(_, value)| collect_texts(value, texts, span)),
    }
}

/// Numbers the entries of all custom sections: `more-talks-1`, `more-talks-2`.
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

/// The id of the custom section for a key: `more-talks` for `Talks`.
pub(super) fn id(key: &str) -> String {
    let slug = slug([key]);
    format!(
        "{PREFIX}{}",
        if slug.is_empty() { "section" } else { &slug }
    )
}

/// Turns a key into a title: `sideProjects` becomes `side projects`.
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

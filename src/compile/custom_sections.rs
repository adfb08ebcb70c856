//! Sections that JSON Resume does not define, compiled to plain lists of entries.

use super::Compiler;
use super::ids::slug;
use crate::profile::{Content, Entry, Href, Item, RichText, Section};
use crate::resume::{CustomSection, FreeValue, SourceSpan, Spanned, UnknownField, quoted};

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
        let message = || {
            format!(
                "{} is not a JSON Resume section; it is shown as a plain section titled {}",
                quoted(key),
                quoted(&title)
            )
        };
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
            .filter(|item| !says_nothing(item))
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
                let text = |keys: &[&str]| text_member(members, keys);
                let title = text(&TITLE_KEYS);
                let link = text(&LINK_KEYS);
                item.title = title
                    .map(|(_, text)| text.trim().to_owned())
                    .unwrap_or_default();
                item.href = link.and_then(|(_, text)| self.href(&Some(text.clone())));
                let used = [title.map(|(name, _)| name), link.map(|(name, _)| name)];
                let rest = members
                    .iter()
                    .filter(|(name, _)| !used.contains(&Some(name.as_str())));
                let values: Vec<&FreeValue> = rest.map(|(_, value)| value).collect();
                item.highlights = values
                    .into_iter()
                    .flat_map(|value| self.points(std::slice::from_ref(value)))
                    .collect();
            }
        }
        item
    }

    /// The unknown fields of an entry, as one text each: `mood: happy`. Warns that they are shown
    /// `as_what`.
    pub(super) fn unknown_field_points(
        &mut self,
        entry: &SourceSpan,
        as_what: &str,
    ) -> Vec<RichText> {
        let fields = self
            .unknown_fields
            .remove(&entry.range.start)
            .unwrap_or_default();
        let mut points = Vec::new();
        for UnknownField { key, meant, value } in fields {
            let mut texts = Vec::new();
            collect_texts(&value, &mut texts);
            let value = format!("{}: {}", title(&key), texts.join(", "));
            let span = key.span.clone();
            points.push(self.derived_markdown(&Spanned { value, span }));
            let message = || format!("unknown key {}; it is shown {as_what}", quoted(&key));
            let help = match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "keep it, or use a known key: see docs/data.md".to_owned(),
            };
            self.warn(&key.span, message, help);
        }
        points
    }

    /// The first text in the unknown fields of an entry.
    pub(super) fn unknown_text(&self, entry: &SourceSpan) -> Option<String> {
        let field = self.unknown_fields.get(&entry.range.start)?.first()?;
        first_text(&field.value).map(str::to_owned)
    }

    /// All texts in `values`, at any depth, as one bullet point each.
    fn points(&mut self, values: &[FreeValue]) -> Vec<RichText> {
        let mut points = Vec::new();
        for value in values {
            match value {
                FreeValue::Text(text) => points.push(match address(text) {
                    Some(address) => self.derived_markdown(&Spanned {
                        value: format!("<{address}>"),
                        span: text.span.clone(),
                    }),
                    None => self.rich(&Some(text.clone())),
                }),
                FreeValue::List(values) => points.extend(self.points(values)),
                FreeValue::Object(members) if linked(members).is_some() => {
                    let mut texts = Vec::new();
                    collect_texts(value, &mut texts);
                    let span = text_member(members, &TITLE_KEYS).map(|(_, text)| text.span.clone());
                    points.push(self.derived_markdown(&Spanned {
                        value: texts.join(", "),
                        span: span.unwrap_or_default(),
                    }));
                }
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

/// Whether nothing of an entry can be shown.
fn says_nothing(item: &Item) -> bool {
    item.title.is_empty()
        && item.href.is_none()
        && item.summary.is_empty()
        && item.highlights.is_empty()
}

/// Appends all texts of a value to `texts`, as Markdown.
fn collect_texts(value: &FreeValue, texts: &mut Vec<String>) {
    match value {
        FreeValue::Text(text) => texts.push(match address(text) {
            Some(address) => format!("<{address}>"),
            None => text.trim().to_owned(),
        }),
        FreeValue::List(values) => values.iter().for_each(|value| collect_texts(value, texts)),
        FreeValue::Object(members) => {
            let named = linked(members);
            texts.extend(named.as_ref().map(|link| link.markdown()));
            let rest = members.iter().filter(|(key, _)| {
                named
                    .as_ref()
                    .is_none_or(|link| key != link.name_key && key != link.address_key)
            });
            rest.for_each(|(_, value)| collect_texts(value, texts));
        }
    }
}

fn first_text(value: &FreeValue) -> Option<&str> {
    match value {
        FreeValue::Text(text) => Some(text.trim()),
        FreeValue::List(values) => values.iter().find_map(first_text),
        FreeValue::Object(members) => members.iter().find_map(|(_, value)| first_text(value)),
    }
}

/// A text that is a whole web or e-mail address, as a link target.
fn address(text: &str) -> Option<String> {
    let text = text.trim();
    let is_mail = || {
        let (name, host) = text.split_once('@')?;
        (!name.is_empty() && host.contains('.')).then_some(())
    };
    let address = match text {
        _ if text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>')) => return None,
        _ if text.starts_with("www.") => format!("https://{text}"),
        _ if text.starts_with("https://") || text.starts_with("http://") => text.to_owned(),
        _ if is_mail().is_some() => text.to_owned(),
        _ => return None,
    };
    address.parse::<Href>().is_ok().then_some(address)
}

/// An object that is a link: a name and an address.
struct Linked<'m> {
    name_key: &'m str,
    name: &'m str,
    address_key: &'m str,
    address: String,
}

impl Linked<'_> {
    fn markdown(&self) -> String {
        let mut name = String::new();
        for c in self.name.chars() {
            if c.is_ascii_punctuation() {
                name.push('\\');
            }
            name.push(c);
        }
        format!("[{name}](<{}>)", self.address)
    }
}

fn linked(members: &[(String, FreeValue)]) -> Option<Linked<'_>> {
    let text = |keys: &[&str]| text_member(members, keys);
    let (name_key, name) = text(&TITLE_KEYS)?;
    let (address_key, target) = text(&LINK_KEYS)?;
    Some(Linked {
        name_key,
        name: name.trim(),
        address_key,
        address: address(target)?,
    })
}

/// The first of `keys`, in any case, that has a text, and that text.
fn text_member<'m>(
    members: &'m [(String, FreeValue)],
    keys: &[&str],
) -> Option<(&'m str, &'m Spanned<String>)> {
    let member = keys.iter().find_map(|key| {
        members
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(key))
    });
    match member {
        Some((name, FreeValue::Text(text))) => Some((name, text)),
        _ => None,
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

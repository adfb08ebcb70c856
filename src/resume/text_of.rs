//! The text of a list or an object that is written in the place of a string.

use super::FreeValue;
use super::keys::normalize;

/// The keys of an object's own name, as [`normalize`]d.
const NAME_KEYS: [&str; 7] = [
    "name", "title", "label", "text", "value", "keyword", "skill",
];

/// How a value was read.
pub(super) enum Form {
    /// A list, with its items as paragraphs.
    Paragraphs,
    /// An object with one text for each language; this language was read.
    Translation(String),
    /// Any other object.
    Object,
}

impl Form {
    /// How to write the value.
    pub(super) fn help(&self) -> &'static str {
        match self {
            Self::Paragraphs => "write one string, with `\\n\\n` between paragraphs",
            Self::Translation(_) => "write one string, and one file for each language",
            Self::Object => "write a string",
        }
    }
}

/// The text of a value.
pub(super) struct Reading {
    pub text: String,
    pub form: Form,
}

/// Reads the text of a value. Of translations, the one for the language `lang` is preferred.
pub(super) fn read(value: &FreeValue, lang: Option<&str>) -> Reading {
    match value {
        FreeValue::Text(text) => Reading {
            text: text.value.clone(),
            form: Form::Object,
        },
        FreeValue::List(items) => {
            let items: Vec<String> = items.iter().map(|item| read(item, lang).text).collect();
            Reading {
                text: items.join("\n\n"),
                form: Form::Paragraphs,
            }
        }
        FreeValue::Object(members) => match translation(members, lang) {
            Some((lang, value)) => Reading {
                text: read(value, None).text,
                form: Form::Translation(lang.clone()),
            },
            None => Reading {
                text: named(members, lang),
                form: Form::Object,
            },
        },
    }
}

/// The translation for `lang`, else for English, else the first, with its key. `None` if the
/// object is not one of translations.
fn translation<'m>(
    members: &'m [(String, FreeValue)],
    lang: Option<&str>,
) -> Option<&'m (String, FreeValue)> {
    if !members.iter().all(|(key, _)| is_tag(key)) {
        return None;
    }
    let find = |wanted: &str| {
        let language = |tag: &str| tag.get(..2).map(str::to_ascii_lowercase);
        let same = members
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(wanted));
        same.or_else(|| {
            members
                .iter()
                .find(|(key, _)| language(key) == language(wanted))
        })
    };
    lang.and_then(find)
        .or_else(|| find("en"))
        .or_else(|| members.first())
}

/// Whether a key is a tag like `en` or `pt-BR`.
fn is_tag(key: &str) -> bool {
    let (language, region) = key.split_once(['-', '_']).unwrap_or((key, "xx"));
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    language.len() == 2 && letters(language) && (2..=4).contains(&region.len()) && letters(region)
}

/// The texts of an object: its name, and the others in brackets, as in `Rust (expert)`.
fn named(members: &[(String, FreeValue)], lang: Option<&str>) -> String {
    let name = NAME_KEYS
        .iter()
        .find_map(|key| members.iter().position(|(name, _)| normalize(name) == *key));
    let others = members.iter().enumerate();
    let others = others.filter(|(index, _)| Some(*index) != name);
    let others: Vec<String> = others
        .map(|(_, (_, value))| read(value, lang).text)
        .collect();
    let others = others.join(", ");
    match name.and_then(|index| members.get(index)) {
        Some((_, name)) if others.is_empty() => read(name, lang).text,
        Some((_, name)) => format!("{} ({others})", read(name, lang).text),
        None => others,
    }
}

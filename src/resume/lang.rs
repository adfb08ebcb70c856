//! The language of the texts, as far as the file says it.

use super::keys::join;
use super::privacy::Redactions;
use super::spanned::{SourceSpan, Spanned};
use jsonc_parser::ast::{Object, StringLit, Value};
use jsonc_parser::common::Ranged;

/// Where people write the language, other than `meta.whoami.lang`: the objects, and the keys.
const OBJECTS: [&str; 3] = ["", "meta", "basics"];
const KEYS: [&str; 3] = ["language", "lang", "locale"];

/// Whether a property says the language of the texts. `object` is the path of its object.
pub(super) fn is_lang(object: &str, key: &str, value: &Value<'_>) -> bool {
    OBJECTS.contains(&object)
        && KEYS.contains(&key)
        && matches!(value, Value::StringLit(text) if tag(&text.value).is_some())
}

/// The language in `meta.whoami.lang`, or else where [`is_lang`] finds it.
///
/// Positions in the tree get `offset` added.
pub(super) fn written(
    root: &Value<'_>,
    offset: usize,
    redactions: &Redactions,
) -> Option<Spanned<String>> {
    let root = root.as_object()?;
    let spanned = |value: &Value<'_>, text: &StringLit<'_>, path: String| {
        let value_tag = tag(&text.value)?;
        (!redactions.hides(value)).then(|| Spanned {
            value: value_tag,
            span: SourceSpan {
                range: text.start() + offset..text.end() + offset,
                path,
            },
        })
    };
    let at = |object: &Object<'_>, path: &str, key: &str| {
        let property = object.get(key)?;
        let Value::StringLit(text) = &property.value else {
            return None;
        };
        spanned(&property.value, text, join(path, key))
    };
    let meta = root.get_object("meta");
    let settings = meta.and_then(|meta| meta.get_object("whoami"));
    let set = settings.and_then(|settings| at(settings, "meta.whoami", "lang"));
    set.or_else(|| {
        OBJECTS.into_iter().find_map(|path| {
            let object = match path {
                "" => root,
                path => root.get_object(path)?,
            };
            KEYS.into_iter().find_map(|key| at(object, path, key))
        })
    })
}

/// A language tag in the form of BCP 47: `pt-BR` for `pt_BR`. `None` for any other text.
pub(super) fn tag(text: &str) -> Option<String> {
    let tag = text.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let language = parts.next()?;
    let is_tag = (2..=3).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
    is_tag.then_some(tag)
}

//! Private paths: the entries of `meta.whoami.private`.

use super::KEY;
use super::mark::{is_nearly_private, normalizes_to};
use crate::resume::keys::{join, normalize};
use jsonc_parser::ast::{ObjectProp, Value};
use std::collections::BTreeSet;
use std::ops::Range;

/// A list of private paths: the properties `meta`, `whoami` and `private`, however they are
/// spelled.
pub(super) struct PathList<'v, 'a> {
    keys: [&'v ObjectProp<'a>; 3],
}

impl<'v, 'a> PathList<'v, 'a> {
    /// The three properties, each with the name that it should have.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&'v ObjectProp<'a>, &'static str)> {
        self.keys.into_iter().zip(["meta", "whoami", KEY])
    }

    /// The property that holds the paths.
    pub(super) fn private(&self) -> &'v ObjectProp<'a> {
        let [.., private] = self.keys;
        private
    }

    /// The paths. A single value counts as a list of one.
    pub(super) fn entries(&self) -> Vec<&'v Value<'a>> {
        match &self.private().value {
            Value::Array(list) => list.elements.iter().collect(),
            Value::NullKeyword(_) => Vec::new(),
            one => vec![one],
        }
    }
}

/// Every property that is, or looks like, the list of private paths.
pub(super) fn lists<'v, 'a>(root: &'v Value<'a>) -> impl Iterator<Item = PathList<'v, 'a>> {
    properties(root, "meta").flat_map(|meta| {
        properties(&meta.value, "whoami").flat_map(move |whoami| {
            let properties = whoami.value.as_object().map(|object| &object.properties);
            let private = properties
                .into_iter()
                .flatten()
                .filter(|property| is_nearly_private(&normalize(property.name.as_str())));
            private.map(move |property| PathList {
                keys: [meta, whoami, property],
            })
        })
    })
}

/// The properties of an object whose keys [`normalize`] to `name`.
fn properties<'v, 'a>(
    value: &'v Value<'a>,
    name: &'static str,
) -> impl Iterator<Item = &'v ObjectProp<'a>> {
    let properties = value.as_object().map(|object| &object.properties);
    properties
        .into_iter()
        .flatten()
        .filter(move |property| normalizes_to(property.name.as_str(), name))
}

/// A path from `meta.whoami.private`: where it is written, and whether it names anything.
pub(super) struct PrivatePath {
    pub(super) span: Range<usize>,
    pub(super) is_matched: bool,
}

/// The path of one value, with keys as they are written and with standard names.
#[derive(Clone, Default)]
pub(super) struct Paths {
    pub(super) written: String,
    standard: String,
}

impl Paths {
    /// The paths of a property.
    pub(super) fn key(&self, written: &str, standard: &str) -> Self {
        Self {
            written: join(&self.written, written),
            standard: join(&self.standard, standard),
        }
    }

    /// The paths of a list item.
    pub(super) fn item(&self, index: usize) -> Self {
        Self {
            written: format!("{}[{index}]", self.written),
            standard: format!("{}[{index}]", self.standard),
        }
    }

    /// All paths that name the value: those two, each with and without the numbers of list items.
    pub(super) fn all(&self) -> [String; 4] {
        [
            self.written.clone(),
            self.standard.clone(),
            without_numbers(&self.written),
            without_numbers(&self.standard),
        ]
    }

    /// Whether they name `meta.whoami`, however it is spelled.
    pub(super) fn is_settings(&self) -> bool {
        let mut keys = self.written.split('.').map(normalize);
        keys.next().as_deref() == Some("meta")
            && keys.next().as_deref() == Some("whoami")
            && keys.next().is_none()
    }
}

/// Removes the numbers of list items from a path: `work[2].summary` becomes `work.summary`.
fn without_numbers(path: &str) -> String {
    let parts = path
        .split('[')
        .map(|part| part.split_once(']').map_or(part, |(_, rest)| rest));
    parts.collect()
}

/// The path in the file that was probably meant by `path`, if any is close enough.
pub(super) fn nearest<'p>(path: &str, existing: &'p BTreeSet<String>) -> Option<&'p str> {
    /// Bounds the time that comparing takes in a hostile file.
    const MAX_BYTES: usize = 80;
    let lower = path.to_lowercase();
    let candidates = existing.iter().filter(|path| path.len() <= MAX_BYTES);
    let distances = candidates.map(|candidate| {
        let distance = strsim::damerau_levenshtein(&lower, &candidate.to_lowercase());
        (distance, candidate.as_str())
    });
    let (distance, nearest) = distances.min()?;
    (path.len() <= MAX_BYTES && distance * 3 <= nearest.len()).then_some(nearest)
}

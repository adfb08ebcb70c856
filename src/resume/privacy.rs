//! What the owner keeps private: values marked `"private": true`, and the fields whose paths are
//! listed in `meta.whoami.private`.
//!
//! The whole tree is searched, not only the parts that the reader knows, so that a mark counts
//! wherever it is. Whatever looks like a mark or a list but is not exactly one is an error, and
//! hides its value all the same: a wrong guess would publish what should stay private.
//!
//! Aliases count: where the file has `website`, the path `basics.url` names it.

use super::diagnostic::{Diagnostic, quoted};
use super::edits::{Edit, Edits};
use super::keys::{join, spelling};
use super::syntax::Tree;
use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

/// The standard names of keys that are written otherwise, by the offset of the key in the text
/// that was parsed. For `website` in `basics` that is `url`.
pub(super) type Aliases = HashMap<usize, &'static str>;

/// The key of a mark, and of the list of paths.
const KEY: &str = "private";
/// The path of the list.
const LIST: &str = "meta.whoami.private";
const LIST_HELP: &str = "list the paths of fields, such as `[\"basics.phone\", \"work.summary\"]`";
const MARK_HELP: &str = "write `\"private\": true`, or `false` if the entry may be published";

/// The values that must not be published.
#[derive(Default)]
pub(super) struct Redactions {
    /// Where the hidden values begin in the text that was parsed.
    hidden: HashSet<usize>,
    /// The edits that remove the hidden values, and the list itself, from the file.
    pub edits: Edits,
    /// The first mark or path that cannot be applied, if there is one.
    pub error: Option<Diagnostic>,
}

impl Redactions {
    /// Whether a value must not be published.
    pub(super) fn hides(&self, value: &Value<'_>) -> bool {
        self.hidden.contains(&value.start())
    }
}

/// Whether a file lists private paths, so that the aliases in it matter.
pub(super) fn has_paths(root: &Value<'_>) -> bool {
    lists(root).next().is_some()
}

/// Finds everything private in a tree. Errors are added to `diagnostics`.
pub(super) fn redactions(
    Tree {
        value: root,
        offset,
    }: &Tree<'_>,
    aliases: &Aliases,
    diagnostics: &mut Vec<Diagnostic>,
) -> Redactions {
    let mut search = Search {
        offset: *offset,
        aliases,
        paths: BTreeMap::new(),
        seen: BTreeSet::new(),
        redactions: Redactions::default(),
        diagnostics,
    };
    for list in lists(root) {
        search.read_list(list);
    }
    if let Some(object) = root.as_object() {
        search.check_root(object);
    }
    if has_marks(root) || !search.paths.is_empty() {
        search.walk(root, &Paths::default(), false);
    }
    search.report_unmatched();
    search.redactions
}

/// Whether `key` looks like a privacy mark but is spelled differently, such as `Private`.
pub(super) fn is_misspelled_mark(key: &str, value: &Value<'_>) -> bool {
    if key == KEY {
        return false;
    }
    let is_flag = match value {
        Value::BooleanLit(_) => true,
        Value::StringLit(text) => matches!(&*text.value.trim().to_lowercase(), "true" | "false"),
        _ => false,
    };
    is_spelled(key, KEY) || is_spelled(key, "isprivate") || is_flag && resembles(&spelling(key))
}

/// Whether a key and a name have the same [`spelling`]; it allocates nothing, because it is asked of
/// every key.
fn is_spelled(key: &str, name: &str) -> bool {
    let letters = key
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-'));
    letters.flat_map(char::to_lowercase).eq(name.chars())
}

/// Whether anything in a tree is marked, or looks so.
fn has_marks(value: &Value<'_>) -> bool {
    match value {
        Value::Array(list) => list.elements.iter().any(has_marks),
        Value::Object(object) => object.properties.iter().any(|property| {
            let key = property.name.as_str();
            key == KEY || is_misspelled_mark(key, &property.value) || has_marks(&property.value)
        }),
        _ => false,
    }
}

fn resembles(spelling: &str) -> bool {
    strsim::damerau_levenshtein(spelling, KEY) <= 2
}

/// Every property that is, or looks like, the list of private paths.
fn lists<'v, 'a>(root: &'v Value<'a>) -> impl Iterator<Item = List<'v, 'a>> {
    spelled(root, "meta").flat_map(|meta| {
        spelled(&meta.value, "whoami").flat_map(move |whoami| {
            let properties = whoami.value.as_object().map(|object| &object.properties);
            let private = properties
                .into_iter()
                .flatten()
                .filter(|property| resembles(&spelling(property.name.as_str())));
            private.map(move |property| List {
                keys: [meta, whoami, property],
            })
        })
    })
}

/// The properties of an object whose keys differ from `name` in case and signs only.
fn spelled<'v, 'a>(
    value: &'v Value<'a>,
    name: &'static str,
) -> impl Iterator<Item = &'v ObjectProp<'a>> {
    let properties = value.as_object().map(|object| &object.properties);
    properties
        .into_iter()
        .flatten()
        .filter(move |property| is_spelled(property.name.as_str(), name))
}

/// A list of private paths: the properties `meta`, `whoami` and `private`.
struct List<'v, 'a> {
    keys: [&'v ObjectProp<'a>; 3],
}

/// A path from `meta.whoami.private`: where it is written, and whether it names anything.
struct PrivatePath {
    span: Range<usize>,
    is_matched: bool,
}

/// The ways to name one value: by the keys as they are written, and by their standard names; each
/// with the numbers of list entries and without.
#[derive(Clone, Default)]
struct Paths {
    written: String,
    standard: String,
}

impl Paths {
    fn key(&self, written: &str, standard: &str) -> Self {
        Self {
            written: join(&self.written, written),
            standard: join(&self.standard, standard),
        }
    }

    fn entry(&self, index: usize) -> Self {
        Self {
            written: format!("{}[{index}]", self.written),
            standard: format!("{}[{index}]", self.standard),
        }
    }

    fn all(&self) -> [String; 4] {
        [
            self.written.clone(),
            self.standard.clone(),
            without_numbers(&self.written),
            without_numbers(&self.standard),
        ]
    }
}

struct Search<'s> {
    offset: usize,
    aliases: &'s Aliases,
    paths: BTreeMap<String, PrivatePath>,
    /// The paths that exist in the file, for suggestions. Empty if no paths are listed.
    seen: BTreeSet<String>,
    redactions: Redactions,
    diagnostics: &'s mut Vec<Diagnostic>,
}

impl Search<'_> {
    fn error(&mut self, node: &impl Ranged, path: &str, message: String, help: &str) {
        let span = node.start() + self.offset..node.end() + self.offset;
        let diagnostic = Diagnostic::error(span, path, message).with_help(help);
        self.redactions
            .error
            .get_or_insert_with(|| diagnostic.clone());
        self.diagnostics.push(diagnostic);
    }

    fn remove(&mut self, node: &impl Ranged) {
        self.redactions
            .edits
            .add(node.start() + self.offset, Edit::Remove);
    }

    fn read_list(&mut self, List { keys }: List<'_, '_>) {
        let [.., private] = keys;
        self.remove(&private.name);
        for (key, name) in keys.into_iter().zip(["meta", "whoami", KEY]) {
            let written = key.name.as_str();
            if written != name {
                let message = format!(
                    "{} must be spelled `{name}`, or the private paths in it do not count",
                    quoted(written)
                );
                self.error(&key.name, LIST, message, &format!("write `\"{name}\"`"));
            }
        }
        let entries = match &private.value {
            Value::Array(list) => list.elements.iter().collect(),
            Value::NullKeyword(_) => Vec::new(),
            one => vec![one],
        };
        for entry in entries {
            match entry {
                Value::StringLit(text) => {
                    let path = PrivatePath {
                        span: text.start() + self.offset..text.end() + self.offset,
                        is_matched: false,
                    };
                    self.paths.insert(text.value.trim().to_owned(), path);
                }
                other => {
                    let message = "a private path must be text".to_owned();
                    self.error(other, LIST, message, LIST_HELP);
                }
            }
        }
    }

    /// The file as a whole cannot be private.
    fn check_root(&mut self, root: &Object<'_>) {
        for property in &root.properties {
            let key = property.name.as_str();
            if key == KEY && !matches!(Mark::of(&property.value), Mark::No) {
                let message = "`private` has no effect at the top level".to_owned();
                let help = "mark single entries, or list paths in `meta.whoami.private`";
                self.error(&property.name, KEY, message, help);
                self.remove(&property.name);
            }
        }
    }

    fn walk(&mut self, value: &Value<'_>, paths: &Paths, is_hidden: bool) {
        match value {
            Value::Array(list) => {
                for (index, item) in list.elements.iter().enumerate() {
                    let paths = paths.entry(index);
                    let is_private = self.is_private(item, &paths);
                    if is_private && !is_hidden {
                        self.redactions.hidden.insert(item.start());
                        self.remove(item);
                    }
                    self.walk(item, &paths, is_hidden || is_private);
                }
            }
            Value::Object(object) => {
                let mut keys = HashSet::new();
                for property in object.properties.iter().rev() {
                    // Of equal keys only the last counts. The others must not be published,
                    // because the reader never sees what is private in them.
                    if !keys.insert(property.name.as_str()) {
                        self.remove(&property.name);
                    }
                }
                for property in &object.properties {
                    self.walk_property(property, paths, is_hidden);
                }
            }
            _ => {}
        }
    }

    fn walk_property(&mut self, property: &ObjectProp<'_>, parent: &Paths, is_hidden: bool) {
        let name = property.name.as_str();
        let standard = self.aliases.get(&property.name.start()).copied();
        let paths = parent.key(name, standard.unwrap_or(name));
        if is_misspelled_mark(name, &property.value) && !is_list(parent) {
            let message = format!(
                "the privacy mark {} must be spelled `private`",
                quoted(name)
            );
            self.error(&property.name, &paths.written, message, MARK_HELP);
        }
        let is_private = self.is_private(&property.value, &paths);
        if is_private && !is_hidden {
            self.redactions.hidden.insert(property.value.start());
            self.remove(&property.name);
        }
        self.walk(&property.value, &paths, is_hidden || is_private);
    }

    /// Whether a value is marked, or named by a path.
    fn is_private(&mut self, value: &Value<'_>, paths: &Paths) -> bool {
        let mut is_named = false;
        if !self.paths.is_empty() {
            for name in paths.all() {
                if let Some(private) = self.paths.get_mut(&name) {
                    private.is_matched = true;
                    is_named = true;
                }
                self.seen.insert(name);
            }
        }
        // `meta.whoami` holds the list, which is not a mark.
        let is_marked = !is_list(paths) && self.is_marked(value, paths);
        is_named || is_marked
    }

    /// Whether an object holds a mark. If in doubt, it does.
    fn is_marked(&mut self, value: &Value<'_>, paths: &Paths) -> bool {
        let Some(object) = value.as_object() else {
            return false;
        };
        let mut is_marked = false;
        for property in &object.properties {
            let key = property.name.as_str();
            let is_mark = key == KEY;
            if !is_mark && !is_misspelled_mark(key, &property.value) {
                continue;
            }
            let mark = Mark::of(&property.value);
            if is_mark && matches!(mark, Mark::Unclear) {
                let path = join(&paths.written, KEY);
                let message = format!("`{path}` must be true or false");
                self.error(&property.value, &path, message, MARK_HELP);
            }
            is_marked |= !matches!(mark, Mark::No);
        }
        is_marked
    }

    fn report_unmatched(&mut self) {
        /// Comparing every path with every other takes long in a hostile file.
        const MAX_SUGGESTIONS: usize = 20;
        let paths = std::mem::take(&mut self.paths).into_iter();
        let unmatched = paths.filter(|(_, private)| !private.is_matched);
        for (count, (path, private)) in unmatched.enumerate() {
            let message = format!("{} matches nothing in this file", quoted(&path));
            let nearest = (count < MAX_SUGGESTIONS)
                .then(|| self.nearest(&path))
                .flatten();
            let help = match nearest {
                Some(nearest) => format!("did you mean {}?", quoted(nearest)),
                None => format!("{LIST_HELP}, or remove this one"),
            };
            let diagnostic = Diagnostic::error(private.span, LIST, message).with_help(help);
            self.redactions
                .error
                .get_or_insert_with(|| diagnostic.clone());
            self.diagnostics.push(diagnostic);
        }
    }

    /// The path in the file that was probably meant.
    fn nearest(&self, path: &str) -> Option<&str> {
        const MAX_CHARACTERS: usize = 80;
        let lower = path.to_lowercase();
        let seen = self.seen.iter().filter(|seen| seen.len() <= MAX_CHARACTERS);
        let distances = seen.map(|seen| {
            let distance = strsim::damerau_levenshtein(&lower, &seen.to_lowercase());
            (distance, seen.as_str())
        });
        let (distance, nearest) = distances.min()?;
        (path.len() <= MAX_CHARACTERS && distance * 3 <= nearest.len()).then_some(nearest)
    }
}

/// Whether a path is that of `meta.whoami`, however it is spelled.
fn is_list(paths: &Paths) -> bool {
    let mut keys = paths.written.split('.').map(spelling);
    keys.next().as_deref() == Some("meta")
        && keys.next().as_deref() == Some("whoami")
        && keys.next().is_none()
}

/// The value of a mark.
enum Mark {
    Yes,
    No,
    /// Neither true nor false.
    Unclear,
}

impl Mark {
    fn of(value: &Value<'_>) -> Self {
        match value {
            Value::BooleanLit(flag) if flag.value => Self::Yes,
            Value::BooleanLit(_) | Value::NullKeyword(_) => Self::No,
            Value::StringLit(text) => match &*text.value.trim().to_lowercase() {
                "true" => Self::Yes,
                "false" | "" => Self::No,
                _ => Self::Unclear,
            },
            _ => Self::Unclear,
        }
    }
}

/// A path without the numbers of list entries: `work[2].summary` becomes `work.summary`.
fn without_numbers(path: &str) -> String {
    let parts = path
        .split('[')
        .map(|part| part.split_once(']').map_or(part, |(_, rest)| rest));
    parts.collect()
}

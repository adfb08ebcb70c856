//! Searches the tree for private values.

use super::mark::{Mark, has_marks, is_misspelled_mark};
use super::paths::{PathList, Paths, PrivatePath, lists, nearest};
use super::{Aliases, KEY, Redactions};
use crate::resume::diagnostic::{Diagnostic, quoted};
use crate::resume::edits::Edit;
use crate::resume::keys::join;
use crate::resume::syntax::Tree;
use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;

/// The path of the list of private paths.
const LIST_PATH: &str = "meta.whoami.private";
const LIST_HELP: &str = "list the paths of fields, such as `[\"basics.phone\", \"work.summary\"]`";
const MARK_HELP: &str = "write `\"private\": true`, or `false` if the entry may be published";

/// Finds everything private in a tree. Errors are added to `diagnostics`.
pub(in crate::resume) fn redactions(
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
        existing: BTreeSet::new(),
        redactions: Redactions::default(),
        diagnostics,
    };
    for list in lists(root) {
        search.read_list(&list);
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

struct Search<'s> {
    /// The offset of the JSON in the source, in bytes.
    offset: usize,
    aliases: &'s Aliases,
    /// The listed paths.
    paths: BTreeMap<String, PrivatePath>,
    /// The paths that exist in the file, for suggestions. Empty if no paths are listed.
    existing: BTreeSet<String>,
    redactions: Redactions,
    diagnostics: &'s mut Vec<Diagnostic>,
}

impl Search<'_> {
    fn error(&mut self, node: &impl Ranged, path: &str, message: String, help: &str) {
        let span = self.span(node);
        self.push(Diagnostic::error(span, path, message).with_help(help));
    }

    fn push(&mut self, diagnostic: Diagnostic) {
        self.redactions.has_error = true;
        self.diagnostics.push(diagnostic);
    }

    fn span(&self, node: &impl Ranged) -> Range<usize> {
        node.start() + self.offset..node.end() + self.offset
    }

    fn remove(&mut self, node: &impl Ranged) {
        self.redactions
            .edits
            .add(node.start() + self.offset, Edit::Remove);
    }

    fn read_list(&mut self, list: &PathList<'_, '_>) {
        self.remove(&list.private().name);
        for (key, name) in list.keys() {
            let written = key.name.as_str();
            if written != name {
                let message = format!(
                    "{} must be spelled `{name}` for its private paths to apply",
                    quoted(written)
                );
                self.error(
                    &key.name,
                    LIST_PATH,
                    message,
                    &format!("write `\"{name}\"`"),
                );
            }
        }
        for entry in list.entries() {
            match entry {
                Value::StringLit(text) => {
                    let path = PrivatePath {
                        span: self.span(text),
                        is_matched: false,
                    };
                    self.paths.insert(text.value.trim().to_owned(), path);
                }
                other => {
                    let message = "a private path must be a string".to_owned();
                    self.error(other, LIST_PATH, message, LIST_HELP);
                }
            }
        }
    }

    /// Reports a mark at the top level: the file as a whole cannot be private.
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

    /// Visits a value and everything in it. `is_hidden` says that a value around it is private.
    fn walk(&mut self, value: &Value<'_>, paths: &Paths, is_hidden: bool) {
        match value {
            Value::Array(list) => {
                for (index, item) in list.elements.iter().enumerate() {
                    let paths = paths.item(index);
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
                    // Of duplicate keys only the last counts. The others must not be published,
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
        if is_misspelled_mark(name, &property.value) && !parent.is_settings() {
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
                self.existing.insert(name);
            }
        }
        // In `meta.whoami`, `private` is the list of paths, not a mark.
        let is_marked = !paths.is_settings() && self.is_marked(value, paths);
        is_named || is_marked
    }

    /// Whether an object has a mark. An unclear one counts, so that nothing private is published.
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

    /// Reports the listed paths that name nothing.
    fn report_unmatched(&mut self) {
        /// Comparing all paths with each other would take too long in a hostile file.
        const MAX_SUGGESTIONS: usize = 20;
        let paths = std::mem::take(&mut self.paths).into_iter();
        let unmatched = paths.filter(|(_, private)| !private.is_matched);
        for (count, (path, private)) in unmatched.enumerate() {
            let message = format!("{} matches nothing in this file", quoted(&path));
            let nearest = (count < MAX_SUGGESTIONS)
                .then(|| nearest(&path, &self.existing))
                .flatten();
            let help = match nearest {
                Some(nearest) => format!("did you mean {}?", quoted(nearest)),
                None => format!("{LIST_HELP}, or remove this one"),
            };
            self.push(Diagnostic::error(private.span, LIST_PATH, message).with_help(help));
        }
    }
}

//! What the owner keeps private: values marked `"private": true`, and the fields whose paths are
//! listed in `meta.whoami.private`.
//!
//! The whole tree is searched, not only the parts that the reader knows, so that a mark counts
//! wherever it is. Whatever looks like a mark or a list but is not exactly one is an error, and
//! hides its value all the same: a wrong guess would publish what should stay private.
//!
//! Aliases count: where the file has `website`, the path `basics.url` names it.

mod mark;
mod paths;
mod search;

pub(super) use mark::is_misspelled_mark;
pub(super) use search::redactions;

use super::edits::Edits;
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use std::collections::{HashMap, HashSet};

/// The standard names of keys that are aliases, by the offset of the key in the JSON text. For
/// `website` in `basics` that is `url`.
pub(super) type Aliases = HashMap<usize, &'static str>;

/// The key of a mark, and of the list of paths.
const KEY: &str = "private";

/// The values that must not be published.
#[derive(Default)]
pub(super) struct Redactions {
    /// The offsets of the hidden values in the JSON text.
    hidden: HashSet<usize>,
    /// The edits that remove the hidden values, and the list itself, from the file.
    pub edits: Edits,
    /// Whether there is a mark or path that cannot be applied.
    pub has_error: bool,
}

impl Redactions {
    /// Whether a value must not be published.
    pub(super) fn hides(&self, value: &Value<'_>) -> bool {
        self.hidden.contains(&value.start())
    }
}

/// Whether a file lists private paths, so that the aliases in it matter.
pub(super) fn has_paths(root: &Value<'_>) -> bool {
    paths::lists(root).next().is_some()
}

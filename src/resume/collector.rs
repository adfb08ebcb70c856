//! Collects what deserialization finds besides the values.

use super::diagnostic::Diagnostic;
use super::edits::{Edit, Edits};
use super::keys;
use super::node::MAX_TEXT_BYTES;
use super::privacy::{Aliases, Redactions};
use super::spanned::{SourceSpan, Spanned};
use super::{CustomSection, FreeValue, UnknownField, UnknownFields};
use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use std::cell::RefCell;
use std::collections::HashSet;
use std::ops::Range;

/// Collects the [`Findings`] of one deserialization.
pub(super) struct Collector<'p> {
    /// The offset of the JSON in the source, as after a byte order mark.
    offset: usize,
    /// The language of the texts, as far as it is written in the file.
    lang: Option<&'p str>,
    redactions: &'p Redactions,
    findings: RefCell<Findings>,
}

/// What deserialization finds besides the values.
#[derive(Default)]
pub(super) struct Findings {
    pub diagnostics: Vec<Diagnostic>,
    pub edits: Edits,
    pub custom_sections: Vec<CustomSection>,
    pub unknown_fields: UnknownFields,
    pub unreadable: HashSet<String>,
    pub aliases: Aliases,
}

impl<'p> Collector<'p> {
    pub(super) fn new(
        offset: usize,
        lang: Option<&'p str>,
        diagnostics: Vec<Diagnostic>,
        redactions: &'p Redactions,
    ) -> Self {
        Self {
            offset,
            lang,
            redactions,
            findings: RefCell::new(Findings {
                diagnostics,
                ..Findings::default()
            }),
        }
    }

    pub(super) fn into_findings(self) -> Findings {
        self.findings.into_inner()
    }

    /// The language of the texts, as far as it is written in the file.
    pub(super) fn lang(&self) -> Option<&'p str> {
        self.lang
    }

    /// Whether a value is private, and so must be treated as absent.
    pub(super) fn is_private(&self, value: &Value<'_>) -> bool {
        self.redactions.hides(value)
    }

    pub(super) fn push(&self, diagnostic: Diagnostic) {
        self.findings.borrow_mut().diagnostics.push(diagnostic);
    }

    /// Records a value that could not be read.
    pub(super) fn add_unreadable(&self, path: String) {
        self.findings.borrow_mut().unreadable.insert(path);
    }

    /// Records that a key is an alias of a standard name.
    pub(super) fn add_alias(&self, key: &impl Ranged, standard: &'static str) {
        self.findings
            .borrow_mut()
            .aliases
            .insert(key.start(), standard);
    }

    /// Records an edit of a value or key.
    pub(super) fn add_edit(&self, node: &impl Ranged, edit: Edit) {
        self.findings
            .borrow_mut()
            .edits
            .add_correction(node.start() + self.offset, edit);
    }

    /// Records an empty value. `removed` is the value itself, or its key in an object.
    pub(super) fn add_empty(&self, removed: &impl Ranged, value: &Value<'_>, path: String) {
        self.add_edit(removed, Edit::Remove);
        let message = "this value is empty and counts as absent";
        self.push(Diagnostic::warning(self.span(value), path, message).with_help("remove it"));
    }

    /// Records an unknown top-level property as a section. Returns `false` if it has no text.
    pub(super) fn add_custom_section(
        &self,
        property: &ObjectProp<'_>,
        suggestion: Option<&'static str>,
    ) -> bool {
        let name = property.name.as_str().to_owned();
        let Some(value) = self.free_value(&property.value, &name) else {
            return false;
        };
        let key = Spanned {
            value: name.clone(),
            span: SourceSpan {
                range: self.span(&property.name),
                path: name,
            },
        };
        self.findings
            .borrow_mut()
            .custom_sections
            .push(CustomSection {
                key,
                value,
                meant: suggestion,
            });
        true
    }

    /// Records an unknown property of an entry, which starts at the offset `entry_start`. Its path
    /// is `path`. Returns `false` if it has no text.
    pub(super) fn add_unknown_field(
        &self,
        entry_start: usize,
        path: String,
        property: &ObjectProp<'_>,
        meant: Option<&'static str>,
    ) -> bool {
        let Some(value) = self.free_value(&property.value, &path) else {
            return false;
        };
        let key = Spanned {
            value: property.name.as_str().to_owned(),
            span: SourceSpan {
                range: self.span(&property.name),
                path,
            },
        };
        self.findings
            .borrow_mut()
            .unknown_fields
            .entry(entry_start)
            .or_default()
            .push(UnknownField { key, meant, value });
        true
    }

    /// Makes the unknown properties of the entry at the offset `from` those of the entry at `to`.
    pub(super) fn move_unknown_fields(&self, from: usize, to: usize) {
        let fields = &mut self.findings.borrow_mut().unknown_fields;
        if let Some(moved) = fields.remove(&from) {
            fields.entry(to).or_default().extend(moved);
        }
    }

    /// Collects the text in a value of any shape. `None` if there is none.
    pub(super) fn free_value(&self, value: &Value<'_>, path: &str) -> Option<FreeValue> {
        if self.is_private(value) {
            return None;
        }
        let text = |text: &str| {
            let text = Spanned {
                value: text.to_owned(),
                span: SourceSpan {
                    range: self.span(value),
                    path: path.to_owned(),
                },
            };
            (!text.trim().is_empty() && text.len() <= MAX_TEXT_BYTES)
                .then_some(FreeValue::Text(text))
        };
        match value {
            Value::NullKeyword(_) | Value::BooleanLit(_) => None,
            Value::StringLit(literal) => text(&literal.value),
            Value::NumberLit(number) => text(number.value),
            Value::Array(list) => {
                let items = list.elements.iter().enumerate();
                let items = items
                    .filter_map(|(index, item)| self.free_value(item, &format!("{path}[{index}]")));
                Some(items.collect::<Vec<_>>())
                    .filter(|items| !items.is_empty())
                    .map(FreeValue::List)
            }
            Value::Object(object) => {
                let members = object.properties.iter().filter_map(|property| {
                    let name = property.name.as_str();
                    Some((
                        name.to_owned(),
                        self.free_value(&property.value, &keys::join(path, name))?,
                    ))
                });
                Some(members.collect::<Vec<_>>())
                    .filter(|members| !members.is_empty())
                    .map(FreeValue::Object)
            }
        }
    }

    /// The range of a node in the source, in bytes.
    pub(super) fn span(&self, node: &impl Ranged) -> Range<usize> {
        node.start() + self.offset..node.end() + self.offset
    }
}

//! A deserializer over the syntax tree that never stops: what does not fit is noted, and read as if it were empty.

use super::diagnostic::{Diagnostic, quoted};
use super::edits::{Edit, Edits};
use super::keys;
use super::privacy::{Aliases, Redactions};
use super::serde_access::{Items, Properties, SpannedAccess};
use super::spanned::SourceSpan;
use super::spanned::{self, Spanned};
use super::{CustomSection, FreeValue, UnknownFields};
use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use serde::Deserializer;
use serde::de::Visitor;
use serde::de::value::Error;
use serde::forward_to_deserialize_any;
use std::cell::RefCell;
use std::ops::Range;

/// The longest text of a value, in bytes. What is longer was not written by hand, and may be meant to wear us out.
const MAX_TEXT_BYTES: usize = 100_000;

/// Where everything is gathered that is noted while the tree is read.
pub(super) struct Diagnostics<'p> {
    /// Where the JSON begins in the source, as after a byte order mark.
    offset: usize,
    private: &'p Redactions,
    findings: RefCell<Findings>,
    /// The values that are empty: where the first stands, and how many there are.
    empty: RefCell<Option<(Range<usize>, String, usize)>>,
}

/// What is noted while the tree is read.
#[derive(Default)]
pub(super) struct Findings {
    pub diagnostics: Vec<Diagnostic>,
    pub edits: Edits,
    pub custom_sections: Vec<CustomSection>,
    pub unknown_fields: UnknownFields,
    pub aliases: Aliases,
}

impl<'p> Diagnostics<'p> {
    pub(super) fn new(
        offset: usize,
        diagnostics: Vec<Diagnostic>,
        private: &'p Redactions,
    ) -> Self {
        Self {
            offset,
            private,
            findings: RefCell::new(Findings {
                diagnostics,
                ..Findings::default()
            }),
            empty: RefCell::default(),
        }
    }

    pub(super) fn into_findings(self) -> Findings {
        let mut findings = self.findings.into_inner();
        if let Some((span, path, count)) = self.empty.into_inner() {
            let message = match count {
                1 => "this value is empty: it counts as absent".to_owned(),
                2 => "this value and another are empty: they count as absent".to_owned(),
                _ => format!(
                    "this value and {} others are empty: they count as absent",
                    count - 1
                ),
            };
            findings.diagnostics.push(
                Diagnostic::warning(span, path, message).with_help("leave out what has no value"),
            );
        }
        findings
    }

    /// Whether a value is kept back.
    pub(super) fn hides(&self, value: &Value<'_>) -> bool {
        self.private.hides(value)
    }

    pub(super) fn push(&self, diagnostic: Diagnostic) {
        self.findings.borrow_mut().diagnostics.push(diagnostic);
    }

    /// Records the standard name of a key that is written otherwise.
    pub(super) fn alias(&self, key: &impl Ranged, standard: &'static str) {
        self.findings
            .borrow_mut()
            .aliases
            .insert(key.start(), standard);
    }

    /// Notes what is to be written where a value or a key begins.
    pub(super) fn edit(&self, node: &impl Ranged, edit: Edit) {
        self.findings
            .borrow_mut()
            .edits
            .add(node.start() + self.offset, edit);
    }

    /// Notes an empty value. They are told together: what matters should not drown among them.
    pub(super) fn empty(&self, removed: &impl Ranged, value: &Value<'_>, path: String) {
        self.edit(removed, Edit::Remove);
        let span = self.span(value);
        let mut empty = self.empty.borrow_mut();
        let count = empty.as_ref().map_or(0, |(.., count)| *count);
        // Objects are read from the outside in, so the first to be met need not be the first in the file.
        if empty
            .as_ref()
            .is_none_or(|(first, ..)| span.start < first.start)
        {
            *empty = Some((span, path, count));
        }
        empty.iter_mut().for_each(|(.., count)| *count += 1);
    }

    /// Keeps what stands under a key of its owner's own, if anything does.
    pub(super) fn keep(&self, property: &ObjectProp<'_>, meant: Option<&'static str>) -> bool {
        let name = property.name.as_str().to_owned();
        let Some(value) = self.anything(&property.value, &name) else {
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
            .push(CustomSection { key, value, meant });
        true
    }

    /// Keeps what an entry says under a key that is not known, if it says anything.
    pub(super) fn keep_in(&self, entry: &Node<'_>, property: &ObjectProp<'_>) -> bool {
        let key = property.name.as_str().to_owned();
        let Some(value) = self.anything(&property.value, entry.path()) else {
            return false;
        };
        self.findings
            .borrow_mut()
            .unknown_fields
            .entry(entry.span().start)
            .or_default()
            .push((key, value));
        true
    }

    /// The texts of a value of any shape; nothing where there is none in it.
    fn anything(&self, value: &Value<'_>, path: &str) -> Option<FreeValue> {
        if self.hides(value) {
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
            Value::NullKeyword(_) => None,
            Value::StringLit(literal) => text(&literal.value),
            Value::NumberLit(number) => text(number.value),
            Value::BooleanLit(flag) => text(if flag.value { "true" } else { "false" }),
            Value::Array(list) => {
                let items = list.elements.iter().enumerate();
                let items = items
                    .filter_map(|(index, item)| self.anything(item, &format!("{path}[{index}]")));
                Some(items.collect::<Vec<_>>())
                    .filter(|items| !items.is_empty())
                    .map(FreeValue::List)
            }
            Value::Object(object) => {
                let members = object.properties.iter().filter_map(|property| {
                    let name = property.name.as_str();
                    Some((
                        name.to_owned(),
                        self.anything(&property.value, &keys::join(path, name))?,
                    ))
                });
                Some(members.collect::<Vec<_>>())
                    .filter(|members| !members.is_empty())
                    .map(FreeValue::Object)
            }
        }
    }

    /// The place of a node in the source.
    pub(super) fn span(&self, node: &impl Ranged) -> Range<usize> {
        node.start() + self.offset..node.end() + self.offset
    }
}

/// One value of the tree, on its way to a type.
#[derive(Clone)]
pub(super) struct Node<'a> {
    value: &'a Value<'a>,
    path: String,
    diagnostics: &'a Diagnostics<'a>,
}

impl<'a> Node<'a> {
    /// The whole tree.
    pub(super) fn root(value: &'a Value<'a>, diagnostics: &'a Diagnostics<'a>) -> Self {
        Self {
            value,
            path: String::new(),
            diagnostics,
        }
    }

    /// A part of this value, named by its path.
    pub(super) fn part(&self, value: &'a Value<'a>, path: String) -> Self {
        Self {
            value,
            path,
            diagnostics: self.diagnostics,
        }
    }

    pub(super) fn value(&self) -> &'a Value<'a> {
        self.value
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn diagnostics(&self) -> &'a Diagnostics<'a> {
        self.diagnostics
    }

    pub(super) fn span(&self) -> Range<usize> {
        self.diagnostics.span(self.value)
    }

    /// Notes that the value is of the wrong type. `null` never is: it stands for nothing.
    fn mismatch(&self, wanted: &str) {
        let findings = match self.value {
            Value::NullKeyword(_) if !self.path.is_empty() => return,
            Value::NullKeyword(_) => "`null`",
            Value::StringLit(_) => "text",
            Value::NumberLit(_) => "a number",
            Value::BooleanLit(_) => "true or false",
            Value::Object(_) => "an object",
            Value::Array(_) => "a list",
        };
        let subject = if self.path.is_empty() {
            "a résumé".to_owned()
        } else {
            format!("`{}`", self.path)
        };
        let diagnostic = Diagnostic::error(
            self.span(),
            &self.path,
            format!("{subject} should be {wanted}, not {findings}"),
        );
        self.diagnostics.push(match self.suggestion(wanted) {
            Some(suggestion) => diagnostic.with_help(suggestion),
            None => diagnostic,
        });
    }

    fn suggestion(&self, wanted: &str) -> Option<String> {
        match (wanted, self.value) {
            (LIST, Value::BooleanLit(_)) => Some("write a list: `[ … ]`".to_owned()),
            (OBJECT, _) if self.path.is_empty() => {
                Some("begin with `{ \"basics\": { \"name\": \"Your Name\" } }`".to_owned())
            }
            _ => None,
        }
    }

    /// Notes that the value is written otherwise than it should be, and yet understood.
    fn understood(&self, message: String, help: String, edit: Edit) {
        self.diagnostics
            .push(Diagnostic::warning(self.span(), &self.path, message).with_help(help));
        self.diagnostics.edit(self.value, edit);
    }

    /// Reads a number or a flag as the text that it looks like.
    fn as_text(&self, text: &str, kind: &str) {
        let message = format!("`{}` is {kind}; it is read as text", self.path);
        self.understood(
            message,
            format!("write it in quotes: {}", quoted(&format!("\"{text}\""))),
            Edit::Write(text.into()),
        );
    }

    /// The items of a list of texts as the paragraphs of one; nothing where anything else stands in it.
    fn paragraphs(&self) -> Option<String> {
        let Value::Array(list) = self.value else {
            return None;
        };
        let text = |item: &Value<'_>| match item {
            Value::StringLit(text) => Some(text.value.to_string()),
            _ => None,
        };
        let text = list
            .elements
            .iter()
            .map(text)
            .collect::<Option<Vec<_>>>()?
            .join("\n\n");
        let edit = if text.trim().is_empty() {
            Edit::Remove
        } else {
            Edit::Write(text.as_str().into())
        };
        let message = format!(
            "`{}` is a list; its items are read as paragraphs",
            self.path
        );
        self.understood(
            message,
            "write one text, with `\\n\\n` between paragraphs".to_owned(),
            edit,
        );
        Some(text)
    }

    /// The text if it may pass, nothing if it may not.
    fn checked<'t>(&self, text: &'t str) -> &'t str {
        if text.len() > MAX_TEXT_BYTES {
            let message = format!(
                "`{}` has {} bytes; at most {MAX_TEXT_BYTES} are read",
                self.path,
                text.len()
            );
            self.diagnostics
                .push(Diagnostic::error(self.span(), &self.path, message).with_help("shorten it"));
            return "";
        }
        // Those below are white space; the rest has no meaning in a page, and HTML forbids most of it.
        if let Some(c) = text
            .chars()
            .find(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        {
            let message = format!(
                "the control character U+{:04X} stands in `{}`",
                u32::from(c),
                self.path
            );
            self.diagnostics
                .push(Diagnostic::error(self.span(), &self.path, message).with_help("remove it"));
            return "";
        }
        text
    }
}

const TEXT: &str = "text";
const FLAG: &str = "true or false";
const LIST: &str = "a list";
const OBJECT: &str = "an object";

impl<'de> Deserializer<'de> for Node<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::NullKeyword(_) => visitor.visit_unit(),
            Value::StringLit(_) => self.deserialize_str(visitor),
            Value::BooleanLit(flag) => visitor.visit_bool(flag.value),
            Value::NumberLit(number) => visitor.visit_f64(number.value.parse().unwrap_or_default()),
            Value::Array(_) => self.deserialize_seq(visitor),
            Value::Object(_) => self.deserialize_struct("", &[], visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::StringLit(text) => visitor.visit_str(self.checked(&text.value)),
            Value::NumberLit(number) => {
                self.as_text(number.value, "a number");
                visitor.visit_str(self.checked(number.value))
            }
            Value::BooleanLit(flag) => {
                let text = if flag.value { "true" } else { "false" };
                self.as_text(text, "true or false");
                visitor.visit_str(text)
            }
            _ => match self.paragraphs() {
                Some(text) => visitor.visit_str(self.checked(&text)),
                None => {
                    self.mismatch(TEXT);
                    visitor.visit_str("")
                }
            },
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::BooleanLit(flag) => visitor.visit_bool(flag.value),
            Value::StringLit(text) if matches!(&*text.value, "true" | "false") => {
                let flag = &*text.value == "true";
                let message = format!("`{}` is text; it is read as {flag}", self.path);
                self.understood(
                    message,
                    format!("write it without quotes: `{flag}`"),
                    Edit::Write(flag.into()),
                );
                visitor.visit_bool(flag)
            }
            _ => {
                self.mismatch(FLAG);
                visitor.visit_bool(false)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::NullKeyword(_) => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Array(array) => visitor.visit_seq(Items::new(&self, &array.elements)),
            Value::StringLit(_) | Value::NumberLit(_) | Value::Object(_) => {
                let message = format!(
                    "`{}` should be a list; it is read as a list of one",
                    self.path
                );
                self.understood(
                    message,
                    "put it in brackets: `[ … ]`".to_owned(),
                    Edit::Wrap,
                );
                visitor.visit_seq(Items::new(&self, std::slice::from_ref(self.value)))
            }
            _ => {
                self.mismatch(LIST);
                visitor.visit_seq(Items::new(&self, &[]))
            }
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name == spanned::NAME {
            return visitor.visit_map(SpannedAccess::new(self));
        }
        match (self.value, keys::primary_field(name)) {
            (Value::Object(object), _) => visitor.visit_map(Properties::new(&self, object, fields)),
            (Value::StringLit(_), Some(key)) => {
                let message = format!("`{}` is text; it is read as its `{key}`", self.path);
                let help = format!("write `{{ \"{key}\": … }}`");
                self.understood(message, help, Edit::Under(key));
                visitor.visit_map(Properties::only(&self, key))
            }
            _ => {
                self.mismatch(OBJECT);
                visitor.visit_map(Properties::empty(&self))
            }
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Value::Object(object) = self.value else {
            self.mismatch(OBJECT);
            return visitor.visit_map(Properties::empty(&self));
        };
        visitor.visit_map(Properties::all(&self, object))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct tuple
        tuple_struct enum identifier
    }
}

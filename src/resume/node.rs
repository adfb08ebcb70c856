//! A serde deserializer over the syntax tree that never fails.
//!
//! If the meaning of a value of the wrong type is clear, the value is converted, with a warning.
//! Any other is reported as an error and read as empty, so that one mistake does not hide the next.

use super::collector::Collector;
use super::diagnostic::{Diagnostic, quoted};
use super::edits::Edit;
use super::keys;
use super::serde_access::{Items, Properties, SpannedAccess};
use super::spanned;
use jsonc_parser::ast::Value;
use serde::Deserializer;
use serde::de::Visitor;
use serde::de::value::Error;
use serde::forward_to_deserialize_any;
use std::ops::Range;

/// The size limit of a string, in bytes. Longer ones are not written by hand and may be hostile.
pub(super) const MAX_TEXT_BYTES: usize = 100_000;

/// A value of the tree, to be deserialized.
#[derive(Clone)]
pub(super) struct Node<'a> {
    value: &'a Value<'a>,
    path: String,
    collector: &'a Collector<'a>,
}

impl<'a> Node<'a> {
    /// The root of the tree.
    pub(super) fn root(value: &'a Value<'a>, collector: &'a Collector<'a>) -> Self {
        Self {
            value,
            path: String::new(),
            collector,
        }
    }

    /// An item or property of this value, with its path.
    pub(super) fn child(&self, value: &'a Value<'a>, path: String) -> Self {
        Self {
            value,
            path,
            collector: self.collector,
        }
    }

    pub(super) fn value(&self) -> &'a Value<'a> {
        self.value
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn collector(&self) -> &'a Collector<'a> {
        self.collector
    }

    pub(super) fn span(&self) -> Range<usize> {
        self.collector.span(self.value)
    }

    /// Reports a value of the wrong type, unless it is `null`, which counts as absent.
    fn report_mismatch(&self, expected: &str) {
        let found = match self.value {
            Value::NullKeyword(_) if !self.path.is_empty() => return,
            Value::NullKeyword(_) => "`null`",
            Value::StringLit(_) => "a string",
            Value::NumberLit(_) => "a number",
            Value::BooleanLit(flag) if flag.value => "`true`",
            Value::BooleanLit(_) => "`false`",
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
            format!("{subject} should be {expected}, not {found}"),
        );
        self.collector.push(match self.suggestion(expected) {
            Some(suggestion) => diagnostic.with_help(suggestion),
            None => diagnostic,
        });
    }

    /// How to correct a value of the wrong type, if that is not obvious.
    fn suggestion(&self, expected: &str) -> Option<String> {
        match (expected, self.value) {
            (LIST, Value::BooleanLit(_)) => Some("write a list: `[ … ]`".to_owned()),
            (OBJECT, _) if self.path.is_empty() => {
                Some("start with `{ \"basics\": { \"name\": \"Your Name\" } }`".to_owned())
            }
            _ => None,
        }
    }

    /// Warns about a value that is understood although it is not in the standard form. `edit`
    /// corrects it.
    fn warn_and_edit(&self, message: String, help: String, edit: Edit) {
        self.collector
            .push(Diagnostic::warning(self.span(), &self.path, message).with_help(help));
        self.collector.add_edit(self.value, edit);
    }

    /// Warns that a number or boolean, written as `text`, is read as a string.
    fn warn_read_as_string(&self, text: &str, kind: &str) {
        let message = format!("`{}` is {kind}; it is read as a string", self.path);
        self.warn_and_edit(
            message,
            format!("write it in quotes: {}", quoted(&format!("\"{text}\""))),
            Edit::Write(text.into()),
        );
    }

    /// Joins the public items of a list of strings as paragraphs. `None` for any other value.
    fn join_paragraphs(&self) -> Option<String> {
        let Value::Array(list) = self.value else {
            return None;
        };
        let text = |item: &Value<'_>| match item {
            Value::StringLit(text) => Some(text.value.to_string()),
            _ => None,
        };
        let public = list.elements.iter();
        let text = public
            .filter(|item| !self.collector.is_private(item))
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
        self.warn_and_edit(
            message,
            "write one string, with `\\n\\n` between paragraphs".to_owned(),
            edit,
        );
        Some(text)
    }

    /// Returns the text. If it is too long or contains control characters, reports it and returns
    /// `""`.
    fn validate<'t>(&self, text: &'t str) -> &'t str {
        if text.len() > MAX_TEXT_BYTES {
            let message = format!(
                "`{}` is {} bytes long; the limit is {MAX_TEXT_BYTES}",
                self.path,
                text.len()
            );
            self.collector
                .push(Diagnostic::error(self.span(), &self.path, message).with_help("shorten it"));
            return "";
        }
        // Other control characters have no meaning on a page, and HTML forbids most of them.
        if let Some(c) = text
            .chars()
            .find(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        {
            let message = format!(
                "`{}` contains the control character U+{:04X}",
                self.path,
                u32::from(c)
            );
            self.collector
                .push(Diagnostic::error(self.span(), &self.path, message).with_help("remove it"));
            return "";
        }
        text
    }
}

// What can be expected, as diagnostics name it.
const STRING: &str = "a string";
const BOOLEAN: &str = "true or false";
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
            Value::StringLit(text) => visitor.visit_str(self.validate(&text.value)),
            Value::NumberLit(number) => {
                self.warn_read_as_string(number.value, "a number");
                visitor.visit_str(self.validate(number.value))
            }
            Value::BooleanLit(flag) => {
                let text = if flag.value { "true" } else { "false" };
                self.warn_read_as_string(text, &format!("`{text}`"));
                visitor.visit_str(text)
            }
            _ => match self.join_paragraphs() {
                Some(text) => visitor.visit_str(self.validate(&text)),
                None => {
                    self.report_mismatch(STRING);
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
                let message = format!("`{}` is a string; it is read as `{flag}`", self.path);
                self.warn_and_edit(
                    message,
                    format!("write it without quotes: `{flag}`"),
                    Edit::Write(flag.into()),
                );
                visitor.visit_bool(flag)
            }
            _ => {
                self.report_mismatch(BOOLEAN);
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
                    "`{}` should be a list; it is read as a list with one item",
                    self.path
                );
                self.warn_and_edit(
                    message,
                    "put it in square brackets: `[ … ]`".to_owned(),
                    Edit::WrapInList,
                );
                visitor.visit_seq(Items::new(&self, std::slice::from_ref(self.value)))
            }
            _ => {
                self.report_mismatch(LIST);
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
                let message = format!("`{0}` is a string; it is read as `{0}.{key}`", self.path);
                let help = format!("write `{{ \"{key}\": … }}`");
                self.warn_and_edit(message, help, Edit::WrapInObject(key));
                visitor.visit_map(Properties::single(&self, key))
            }
            _ => {
                self.report_mismatch(OBJECT);
                visitor.visit_map(Properties::empty(&self))
            }
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Value::Object(object) = self.value else {
            self.report_mismatch(OBJECT);
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

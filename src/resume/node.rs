//! A serde deserializer over the syntax tree that never fails.
//!
//! A value of the wrong type is converted if it has any text, and left out otherwise. Either way a
//! warning says so.

use super::REPORTS;
use super::collector::Collector;
use super::diagnostic::{Diagnostic, quoted};
use super::edits::Edit;
use super::keys;
use super::serde_access::{Items, Properties, SpannedAccess};
use super::spanned;
use super::text_of;
use jsonc_parser::ast::Value;
use serde::Deserializer;
use serde::de::Visitor;
use serde::de::value::Error;
use serde::forward_to_deserialize_any;
use std::borrow::Cow;
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
    ///
    /// Such a value is left out, or there is no résumé if it is the whole file.
    fn report_mismatch(&self, expected: &str) {
        if self.path.is_empty() {
            let message = format!("a résumé should be an object, not {}", self.kind());
            let help = "start with `{ \"basics\": { \"name\": \"Your Name\" } }`";
            self.collector
                .push(Diagnostic::error(self.span(), "", message).with_help(help));
        } else if !matches!(self.value, Value::NullKeyword(_)) {
            self.leave_out(
                || format!("`{}` should be {expected}, not {}", self.path, self.kind()),
                "correct or remove it",
            );
        }
    }

    /// What the value is, for messages.
    fn kind(&self) -> &'static str {
        match self.value {
            Value::NullKeyword(_) => "`null`",
            Value::StringLit(_) => "a string",
            Value::NumberLit(_) => "a number",
            Value::BooleanLit(flag) if flag.value => "`true`",
            Value::BooleanLit(_) => "`false`",
            Value::Object(_) => "an object",
            Value::Array(_) => "a list",
        }
    }

    /// Warns about a value that cannot be read, and removes it from the document.
    fn leave_out(&self, problem: impl FnOnce() -> String, help: &str) {
        self.collector.add_unreadable(self.path.clone());
        let message = || format!("{}; it is left out", problem());
        self.warn_and_edit(message, help.to_owned(), Edit::Remove);
    }

    /// Warns about a value that is understood although it is not in the standard form. `edit`
    /// corrects it.
    fn warn_and_edit(&self, message: impl FnOnce() -> String, help: impl Into<String>, edit: Edit) {
        if REPORTS {
            let warning = Diagnostic::warning(self.span(), &self.path, message());
            self.collector.push(warning.with_help(help));
        }
        self.collector.add_edit(self.value, edit);
    }

    /// Warns that a number or boolean, written as `text`, is read as a string.
    fn warn_read_as_string(&self, text: &str, kind: &str) {
        let message = || format!("`{}` is {kind}; it is read as a string", self.path);
        self.warn_and_edit(
            message,
            format!("write it in quotes: {}", quoted(&format!("\"{text}\""))),
            Edit::Write(text.into()),
        );
    }

    /// Reads a list or an object in the place of a string. `None` if it has no public text.
    fn read_as_text(&self) -> Option<String> {
        let value = self.collector.free_value(self.value, &self.path)?;
        let text_of::Reading { text, form } = text_of::read(&value, self.collector.lang());
        let (path, help) = (&self.path, form.help());
        let message = || match form {
            text_of::Form::Paragraphs => {
                format!("`{path}` is a list; its items are read as paragraphs")
            }
            text_of::Form::Translation(lang) => {
                format!("`{path}` has translations; the one for `{lang}` is read")
            }
            text_of::Form::Object => format!(
                "`{path}` should be a string, not an object; it is read as {}",
                quoted(&text)
            ),
        };
        self.warn_and_edit(message, help, Edit::Write(text.as_str().into()));
        Some(text)
    }

    /// Returns the text without control characters, which have no meaning on a page and of which
    /// HTML forbids most, and without those that change the text direction, which can disguise what
    /// is written: the page sets the direction of each text itself. Reports them, and a text that is
    /// too long, which is read as `""`. Line breaks become line feeds.
    fn validate<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if text.len() > MAX_TEXT_BYTES {
            self.leave_out(
                || {
                    format!(
                        "`{}` is {} bytes long; the limit is {MAX_TEXT_BYTES}",
                        self.path,
                        text.len()
                    )
                },
                "shorten it",
            );
            return Cow::Borrowed("");
        }
        let mut text = Cow::Borrowed(text);
        // A carriage return alone would end a line of a file, but not a line of this text.
        if text.contains('\r') {
            text = Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"));
        }
        let is_unwanted =
            |c: char| (c.is_control() && !matches!(c, '\t' | '\n')) || is_direction(c);
        let Some(c) = text.chars().find(|c| is_unwanted(*c)) else {
            return text;
        };
        let message = || {
            format!(
                "`{}` contains the {} U+{:04X}; it is read without it",
                self.path,
                if is_direction(c) {
                    "direction control"
                } else {
                    "control character"
                },
                u32::from(c)
            )
        };
        let text = text.replace(is_unwanted, "");
        self.warn_and_edit(
            message,
            "remove it".to_owned(),
            Edit::Write(text.as_str().into()),
        );
        Cow::Owned(text)
    }
}

/// Whether a character embeds, overrides or isolates the text direction of what follows
/// (<https://unicode.org/reports/tr9/#Directional_Formatting_Characters>).
fn is_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
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
            Value::StringLit(text) => visitor.visit_str(&self.validate(&text.value)),
            Value::NumberLit(number) => {
                self.warn_read_as_string(number.value, "a number");
                visitor.visit_str(&self.validate(number.value))
            }
            Value::BooleanLit(flag) => {
                let text = if flag.value { "true" } else { "false" };
                self.warn_read_as_string(text, &format!("`{text}`"));
                visitor.visit_str(text)
            }
            _ => match self.read_as_text() {
                Some(text) => visitor.visit_str(&self.validate(&text)),
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
            Value::StringLit(text) if matches!(&*text.value, "true" | "false" | "yes" | "no") => {
                let flag = matches!(&*text.value, "true" | "yes");
                let message = || format!("`{}` is a string; it is read as `{flag}`", self.path);
                self.warn_and_edit(
                    message,
                    format!("write `{flag}` without quotes"),
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
                let message = || format!("`{}` should be a list; it is read as one", self.path);
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
            (Value::Array(list), _) if list.elements.len() == 1 && !self.path.is_empty() => {
                let item = &list.elements[0];
                let message = || format!("`{}` is a list; its item is read", self.path);
                self.warn_and_edit(message, "write it without `[ ]`".to_owned(), Edit::Unwrap);
                if self.collector.is_private(item) {
                    return visitor.visit_map(Properties::empty(&self));
                }
                let item = self.child(item, format!("{}[0]", self.path));
                let (item_start, start) = (item.span().start, self.span().start);
                let value = item.deserialize_struct(name, fields, visitor);
                self.collector.move_unknown_fields(item_start, start);
                value
            }
            (Value::StringLit(_) | Value::NumberLit(_), Some(key)) => {
                let message = || {
                    format!(
                        "`{0}` is {1}; it is read as `{0}.{key}`",
                        self.path,
                        self.kind()
                    )
                };
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

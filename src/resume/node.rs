//! A deserializer over the syntax tree that never stops: what does not fit is noted, and read as if it were empty.

use super::access::{Items, Place, Properties};
use super::problem::{Problem, quoted};
use super::spanned;
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use serde::Deserializer;
use serde::de::Visitor;
use serde::de::value::Error;
use serde::forward_to_deserialize_any;
use std::cell::RefCell;
use std::ops::Range;

/// The longest text of a value, in bytes. What is longer was not written by hand, and may be meant to wear us out.
const LONGEST: usize = 100_000;

/// Where problems are gathered while the tree is read.
pub(super) struct Sink {
    /// Where the JSON begins in the source, as after a byte order mark.
    offset: usize,
    problems: RefCell<Vec<Problem>>,
}

impl Sink {
    pub(super) fn new(offset: usize, problems: Vec<Problem>) -> Self {
        Self { offset, problems: RefCell::new(problems) }
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }

    pub(super) fn push(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
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
    sink: &'a Sink,
}

impl<'a> Node<'a> {
    /// The whole tree.
    pub(super) fn root(value: &'a Value<'a>, sink: &'a Sink) -> Self {
        Self { value, path: String::new(), sink }
    }

    /// A part of this value, named by its path.
    pub(super) fn part(&self, value: &'a Value<'a>, path: String) -> Self {
        Self { value, path, sink: self.sink }
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn sink(&self) -> &'a Sink {
        self.sink
    }

    pub(super) fn span(&self) -> Range<usize> {
        self.sink.span(self.value)
    }

    /// Notes that the value is of the wrong type. `null` never is: it stands for nothing.
    fn mismatch(&self, wanted: &str) {
        let found = match self.value {
            Value::NullKeyword(_) if !self.path.is_empty() => return,
            Value::NullKeyword(_) => "`null`",
            Value::StringLit(_) => "text",
            Value::NumberLit(_) => "a number",
            Value::BooleanLit(_) => "true or false",
            Value::Object(_) => "an object",
            Value::Array(_) => "a list",
        };
        let subject = if self.path.is_empty() { "a résumé".to_owned() } else { format!("`{}`", self.path) };
        let problem = Problem::error(self.span(), &self.path, format!("{subject} should be {wanted}, not {found}"));
        self.sink.push(match self.mend(wanted) {
            Some(mend) => problem.with_help(mend),
            None => problem,
        });
    }

    fn mend(&self, wanted: &str) -> Option<String> {
        match (wanted, self.value) {
            (TEXT, Value::NumberLit(number)) => {
                Some(format!("write it in quotes: {}", quoted(&format!("\"{}\"", number.value))))
            }
            (TEXT, Value::BooleanLit(flag)) => Some(format!("write it in quotes: `\"{}\"`", flag.value)),
            (LIST, Value::StringLit(_) | Value::Object(_)) => Some("put it in brackets: `[ … ]`".to_owned()),
            (FLAG, Value::StringLit(text)) if matches!(&*text.value, "true" | "false") => {
                Some(format!("write it without quotes: `{}`", text.value))
            }
            (OBJECT, _) if self.path.is_empty() => {
                Some("begin with `{ \"basics\": { \"name\": \"Your Name\" } }`".to_owned())
            }
            _ => None,
        }
    }

    /// The text if it may pass, nothing if it may not.
    fn checked<'t>(&self, text: &'t str) -> &'t str {
        if text.len() > LONGEST {
            let message = format!("`{}` has {} bytes; at most {LONGEST} are read", self.path, text.len());
            self.sink.push(Problem::error(self.span(), &self.path, message).with_help("shorten it"));
            return "";
        }
        // Those below are white space; the rest has no meaning in a page, and HTML forbids most of it.
        if let Some(c) = text.chars().find(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r')) {
            let message = format!("the control character U+{:04X} stands in `{}`", u32::from(c), self.path);
            self.sink.push(Problem::error(self.span(), &self.path, message).with_help("remove it"));
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
        let Value::StringLit(text) = self.value else {
            self.mismatch(TEXT);
            return visitor.visit_str("");
        };
        visitor.visit_str(self.checked(&text.value))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Value::BooleanLit(flag) = self.value else {
            self.mismatch(FLAG);
            return visitor.visit_bool(false);
        };
        visitor.visit_bool(flag.value)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::NullKeyword(_) => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Value::Array(array) = self.value else {
            self.mismatch(LIST);
            return visitor.visit_seq(Items::new(&self, &[]));
        };
        visitor.visit_seq(Items::new(&self, &array.elements))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name == spanned::NAME {
            return visitor.visit_map(Place::new(self));
        }
        let Value::Object(object) = self.value else {
            self.mismatch(OBJECT);
            return visitor.visit_map(Properties::empty(&self));
        };
        visitor.visit_map(Properties::new(&self, object, fields))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct tuple
        tuple_struct map enum identifier
    }
}

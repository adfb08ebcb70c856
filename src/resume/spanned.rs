//! Values that keep where they stood.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, Range};

/// The name by which a [`Spanned`] asks its deserializer for a place. Only ours knows it.
pub(super) const NAME: &str = "$whoami::Spanned";
/// What a [`Spanned`] is made of, in the order in which it is read.
pub(super) const FIELDS: &[&str] = &["value", "start", "end", "path"];

/// A value, and where it stood in the source.
#[derive(Clone, Debug)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stood.
    pub span: SourceSpan,
}

/// Where a value stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceSpan {
    /// In bytes of the source: a text with its quotes, a list or an object with its brackets.
    pub range: Range<usize>,
    /// Its path, such as `work[2].startDate`; empty for the whole file.
    pub path: String,
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct(NAME, FIELDS, Parts(PhantomData))
    }
}

/// Where it stood is no part of what may be written.
#[cfg(not(target_family = "wasm"))]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}

struct Parts<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
    type Value = Spanned<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value and its place")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Spanned<T>, A::Error> {
        // The order is fixed by `FIELDS`, so the keys carry no news.
        let (_, value) = entry::<A, T>(&mut map)?;
        let (_, start) = entry::<A, usize>(&mut map)?;
        let (_, end) = entry::<A, usize>(&mut map)?;
        let (_, path) = entry::<A, String>(&mut map)?;
        Ok(Spanned {
            value,
            span: SourceSpan {
                range: start..end,
                path,
            },
        })
    }
}

fn entry<'de, A: MapAccess<'de>, V: Deserialize<'de>>(
    map: &mut A,
) -> Result<(String, V), A::Error> {
    use serde::de::Error;
    map.next_entry()?
        .ok_or_else(|| A::Error::custom("only the reader of résumés gives places"))
}

//! Values with their positions in the source.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, Range};

/// The struct name by which the résumé deserializer recognizes a [`Spanned`] and supplies its span.
pub(super) const NAME: &str = "$whoami::Spanned";
/// The fields of a [`Spanned`], in the order in which they are deserialized.
pub(super) const FIELDS: &[&str] = &["value", "start", "end", "path"];

/// A value and its position in the source.
///
/// Only the résumé deserializer provides positions, so no other can produce one.
#[derive(Clone, Debug)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its position.
    pub span: SourceSpan,
}

/// The position of a value in the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceSpan {
    /// The range in bytes, including the quotes of a string or the brackets of a list or object.
    pub range: Range<usize>,
    /// The path, such as `work[2].startDate`; empty for the whole file.
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
        deserializer.deserialize_struct(NAME, FIELDS, SpannedVisitor(PhantomData))
    }
}

/// The schema of the value alone: the file does not contain positions.
#[cfg(feature = "ssr")]
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

struct SpannedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for SpannedVisitor<T> {
    type Value = Spanned<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value and its span")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Spanned<T>, A::Error> {
        // `FIELDS` fixes the order, so the keys can be ignored.
        let (_, value) = next_entry::<A, T>(&mut map)?;
        let (_, start) = next_entry::<A, usize>(&mut map)?;
        let (_, end) = next_entry::<A, usize>(&mut map)?;
        let (_, path) = next_entry::<A, String>(&mut map)?;
        Ok(Spanned {
            value,
            span: SourceSpan {
                range: start..end,
                path,
            },
        })
    }
}

fn next_entry<'de, A: MapAccess<'de>, V: Deserialize<'de>>(
    map: &mut A,
) -> Result<(String, V), A::Error> {
    use serde::de::Error;
    map.next_entry()?
        .ok_or_else(|| A::Error::custom("`Spanned` needs the résumé deserializer"))
}

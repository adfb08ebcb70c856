//! Gives serde access to the items of lists, the properties of objects and the spans of values.

use super::keys;
use super::node::Node;
use super::spanned;
use jsonc_parser::ast::{Object, Value};
use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess};
use std::vec;

/// The items of a list, without those that are empty or private.
pub(super) struct Items<'n, 'a> {
    list: &'n Node<'a>,
    rest: std::iter::Enumerate<std::slice::Iter<'a, Value<'a>>>,
}

impl<'n, 'a> Items<'n, 'a> {
    pub(super) fn new(list: &'n Node<'a>, items: &'a [Value<'a>]) -> Self {
        Self {
            list,
            rest: items.iter().enumerate(),
        }
    }
}

impl<'de> SeqAccess<'de> for Items<'_, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let collector = self.list.collector();
        let next = self
            .rest
            .by_ref()
            .filter(|(_, value)| !collector.is_private(value))
            .find(|(index, value)| {
                let empty = keys::is_empty_entry(value);
                if empty {
                    collector.add_empty(*value, value, format!("{}[{index}]", self.list.path()));
                }
                !empty
            });
        let Some((index, value)) = next else {
            return Ok(None);
        };
        let path = format!("{}[{index}]", self.list.path());
        seed.deserialize(self.list.child(value, path)).map(Some)
    }
}

/// Properties of an object, each at most once.
pub(super) struct Properties<'n, 'a> {
    object: &'n Node<'a>,
    rest: vec::IntoIter<(&'a str, &'a Value<'a>)>,
    value: Option<Node<'a>>,
}

impl<'n, 'a> Properties<'n, 'a> {
    /// The properties that `fields` names. Reports the keys that are unknown or duplicate.
    pub(super) fn new(
        node: &'n Node<'a>,
        object: &'a Object<'a>,
        fields: &'static [&'static str],
    ) -> Self {
        Self {
            object: node,
            rest: keys::known_properties(node, object, fields).into_iter(),
            value: None,
        }
    }

    /// All properties, whatever their keys.
    pub(super) fn all(node: &'n Node<'a>, object: &'a Object<'a>) -> Self {
        let all: Vec<_> = object
            .properties
            .iter()
            .map(|property| (property.name.as_str(), &property.value))
            .collect();
        Self {
            object: node,
            rest: all.into_iter(),
            value: None,
        }
    }

    /// A string in the place of an object, as the value of the property `key`.
    pub(super) fn single(node: &'n Node<'a>, key: &'static str) -> Self {
        Self {
            object: node,
            rest: vec![(key, node.value())].into_iter(),
            value: None,
        }
    }

    /// No properties, for a value that is not an object.
    pub(super) fn empty(node: &'n Node<'a>) -> Self {
        Self {
            object: node,
            rest: Vec::new().into_iter(),
            value: None,
        }
    }
}

impl<'de> MapAccess<'de> for Properties<'_, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Some((name, value)) = self.rest.next() else {
            return Ok(None);
        };
        self.value = Some(
            self.object
                .child(value, keys::join(self.object.path(), name)),
        );
        let key: StrDeserializer<'_, Error> = name.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(value),
            None => Err(serde::de::Error::custom(
                "`next_value_seed` was called before `next_key_seed`",
            )),
        }
    }
}

/// The fields of a [`spanned::Spanned`]: a value and its span.
pub(super) struct SpannedAccess<'a> {
    node: Node<'a>,
    next: usize,
}

impl<'a> SpannedAccess<'a> {
    pub(super) fn new(node: Node<'a>) -> Self {
        Self { node, next: 0 }
    }
}

impl<'de> MapAccess<'de> for SpannedAccess<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Some(name) = spanned::FIELDS.get(self.next) else {
            return Ok(None);
        };
        self.next += 1;
        let key: StrDeserializer<'_, Error> = (*name).into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match self.next {
            1 => seed.deserialize(self.node.clone()),
            2 => seed.deserialize(self.node.span().start.into_deserializer()),
            3 => seed.deserialize(self.node.span().end.into_deserializer()),
            _ => seed.deserialize(self.node.path().into_deserializer()),
        }
    }
}

//! How lists, objects and places are handed to serde.

use super::keys;
use super::node::Node;
use super::spanned;
use jsonc_parser::ast::{Object, Value};
use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess};
use std::vec;

/// The items of a list. What is empty stands for nothing and is passed over.
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
        let diagnostics = self.list.diagnostics();
        let next = self
            .rest
            .by_ref()
            .filter(|(_, value)| !diagnostics.hides(value))
            .find(|(index, value)| {
                let empty = keys::is_empty(value);
                if empty {
                    diagnostics.empty(*value, value, format!("{}[{index}]", self.list.path()));
                }
                !empty
            });
        let Some((index, value)) = next else {
            return Ok(None);
        };
        let path = format!("{}[{index}]", self.list.path());
        seed.deserialize(self.list.part(value, path)).map(Some)
    }
}

/// The properties of an object, each once.
pub(super) struct Properties<'n, 'a> {
    object: &'n Node<'a>,
    rest: vec::IntoIter<(&'a str, &'a Value<'a>)>,
    value: Option<Node<'a>>,
}

impl<'n, 'a> Properties<'n, 'a> {
    /// The known ones of an object. Keys that are unknown or stand there twice are noted.
    pub(super) fn new(
        node: &'n Node<'a>,
        object: &'a Object<'a>,
        fields: &'static [&'static str],
    ) -> Self {
        Self {
            object: node,
            rest: keys::known(node, object, fields).into_iter(),
            value: None,
        }
    }

    /// All of an object.
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

    /// A text that stands where an object should, as the only property of that.
    pub(super) fn only(node: &'n Node<'a>, key: &'static str) -> Self {
        Self {
            object: node,
            rest: vec![(key, node.value())].into_iter(),
            value: None,
        }
    }

    /// Those of something that should have been an object.
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
                .part(value, keys::join(self.object.path(), name)),
        );
        let key: StrDeserializer<'_, Error> = name.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(value),
            None => Err(serde::de::Error::custom(
                "a value was asked for before its key",
            )),
        }
    }
}

/// A value and its place, as a [`spanned::Spanned`] asks for it.
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

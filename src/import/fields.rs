//! Values of other formats, of which what has been understood is taken away.

use serde_json::{Map, Value, json};

/// The members of an object that have not been understood yet.
#[derive(Debug, Default)]
pub(super) struct Fields {
    /// Where the object is in its file.
    path: String,
    members: Map<String, Value>,
}

/// What was not understood, by its path in the file.
#[derive(Debug, Default)]
pub(super) struct Leftovers(pub Vec<String>);

impl Leftovers {
    /// Adds a value of which nothing has been understood, unless it says nothing.
    pub(super) fn add(&mut self, path: &str, value: &Value) {
        const MAX_CHARS: usize = 60;
        let shown = match value {
            _ if is_empty(value) => return,
            Value::Object(_) | Value::Array(_) => {
                self.0.push(path.to_owned());
                return;
            }
            value => text_of(value).unwrap_or_default(),
        };
        let mut excerpt: String = shown.chars().take(MAX_CHARS).collect();
        if excerpt.len() < shown.len() {
            excerpt.push('…');
        }
        self.0
            .push(format!("{path}: {}", excerpt.replace('\n', " ")));
    }
}

impl Fields {
    /// The members of a value; `None` if it is not an object.
    pub(super) fn new(path: impl Into<String>, value: Value) -> Option<Self> {
        match value {
            Value::Object(members) => Some(Self {
                path: path.into(),
                members,
            }),
            _ => None,
        }
    }

    fn path_of(&self, key: &str) -> String {
        match self.path.as_str() {
            "" => key.to_owned(),
            path => format!("{path}.{key}"),
        }
    }

    /// Takes the text of the first of `keys` that has one.
    pub(super) fn text(&mut self, keys: &[&str]) -> Option<String> {
        let key = keys.iter().find(|key| {
            let value = self.members.get(**key);
            value.and_then(text_of).is_some()
        })?;
        self.members.remove(*key).as_ref().and_then(text_of)
    }

    /// Takes a list of texts, or a single one.
    pub(super) fn texts(&mut self, key: &str) -> Vec<String> {
        match self.members.get(key) {
            Some(Value::Array(items)) if items.iter().all(|item| text_of(item).is_some()) => {
                let items = items.iter().filter_map(text_of).collect();
                self.members.remove(key);
                items
            }
            Some(value) if text_of(value).is_some() => self.text(&[key]).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Takes an object.
    pub(super) fn fields(&mut self, key: &str) -> Option<Self> {
        let path = self.path_of(key);
        match self.members.get(key) {
            Some(Value::Object(_)) => Self::new(path, self.members.remove(key)?),
            _ => None,
        }
    }

    /// Takes the items of a list with their paths. A single object is a list of one.
    pub(super) fn items(&mut self, key: &str) -> Vec<(String, Value)> {
        let path = self.path_of(key);
        match self.members.remove(key) {
            Some(Value::Array(items)) => items
                .into_iter()
                .enumerate()
                .map(|(index, item)| (format!("{path}[{index}]"), item))
                .collect(),
            Some(value @ Value::Object(_)) => vec![(path, value)],
            Some(value) => {
                self.members.insert(key.to_owned(), value);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// Takes the objects of a list. Other items are left over.
    pub(super) fn list(&mut self, key: &str, leftovers: &mut Leftovers) -> Vec<Self> {
        let mut list = Vec::new();
        for (path, value) in self.items(key) {
            match value {
                Value::Object(members) => list.push(Self { path, members }),
                value => leftovers.add(&path, &value),
            }
        }
        list
    }

    /// Takes everything that is not about the person.
    pub(super) fn ignore(&mut self, keys: &[&str]) {
        for key in keys {
            self.members.remove(*key);
        }
    }

    /// The names of the members that are left, in the order of the file.
    pub(super) fn keys(&self) -> Vec<String> {
        self.members.keys().cloned().collect()
    }

    /// Whether there is a member of this name.
    pub(super) fn has(&self, key: &str) -> bool {
        self.members.get(key).is_some_and(|value| !is_empty(value))
    }

    /// Reports what is left.
    pub(super) fn finish(self, leftovers: &mut Leftovers) {
        for (key, value) in &self.members {
            leftovers.add(&self.path_of(key), value);
        }
    }

    /// Takes the members named in a table into a new object, and reports all others.
    ///
    /// Each row of the table is a key of JSON Resume, and the keys that it has in the other format.
    pub(super) fn mapped(mut self, table: Table<'_>, leftovers: &mut Leftovers) -> Object {
        let mut object = Object::default();
        self.take_into(&mut object, table);
        self.finish(leftovers);
        object
    }

    /// Takes the members named in a table.
    pub(super) fn take_into(&mut self, object: &mut Object, table: Table<'_>) {
        for (to, from) in table {
            let value = from.iter().find_map(|key| {
                if let Some(text) = self.text(&[key]) {
                    return Some(json!(text));
                }
                Some(json!(self.texts(key))).filter(|list| !is_empty(list))
            });
            object.set(to, value);
        }
    }
}

/// Keys of JSON Resume, and the keys of another format for the same.
pub(super) type Table<'a> = &'a [(&'a str, &'a [&'a str])];

/// A JSON object without empty members.
#[derive(Debug, Default)]
pub(crate) struct Object(pub Map<String, Value>);

impl Object {
    /// Sets a member, unless the value is empty.
    pub(crate) fn set(&mut self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        if !is_empty(&value) {
            self.0.insert(key.to_owned(), value);
        }
    }

    /// Adds an item to a list, unless it is empty.
    pub(crate) fn push(&mut self, key: &str, item: impl Into<Value>) {
        let item = item.into();
        if is_empty(&item) {
            return;
        }
        let list = self.0.entry(key.to_owned()).or_insert_with(|| json!([]));
        if let Some(list) = list.as_array_mut() {
            list.push(item);
        }
    }

    /// Adds paragraphs to a text.
    pub(super) fn append(&mut self, key: &str, text: &str) {
        let known = self.0.get(key).and_then(Value::as_str).unwrap_or_default();
        let text = format!("{known}\n\n{}", text.trim()).trim().to_owned();
        self.set(key, text);
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object.0)
    }
}

/// The text of a string or a number, unless it is empty.
pub(super) fn text_of(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// Whether a value says nothing.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(is_empty),
        Value::Object(members) => members.values().all(is_empty),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

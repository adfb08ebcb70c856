//! What stands under headings: lists of links, and the texts of entries.

use serde_json::{Map, Value, json};

/// The lines of a text.
pub(super) fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
}

/// A text that is nothing but a link: its words and its target.
pub(super) fn link(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let (name, rest) = text.strip_prefix('[')?.split_once("](")?;
    let href = rest.strip_suffix(')')?;
    (!href.contains(['(', ' ']))
        .then(|| (unescaped(name), href.trim_matches(['<', '>']).to_owned()))
}

/// The links in a text, each with what stands before it and after the last.
fn links(text: &str) -> (Vec<(String, String, String)>, String) {
    let mut found = Vec::new();
    let mut before = String::new();
    let mut rest = text;
    while let Some((head, tail)) = rest.split_once('[') {
        let Some(((name, href), after)) = tail.split_once("](").and_then(|(name, tail)| {
            tail.split_once(')')
                .map(|(href, after)| ((name, href), after))
        }) else {
            break;
        };
        before.push_str(head);
        found.push((
            std::mem::take(&mut before),
            unescaped(name),
            href.to_owned(),
        ));
        rest = after;
    }
    (found, rest.to_owned())
}

/// Contributions from a list such as `- Apache: [Flink](…), [HBase](…)` or `- Apache, [Flink](…): what it was`; and what of
/// the text is no such list.
pub(super) fn contributions(text: &str) -> (Vec<Value>, String) {
    items(text, |item| {
        let (links, after) = links(item);
        let entity = links.first().map(|(before, ..)| {
            before
                .trim()
                .trim_end_matches([',', ':', '-', '–'])
                .trim()
                .to_owned()
        });
        let last = links.len().saturating_sub(1);
        let one = |(index, (_, name, href)): (usize, &(String, String, String))| {
            let mut one = Map::from_iter([
                ("name".to_owned(), json!(name)),
                ("type".to_owned(), json!("contribution")),
            ]);
            entity
                .iter()
                .filter(|entity| !entity.is_empty())
                .for_each(|entity| {
                    one.insert("entity".to_owned(), json!(unescaped(entity)));
                });
            one.insert("url".to_owned(), json!(href));
            describe(&mut one, if index == last { &after } else { "" });
            Value::Object(one)
        };
        links.iter().enumerate().map(one).collect()
    })
}

/// Projects from a list such as `- [tinyServe](…): a small web server`.
pub(super) fn projects(text: &str) -> (Vec<Value>, String) {
    items(text, |item| {
        let (links, after) = links(item);
        let one = |(_, name, href): &(String, String, String)| {
            let mut one = Map::from_iter([
                ("name".to_owned(), json!(name)),
                ("url".to_owned(), json!(href)),
            ]);
            describe(&mut one, &after);
            Value::Object(one)
        };
        links.iter().take(1).map(one).collect()
    })
}

/// What the items of a list come to, and the lines that are no items, or items that come to nothing.
fn items(text: &str, read: impl Fn(&str) -> Vec<Value>) -> (Vec<Value>, String) {
    let mut found = Vec::new();
    let mut rest = Vec::new();
    for line in text.lines() {
        let item = ["- ", "* ", "+ "]
            .iter()
            .find_map(|mark| line.trim_start().strip_prefix(mark));
        let values = item.map(&read).unwrap_or_default();
        if values.is_empty() {
            rest.push(line);
        }
        found.extend(values);
    }
    (found, rest.join("\n").trim().to_owned())
}

fn describe(one: &mut Map<String, Value>, text: &str) {
    let text = text.trim().trim_start_matches([':', ',', '-', '–']).trim();
    if !text.is_empty() {
        one.insert("description".to_owned(), json!(text));
    }
}

/// The text of an entry, without what has a place of its own: a line that is one link, and a line of technologies.
pub(super) fn body(text: &str) -> (Map<String, Value>, String) {
    const WORDS: [&str; 4] = ["Technologies: ", "Keywords: ", "Stack: ", "Tech: "];
    let mut members = Map::new();
    let mut rest = Vec::new();
    for line in lines_of(text) {
        if let Some((_, href)) = link(line).filter(|_| !members.contains_key("url")) {
            members.insert("url".to_owned(), json!(href));
        } else if let Some(names) = WORDS.iter().find_map(|word| line.trim().strip_prefix(word)) {
            let names: Vec<String> = names
                .split(',')
                .map(|name| unescaped(name.trim().trim_end_matches('.')))
                .collect();
            members.insert("keywords".to_owned(), json!(names));
        } else {
            rest.push(line);
        }
    }
    (members, rest.join("\n").trim().to_owned())
}

/// A text without the backslashes that keep it from being Markdown.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.peek() {
            Some(next) if c == '\\' && next.is_ascii_punctuation() => {}
            _ => plain.push(c),
        }
    }
    plain
}

//! Parses the text below headings: lists of links, and the text of entries.

use serde_json::{Map, Value, json};

/// A link in a list item.
struct ItemLink {
    /// The text between the previous link and this one.
    before: String,
    name: String,
    href: String,
}

/// Parses a text that is a single link. Returns its text and target.
pub(super) fn parse_link(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let (name, rest) = text.strip_prefix('[')?.split_once("](")?;
    let href = rest.strip_suffix(')')?;
    (!href.contains(['(', ' '])).then(|| (unescape(name), href.trim_matches(['<', '>']).to_owned()))
}

/// Finds the links in a text. Returns them and the text after the last one.
fn find_links(text: &str) -> (Vec<ItemLink>, String) {
    let mut links = Vec::new();
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
        links.push(ItemLink {
            before: std::mem::take(&mut before),
            name: unescape(name),
            href: href.to_owned(),
        });
        rest = after;
    }
    (links, rest.to_owned())
}

/// Parses contributions from a list such as `- Apache: [Flink](…), [HBase](…)` or
/// `- Apache, [Flink](…): bug fixes`.
///
/// Returns them and all other text.
pub(super) fn contributions(text: &str) -> (Vec<Value>, String) {
    parse_items(text, |item| {
        let (links, after) = find_links(item);
        let entity = links.first().map(|first| {
            first
                .before
                .trim()
                .trim_end_matches([',', ':', '-', '–'])
                .trim()
                .to_owned()
        });
        let last = links.len().saturating_sub(1);
        let project = |(index, link): (usize, &ItemLink)| {
            let mut project = Map::from_iter([
                ("name".to_owned(), json!(link.name)),
                ("type".to_owned(), json!("contribution")),
            ]);
            entity
                .iter()
                .filter(|entity| !entity.is_empty())
                .for_each(|entity| {
                    project.insert("entity".to_owned(), json!(unescape(entity)));
                });
            project.insert("url".to_owned(), json!(link.href));
            add_description(&mut project, if index == last { &after } else { "" });
            Value::Object(project)
        };
        links.iter().enumerate().map(project).collect()
    })
}

/// Parses projects from a list such as `- [tinyServe](…): a small web server`.
///
/// Returns them and all other text.
pub(super) fn projects(text: &str) -> (Vec<Value>, String) {
    parse_items(text, |item| {
        let (links, after) = find_links(item);
        let project = |link: &ItemLink| {
            let mut project = Map::from_iter([
                ("name".to_owned(), json!(link.name)),
                ("url".to_owned(), json!(link.href)),
            ]);
            add_description(&mut project, &after);
            Value::Object(project)
        };
        links.iter().take(1).map(project).collect()
    })
}

/// Parses each list item with `parse`. Returns the values, and the lines without any.
fn parse_items(text: &str, parse: impl Fn(&str) -> Vec<Value>) -> (Vec<Value>, String) {
    let mut parsed = Vec::new();
    let mut rest = Vec::new();
    for line in text.lines() {
        let item = ["- ", "* ", "+ "]
            .iter()
            .find_map(|mark| line.trim_start().strip_prefix(mark));
        let values = item.map(&parse).unwrap_or_default();
        if values.is_empty() {
            rest.push(line);
        }
        parsed.extend(values);
    }
    (parsed, rest.join("\n").trim().to_owned())
}

fn add_description(project: &mut Map<String, Value>, text: &str) {
    let text = text.trim().trim_start_matches([':', ',', '-', '–']).trim();
    if !text.is_empty() {
        project.insert("description".to_owned(), json!(text));
    }
}

/// Parses the text of an entry.
///
/// Returns the members `url`, from the first line that is a link, and `keywords`, from a line of
/// technologies, and the remaining text.
pub(super) fn parse_body(text: &str) -> (Map<String, Value>, String) {
    const KEYWORD_PREFIXES: [&str; 4] = ["Technologies: ", "Keywords: ", "Stack: ", "Tech: "];
    let mut members = Map::new();
    let mut rest = Vec::new();
    for line in text.lines() {
        if let Some((_, href)) = parse_link(line).filter(|_| !members.contains_key("url")) {
            members.insert("url".to_owned(), json!(href));
        } else if let Some(names) = KEYWORD_PREFIXES
            .iter()
            .find_map(|prefix| line.trim().strip_prefix(prefix))
        {
            let names: Vec<String> = names
                .split(',')
                .map(|name| unescape(name.trim().trim_end_matches('.')))
                .collect();
            members.insert("keywords".to_owned(), json!(names));
        } else {
            rest.push(line);
        }
    }
    (members, rest.join("\n").trim().to_owned())
}

/// Removes Markdown's backslash escapes.
pub(super) fn unescape(text: &str) -> String {
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

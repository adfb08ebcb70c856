//! The one check of the owner's own data: the file that `PROFILE` names (`public/profile.json` by
//! default) compiles without errors, and everything in it that is meant to be seen is on its page.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde_json::Value;
use std::collections::HashSet;
use std::path::PathBuf;
use whoami_page::compile::{Compiled, Options, compile};
use whoami_page::resume::decode;
use whoami_page::site::render_page;

/// Keys that say nothing to a reader, in lower case and without separators.
const UNSEEN: [&str; 4] = ["id", "tags", "private", "type"];
const LINKS: [&str; 3] = ["url", "website", "link"];
const DATES: [&str; 4] = ["startdate", "enddate", "date", "releasedate"];
/// What is shown of a contribution, which has a line of its own and no more.
const CONTRIBUTION: [&str; 5] = ["name", "entity", "url", "roles", "description"];
/// What is shown of `basics`; other keys in it are left out, with a warning.
const BASICS: [&str; 10] = [
    "name", "label", "image", "imagealt", "email", "phone", "url", "summary", "location",
    "profiles",
];

#[test]
fn every_text_of_the_profile_is_on_its_page() {
    let path = PathBuf::from(
        std::env::var("PROFILE").unwrap_or_else(|_| "public/profile.json".to_owned()),
    );
    let file = path.display();
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("can't read {file}: {error}"));
    let source = decode(&bytes).unwrap_or_else(|error| panic!("can't read {file}: {error}"));
    let compiled = compile(&source, &Options::default())
        .unwrap_or_else(|diagnostics| panic!("{file} has errors: {diagnostics:#?}"));
    let missing = missing(&published(&compiled), &page(&compiled));
    assert!(
        missing.is_empty(),
        "not on the page of {file}: {missing:#?}"
    );
}

#[test]
fn a_text_a_link_a_date_and_a_picture_that_are_not_on_the_page_are_reported() {
    let full = r#"{
        "basics": { "name": "Ada", "label": "Analyst", "image": "/img/a.svg", "summary": "I **write** [notes](/notes)." },
        "work": [{ "name": "Babbage", "position": "Author", "startDate": "1842", "url": "https://b.example/" }]
    }"#;
    let bare = r#"{ "basics": { "name": "Ada" } }"#;
    let compiled = |source| compile(source, &Options::default()).expect("a good profile");
    let (all, little) = (compiled(full), compiled(bare));
    let profile = published(&all);
    assert_eq!(missing(&profile, &page(&all)), [""; 0]);
    assert_eq!(
        missing(&profile, &page(&little)),
        [
            "basics.label: Analyst",
            "basics.image: /img/a.svg",
            "basics.summary: I write notes.",
            "basics.summary: /notes",
            "work.name: Babbage",
            "work.position: Author",
            "work.startDate: 1842",
            "work.url: https://b.example/",
        ]
    );
}

#[test]
fn what_is_private_or_not_selected_is_not_expected() {
    let source = r#"{
        "basics": { "name": "Ada", "phone": "+44 20 7946 0000", "summary": "I write." },
        "work": [{ "name": "Babbage", "position": "Author" }, { "name": "Secret", "private": true }],
        "awards": [{ "title": "A medal" }],
        "meta": { "whoami": { "sections": ["work"], "private": ["basics.phone"] } }
    }"#;
    let compiled = compile(source, &Options::default()).expect("a good profile");
    let profile = published(&compiled);
    assert_eq!(missing(&profile, &page(&compiled)), [""; 0]);
}

/// The part of the file that is published.
fn published(compiled: &Compiled<'_>) -> Value {
    let text = compiled.redacted();
    serde_json::from_str(text.trim_start_matches('\u{feff}')).expect("JSON")
}

fn page(compiled: &Compiled) -> Page {
    let settings = &published(compiled)["meta"]["whoami"];
    let link_base = settings["linkBase"].as_str().unwrap_or_default();
    Page {
        link_base: link_base.trim_end_matches('/').to_owned(),
        ..Page::read(&render_page(&compiled.profile).html)
    }
}

/// Everything in `profile` that should be on `page` and is not, each with its path.
fn missing(profile: &Value, page: &Page) -> Vec<String> {
    let settings = &profile["meta"]["whoami"];
    let selected = settings["sections"].as_array();
    let is_selected = |section: &str| {
        selected.is_none_or(|selected| {
            selected
                .iter()
                .filter_map(Value::as_str)
                .any(|one| one.trim() == section)
        })
    };
    let mut check = Check {
        page,
        missing: Vec::new(),
    };
    for (key, value) in profile.as_object().into_iter().flatten() {
        match key.as_str() {
            "meta" => {}
            "basics" => {
                for (field, value) in value.as_object().into_iter().flatten() {
                    let shown = BASICS.contains(&plain_key(field).as_str());
                    if shown && (field != "summary" || is_selected("summary")) {
                        check.walk(&format!("basics.{field}"), field, value);
                    }
                }
            }
            "projects" => {
                for project in value.as_array().into_iter().flatten() {
                    let contribution = project["type"]
                        .as_str()
                        .is_some_and(|kind| kind.eq_ignore_ascii_case("contribution"));
                    if !contribution && is_selected(key) {
                        check.walk(key, key, project);
                    } else if contribution && is_selected("contributions") {
                        for field in CONTRIBUTION {
                            check.walk(&format!("{key}.{field}"), field, &project[field]);
                        }
                    }
                }
            }
            _ if is_remark(key) || !is_selected(key) => {}
            _ => check.walk(key, key, value),
        }
    }
    check.walk("meta.whoami.title", "title", &settings["title"]);
    check.missing
}

struct Check<'a> {
    page: &'a Page,
    missing: Vec<String>,
}

impl Check<'_> {
    fn walk(&mut self, path: &str, key: &str, value: &Value) {
        match value {
            Value::Null => {}
            Value::Object(members) => members
                .iter()
                .filter(|(key, _)| !is_remark(key) && !UNSEEN.contains(&plain_key(key).as_str()))
                .for_each(|(key, value)| self.walk(&format!("{path}.{key}"), key, value)),
            Value::Array(values) => values.iter().for_each(|one| self.walk(path, key, one)),
            Value::String(text) => self.text(path, key, text.trim()),
            other => self.text(path, key, &other.to_string()),
        }
    }

    fn text(&mut self, path: &str, key: &str, text: &str) {
        let key = plain_key(key);
        if key == "image" || LINKS.contains(&key.as_str()) {
            self.expect(path, text, self.page.links_to(text));
        } else if DATES.contains(&key.as_str()) {
            // What is written otherwise is shown as it was read.
            let is_iso = text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
            self.expect(path, text, !is_iso || self.page.has_attribute(text));
        } else if key == "imagealt" {
            self.expect(path, text, self.page.has_attribute(text));
        } else if !self.page.says(text) {
            // Anything else may be Markdown.
            let (texts, links) = markdown(text);
            for text in texts {
                self.expect(path, &text, self.page.says(&text));
            }
            for link in links {
                self.expect(path, &link, self.page.links_to(&link));
            }
        }
    }

    fn expect(&mut self, path: &str, text: &str, is_there: bool) {
        if !is_there {
            self.missing.push(format!("{path}: {text}"));
        }
    }
}

/// A key as it is recognised: `start_date` is `startDate`.
fn plain_key(key: &str) -> String {
    key.to_lowercase().replace(['_', '-', ' '], "")
}

/// Whether a key holds a remark and not data.
fn is_remark(key: &str) -> bool {
    key.starts_with(['$', '_', '#', '/'])
}

/// The blocks of a Markdown text without their markup, and the targets of its links.
fn markdown(source: &str) -> (Vec<String>, Vec<String>) {
    let (mut blocks, mut links) = (vec![String::new()], Vec::new());
    for event in Parser::new(source) {
        let block = blocks.last_mut().expect("there is always one");
        match event {
            Event::Text(text) | Event::Code(text) => block.push_str(&text),
            Event::SoftBreak | Event::HardBreak => block.push(' '),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push(dest_url.into_string());
            }
            Event::Start(Tag::Emphasis | Tag::Strong)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image)
            | Event::InlineHtml(_) => {}
            _ => blocks.push(String::new()),
        }
    }
    blocks.retain(|block| !block.trim().is_empty());
    (blocks, links)
}

/// What of a page's HTML can be read, and what is in its attributes.
struct Page {
    /// The words in lower case, with a space before and after each.
    words: String,
    attributes: HashSet<String>,
    /// What precedes the targets of links that start with `/`.
    link_base: String,
}

impl Page {
    /// Elements that do not end a word.
    const INLINE: [&str; 5] = ["a", "b", "strong", "em", "code"];

    fn read(html: &str) -> Self {
        let (mut text, mut attributes) = (String::new(), HashSet::new());
        let mut rest = html;
        while let Some((before, tag)) = rest.split_once('<') {
            text.push_str(before);
            // A comment between two texts does not separate them.
            let comment = tag.starts_with('!');
            let name = tag.trim_start_matches('/');
            let name = name
                .split(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or_default();
            if !comment && !Self::INLINE.contains(&name) {
                text.push(' ');
            }
            let mut inside = tag;
            rest = loop {
                match inside.find(['"', '>']) {
                    None => break "",
                    Some(end) if inside[end..].starts_with('>') => break &inside[end + 1..],
                    Some(quote) => {
                        let value = &inside[quote + 1..];
                        let (value, after) = value.split_once('"').unwrap_or((value, ""));
                        attributes.insert(unescaped(value));
                        inside = after;
                    }
                }
            };
        }
        text.push_str(rest);
        Self {
            words: words(&unescaped(&text)),
            attributes,
            link_base: String::new(),
        }
    }

    /// Whether the words of a text are on the page, one after the other.
    fn says(&self, text: &str) -> bool {
        self.words.contains(&words(text))
    }

    fn has_attribute(&self, value: &str) -> bool {
        self.attributes.contains(value)
    }

    /// Whether a link or a picture leads to a target, which may lack its scheme.
    fn links_to(&self, target: &str) -> bool {
        let target = target.replace(' ', "%20");
        self.attributes.iter().any(|value| {
            value.strip_suffix(&target).is_some_and(|scheme| {
                scheme.is_empty()
                    || scheme.ends_with(':')
                    || scheme.ends_with("//")
                    || scheme == self.link_base
            })
        })
    }
}

/// The words of a text in lower case, with one space before and after each.
fn words(text: &str) -> String {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |line, word| {
        line + &word.to_lowercase() + " "
    })
}

fn unescaped(html: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(html.to_owned(), |text, (entity, character)| {
        text.replace(entity, character)
    })
}

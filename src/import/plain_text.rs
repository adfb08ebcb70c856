//! Plain text, as people paste it from a document: a name, and sections under short lines.
//!
//! Plain text has no structure but its lines, so this reads lines: a section starts at a line that
//! says only its title, and an entry at a line with a period.

use super::Outcome;
use super::fields::{Leftovers, Object};
use super::markdown::{as_entry, parse_period, section, topic};
use crate::profile::SectionKey;
use serde_json::json;

/// The most characters of a section's title.
const MAX_TITLE_CHARS: usize = 40;

/// The section that a line introduces: its title alone, perhaps in capitals or with a colon.
fn title_of(line: &str) -> Option<SectionKey> {
    let title = line.trim().trim_end_matches(':').trim();
    let is_short =
        title.chars().count() <= MAX_TITLE_CHARS && title.split_whitespace().count() <= 4;
    let is_sentence = title.ends_with(['.', ',', ';', '!', '?']) || title.contains(['@', '|']);
    (is_short && !is_sentence && !title.starts_with(['-', '•', '*']))
        .then(|| section(title))
        .flatten()
}

/// Whether a text is a résumé: it has sections, or a name with a way to get in touch.
pub(super) fn is_resume(text: &str) -> bool {
    let sections = text.lines().filter(|line| title_of(line).is_some()).count();
    sections > 1 || (sections == 1 && text.lines().any(|line| email(line).is_some()))
}

fn email(line: &str) -> Option<&str> {
    let is_separator = |c: char| c.is_whitespace() || "|,;<>()·•".contains(c);
    line.split(is_separator).find_map(|word| {
        let (name, host) = word.split_once('@')?;
        (!name.is_empty() && host.contains('.')).then_some(word)
    })
}

fn phone(line: &str) -> Option<&str> {
    const MIN_DIGITS: usize = 7;
    line.split(['|', '·', '•', ',', '\t'])
        .map(|part| part.split_once(": ").map_or(part, |(_, rest)| rest).trim())
        .find(|part| {
            let is_number = |c: char| c.is_ascii_digit() || " +()/.-".contains(c);
            let digits = part.chars().filter(char::is_ascii_digit).count();
            digits >= MIN_DIGITS && part.chars().all(is_number) && parse_period(part).is_none()
        })
}

/// Reads a text.
pub(super) fn read(text: &str) -> Outcome {
    let mut resume = Object::default();
    let mut basics = Object::default();
    let mut leftovers = Leftovers::default();
    let mut current: Option<SectionKey> = None;
    let mut block: Vec<&str> = Vec::new();
    let is_underline = |line: &str| {
        line.len() > 2
            && line
                .chars()
                .all(|c| matches!(c, '=' | '-' | '_' | '*' | '─'))
    };
    for line in text.lines().chain([""]) {
        let line = line.trim_end();
        if is_underline(line.trim()) {
            continue;
        }
        match title_of(line) {
            // The name is not a section, even if it sounds like one.
            Some(key) if basics.0.contains_key("name") || !block.is_empty() => {
                add_blocks(current, &block, &mut basics, &mut resume, &mut leftovers);
                block.clear();
                current = Some(key);
            }
            _ => block.push(line),
        }
    }
    add_blocks(current, &block, &mut basics, &mut resume, &mut leftovers);
    let mut whole = Object::default();
    whole.set("basics", basics);
    whole.0.extend(resume.0);
    Outcome::new(whole, None, leftovers)
}

/// Adds the lines of a section.
fn add_blocks(
    key: Option<SectionKey>,
    lines: &[&str],
    basics: &mut Object,
    resume: &mut Object,
    leftovers: &mut Leftovers,
) {
    match key {
        None => add_head(lines, basics),
        Some(SectionKey::Summary) => basics.append("summary", &paragraphs(lines)),
        Some(key @ (SectionKey::Skills | SectionKey::Languages | SectionKey::Interests)) => {
            for line in lines.iter().map(|line| without_bullet(line)) {
                if line.is_empty() {
                    continue;
                }
                let value = match line.contains(": ") || key == SectionKey::Languages {
                    true => topic(Some(key), line),
                    false => json!({ "keywords": line }),
                };
                resume.push(key.id(), value);
            }
        }
        Some(key) => add_entries(key, lines, resume, leftovers),
    }
}

/// The lines before the first section: name, label, ways to get in touch, and the rest.
fn add_head(lines: &[&str], basics: &mut Object) {
    let mut rest: Vec<&str> = Vec::new();
    for line in lines {
        let text = without_bullet(line);
        let (email, phone) = (email(text), phone(text));
        let url = text
            .split([' ', '|', '(', ')', '<', '>'])
            .find(|word| word.starts_with("https://") || word.starts_with("http://"));
        if !basics.0.contains_key("name") {
            if email.is_none() && !text.is_empty() {
                basics.set("name", titled(text));
            }
        } else if email.is_some() || phone.is_some() || url.is_some() {
            email.iter().for_each(|email| basics.set("email", *email));
            phone.iter().for_each(|phone| basics.set("phone", *phone));
            match (url, basics.0.contains_key("url")) {
                (Some(url), false) => basics.set("url", url),
                (Some(url), true) => basics.push("profiles", json!({ "url": url })),
                (None, _) => {}
            }
        } else if !text.is_empty() && !basics.0.contains_key("label") && rest.is_empty() {
            basics.set("label", text);
        } else {
            rest.push(line);
        }
    }
    basics.append("summary", &paragraphs(&rest));
}

/// A name in capitals, as a name.
fn titled(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let words = name.split(' ').map(|word| {
        let mut chars = word.chars();
        let first = chars.next().into_iter().flat_map(char::to_uppercase);
        first
            .chain(chars.flat_map(char::to_lowercase))
            .collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

fn add_entries(key: SectionKey, lines: &[&str], resume: &mut Object, leftovers: &mut Leftovers) {
    let section = match key {
        SectionKey::Contributions => "projects",
        key => key.id(),
    };
    let is_list = matches!(
        key,
        SectionKey::Awards | SectionKey::Certificates | SectionKey::Publications
    );
    let mut entries: Vec<Lines<'_>> = Vec::new();
    for block in lines.split(|line| line.trim().is_empty()) {
        add_block(block, is_list, &mut entries);
    }
    let (entries, others): (Vec<_>, Vec<_>) = entries
        .into_iter()
        .partition(|entry| !entry.head.is_empty());
    let others = others.iter().flat_map(|entry| &entry.body);
    leftovers
        .0
        .extend(others.map(|line| format!("{section}: {}", line.trim())));
    for Lines { head, body } in entries {
        // `2019 – 2020` and `Engineer @Acme` on lines of their own, in either order.
        let heading = match head.as_slice() {
            [period, title] if parse_period(period).is_some() => format!("{period}: {title}"),
            [title, period] if parse_period(period).is_some() => format!("{period}: {title}"),
            head => head.join(", "),
        };
        resume.push(section, as_entry(key, &heading, &paragraphs(&body)));
    }
}

/// The lines of an entry.
#[derive(Default)]
struct Lines<'t> {
    /// Title and period.
    head: Vec<&'t str>,
    body: Vec<&'t str>,
}

/// Adds lines without a blank one between them: the start of an entry, or more about the last one.
fn add_block<'t>(block: &[&'t str], is_list: bool, entries: &mut Vec<Lines<'t>>) {
    let is_head = |line: &&str| line.trim() == without_bullet(line) && has_period(line);
    let mut rest = block;
    let found = block.iter().take(2).position(is_head);
    match (found, block) {
        (Some(0), [period, title, after @ ..])
            if parse_period(period).is_some() && title.trim() == without_bullet(title) =>
        {
            entries.push(Lines {
                head: vec![period.trim(), title.trim()],
                body: Vec::new(),
            });
            rest = after;
        }
        (Some(1), [title, period, after @ ..]) if title.trim() == without_bullet(title) => {
            entries.push(Lines {
                head: vec![title.trim(), period.trim()],
                body: Vec::new(),
            });
            rest = after;
        }
        _ if !is_list => {
            // A new paragraph about the last entry.
            if let Some(last) = entries.last_mut().filter(|last| !last.body.is_empty()) {
                last.body.push("");
            }
        }
        _ => {}
    }
    for line in rest {
        match entries.last_mut() {
            _ if is_list || is_head(line) => entries.push(Lines {
                head: vec![without_bullet(line)],
                body: Vec::new(),
            }),
            Some(last) => last.body.push(line),
            None => entries.push(Lines {
                head: Vec::new(),
                body: vec![line],
            }),
        }
    }
}

/// Whether a line has a period in it, such as `Engineer, Acme (2019 – 2020)`.
fn has_period(line: &str) -> bool {
    super::markdown::has_period(line)
}

fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let bullets = ["- ", "* ", "• ", "– ", "▪ ", "● ", "· "];
    bullets
        .iter()
        .find_map(|bullet| line.strip_prefix(bullet))
        .map_or(line, str::trim)
}

/// Lines as Markdown: those that begin with a bullet are items.
fn paragraphs(lines: &[&str]) -> String {
    let mut out = String::new();
    for line in lines {
        let text = without_bullet(line);
        let is_item = text != line.trim();
        match (text.is_empty(), is_item) {
            (true, _) => out.push('\n'),
            (false, true) => out.push_str(&format!("- {text}\n")),
            // Text below an item is a paragraph of its own.
            (false, false)
                if out
                    .lines()
                    .last()
                    .is_some_and(|last| last.starts_with("- ")) =>
            {
                out.push_str(&format!("\n{text}\n"));
            }
            (false, false) => out.push_str(&format!("{text}\n")),
        }
    }
    let mut text = out.trim().to_owned();
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_has_its_period_before_after_or_beside_its_title() {
        let job = json!({ "position": "Engineer", "name": "Acme", "startDate": "2019",
            "endDate": "2020", "highlights": ["Built it"] });
        for lines in [
            "Engineer, Acme (2019 – 2020)",
            "2019 – 2020\nEngineer @Acme",
            "Engineer, Acme\n2019 – 2020",
            "Engineer at Acme | 2019 – 2020",
        ] {
            let text = format!("Ada\n\nExperience\n\n{lines}\n• Built it\n\nSkills\nGo\n");
            assert_eq!(read(&text).resume.0["work"], json!([job]), "{text}");
        }
    }

    #[test]
    fn nonsense_is_no_resume() {
        for text in [
            "",
            "asdf",
            "To be, or not to be.\n\nThat is the question.",
            "Work\n",
        ] {
            assert!(!is_resume(text), "{text}");
        }
    }
}

//! From a Markdown page about somebody to a résumé.
//!
//! Pages of this kind have front matter (YAML or TOML, as Hugo and Jekyll have it), a text about the person, and headings
//! such as `### 2019 - 2020: Engineer @Acme - Platform` with a text below. What stands there becomes JSON Resume; what is
//! not understood is told, and where it is text, it is kept.

mod entries;
mod heading;
mod outline;

use crate::resume::Diagnostic;
use entries::{contributions, lines_of, projects};
use heading::Heading;
use outline::{Outline, Part};
use serde_json::{Map, Value, json};

/// A résumé made from a page, and what was not understood of it.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The résumé, as a person might have written it: compile it to have dates and links checked.
    pub resume: Value,
    /// What was not understood, by its place in the page.
    pub diagnostics: Vec<Diagnostic>,
}

/// Where a heading leads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Summary,
    Contributions,
    Projects,
    Volunteer,
    Work,
    Education,
    Other,
}

/// Words in headings, and the sections that they announce.
const WORDS: [(&str, Section); 24] = [
    ("about", Section::Summary),
    ("summary", Section::Summary),
    ("whoami", Section::Summary),
    ("contribution", Section::Contributions),
    ("open source", Section::Contributions),
    ("open-source", Section::Contributions),
    ("project", Section::Projects),
    ("volunteer", Section::Volunteer),
    ("beside work", Section::Volunteer),
    ("free time", Section::Volunteer),
    ("communit", Section::Volunteer),
    ("work", Section::Work),
    ("experience", Section::Work),
    ("career", Section::Work),
    ("job", Section::Work),
    ("education", Section::Education),
    ("school", Section::Education),
    ("studies", Section::Education),
    ("expérience", Section::Work),
    ("projet", Section::Projects),
    ("formation", Section::Education),
    ("à propos", Section::Summary),
    ("bénévol", Section::Volunteer),
    ("parcours", Section::Work),
];

/// Reads a page.
pub fn markdown(source: &str) -> Imported {
    let Outline {
        front_matter,
        parts,
        diagnostics,
    } = Outline::read(source);
    let mut resume = Builder {
        diagnostics,
        ..Builder::default()
    };
    resume.front_matter(&front_matter);
    for part in &parts {
        resume.part(part);
    }
    resume.finish()
}

#[derive(Default)]
struct Builder {
    basics: Map<String, Value>,
    whoami: Map<String, Value>,
    sections: Map<String, Value>,
    summary: Vec<String>,
    /// The section that the last heading without a period has opened.
    section: Option<Section>,
    diagnostics: Vec<Diagnostic>,
}

impl Builder {
    fn front_matter(&mut self, members: &[(String, String)]) {
        for (key, value) in members {
            let (target, name) = match key.as_str() {
                "title" => (&mut self.whoami, "title"),
                "date" => (&mut self.whoami, "published"),
                "lang" | "language" | "languageCode" => (&mut self.whoami, "lang"),
                "draft" => {
                    self.whoami
                        .insert("draft".to_owned(), json!(value == "true"));
                    continue;
                }
                "author" | "name" => (&mut self.basics, "name"),
                "description" | "subtitle" => (&mut self.basics, "label"),
                _ => continue,
            };
            target.insert(name.to_owned(), json!(value));
        }
    }

    fn part(&mut self, part: &Part) {
        let Some(heading) = &part.heading else {
            self.summary.push(part.text.clone());
            return;
        };
        if part.level == 1 && !self.basics.contains_key("name") {
            self.basics.insert("name".to_owned(), json!(heading));
            self.introduction(&part.text);
            return;
        }
        let parsed = Heading::parse(heading);
        if parsed.period.is_some() || parsed.company.is_some() {
            self.entry(&parsed, part);
        } else {
            self.section(heading, part);
        }
    }

    /// What stands below the name: a line about the person, where they are found, and then a text.
    fn introduction(&mut self, text: &str) {
        let mut rest = Vec::new();
        for line in lines_of(text) {
            let line = line.trim();
            if let Some((name, href)) = line.strip_prefix("- ").and_then(entries::link) {
                self.contact(&name, &href);
            } else if rest.is_empty()
                && !line.is_empty()
                && !self.basics.contains_key("label")
                && line.len() < 100
            {
                self.basics
                    .insert("label".to_owned(), json!(entries::unescaped(line)));
            } else {
                rest.push(line);
            }
        }
        self.summary.push(rest.join("\n").trim().to_owned());
    }

    fn contact(&mut self, name: &str, href: &str) {
        if let Some(address) = href.strip_prefix("mailto:") {
            self.basics.insert("email".to_owned(), json!(address));
        } else if href.starts_with("tel:") {
            self.basics.insert("phone".to_owned(), json!(name));
        } else if let Some((network, username)) = name.split_once('/') {
            push(
                &mut self.basics,
                "profiles",
                json!({ "network": network, "username": username, "url": href }),
            );
        } else if !self.basics.contains_key("url") {
            self.basics.insert("url".to_owned(), json!(href));
        } else {
            push(
                &mut self.basics,
                "profiles",
                json!({ "network": name, "url": href }),
            );
        }
    }

    /// A heading without a period: it opens a section.
    fn section(&mut self, heading: &str, part: &Part) {
        let lower = heading.to_lowercase();
        let found = WORDS
            .iter()
            .find(|(word, _)| lower.contains(word))
            .map(|(_, section)| *section);
        // Below a known section, a heading is the name of an entry.
        if found.is_none()
            && part.level > 2
            && matches!(self.section, Some(Section::Projects | Section::Volunteer))
        {
            self.entry(&Heading::parse(heading), part);
            return;
        }
        let section = found.unwrap_or(Section::Other);
        self.section = Some(section);
        if part.text.is_empty() {
            return;
        }
        match section {
            Section::Summary => self.summary.push(part.text.clone()),
            Section::Contributions => {
                let (found, rest) = contributions(&part.text);
                found
                    .into_iter()
                    .for_each(|one| push(&mut self.sections, "projects", one));
                self.rest(&rest, part);
            }
            Section::Projects => {
                let (found, rest) = projects(&part.text);
                found
                    .into_iter()
                    .for_each(|one| push(&mut self.sections, "projects", one));
                self.rest(&rest, part);
            }
            Section::Volunteer | Section::Work | Section::Education | Section::Other => {
                self.note(
                    part,
                    format!(
                        "the text under “{heading}” has no place in JSON Resume; it is kept as a section of its own"
                    ),
                );
                push(&mut self.sections, heading, json!(part.text));
            }
        }
    }

    /// What is left of a section that was a list otherwise: nothing is lost.
    fn rest(&mut self, rest: &str, part: &Part) {
        if !rest.is_empty() {
            let heading = part.heading.as_deref().unwrap_or_default();
            self.note(
                part,
                format!(
                    "not all under “{heading}” is a list of links; the rest is kept in the summary"
                ),
            );
            self.summary.push(rest.to_owned());
        }
    }

    fn entry(&mut self, heading: &Heading, part: &Part) {
        let mut entry = Map::new();
        let section = self.section.unwrap_or(Section::Work);
        let (title, company) = match section {
            Section::Projects => ("name", "entity"),
            Section::Volunteer => ("position", "organization"),
            Section::Education => ("studyType", "institution"),
            _ => ("position", "name"),
        };
        // Without anything behind the `@`, the title is what the entry is about.
        let title = if heading.company.is_none()
            && matches!(section, Section::Volunteer | Section::Education)
        {
            company
        } else {
            title
        };
        for (key, value) in [
            (title, Some(&heading.title)),
            (company, heading.company.as_ref()),
            ("team", heading.team.as_ref()),
        ] {
            value
                .into_iter()
                .for_each(|value| drop(entry.insert(key.to_owned(), json!(value))));
        }
        if let Some((start, end)) = &heading.period {
            for (key, value) in [("startDate", start), ("endDate", end)] {
                value
                    .iter()
                    .for_each(|value| drop(entry.insert(key.to_owned(), json!(value))));
            }
        }
        let (members, text) = entries::body(&part.text);
        entry.extend(members);
        let summary = if section == Section::Projects {
            "description"
        } else {
            "summary"
        };
        if !text.is_empty() {
            entry.insert(summary.to_owned(), json!(text));
        }
        let key = match section {
            Section::Projects => "projects",
            Section::Volunteer => "volunteer",
            Section::Education => "education",
            _ => "work",
        };
        push(&mut self.sections, key, Value::Object(entry));
    }

    fn note(&mut self, part: &Part, message: String) {
        let diagnostic = Diagnostic::warning(part.span.clone(), "", message);
        self.diagnostics
            .push(diagnostic.with_help("move it in `profile.json` to where it belongs"));
    }

    fn finish(mut self) -> Imported {
        let name = self
            .basics
            .remove("name")
            .or_else(|| self.whoami.get("title").cloned());
        let mut basics = Map::new();
        match name {
            Some(name) => drop(basics.insert("name".to_owned(), name)),
            None => self.diagnostics.push(
                Diagnostic::warning(0..0, "basics.name", "the page does not say whose it is")
                    .with_help("write `name` into `basics`"),
            ),
        }
        basics.extend(self.basics);
        let summary: Vec<String> = self
            .summary
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        if !summary.is_empty() {
            basics.insert("summary".to_owned(), json!(summary.join("\n\n")));
        }
        let mut resume = Map::from_iter([("basics".to_owned(), Value::Object(basics))]);
        resume.extend(self.sections);
        if !self.whoami.is_empty() {
            resume.insert("meta".to_owned(), json!({ "whoami": self.whoami }));
        }
        Imported {
            resume: Value::Object(resume),
            diagnostics: self.diagnostics,
        }
    }
}

fn push(members: &mut Map<String, Value>, key: &str, value: Value) {
    let list = members.entry(key.to_owned()).or_insert_with(|| json!([]));
    list.as_array_mut()
        .into_iter()
        .for_each(|list| list.push(value.clone()));
}

#[cfg(test)]
mod tests;

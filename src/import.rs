//! Converts a Markdown profile page to JSON Resume.
//!
//! The expected page has front matter (YAML or TOML, as in Hugo and Jekyll), an introduction, and
//! headings such as `### 2019 - 2020: Engineer @Acme - Platform`, each followed by text. Text
//! without a field in JSON Resume is kept and reported; unsupported shortcodes are left out and
//! reported.

mod entries;
mod heading;
mod outline;

use crate::resume::Diagnostic;
use entries::{contributions, projects};
use heading::Heading;
use outline::{Outline, Part};
use serde_json::{Map, Value, json};

/// The result of an import.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The résumé. Dates and links are copied as written; `compile` validates them.
    pub resume: Value,
    /// Warnings about unsupported content, with spans in the page.
    pub diagnostics: Vec<Diagnostic>,
}

/// The maximum length of a first line that becomes the label rather than summary.
const MAX_LABEL_BYTES: usize = 99;

/// A section of the page, by the part of the résumé that it becomes.
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

/// Substrings of headings that identify a section, in lower case. The first match wins.
const SECTION_KEYWORDS: [(&str, Section); 24] = [
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

/// Imports a Markdown page.
pub fn markdown(source: &str) -> Imported {
    let Outline {
        front_matter,
        parts,
        diagnostics,
    } = Outline::parse(source);
    let mut builder = Builder {
        diagnostics,
        ..Builder::default()
    };
    builder.add_front_matter(&front_matter);
    for part in &parts {
        builder.add_part(part);
    }
    builder.finish()
}

#[derive(Default)]
struct Builder {
    basics: Map<String, Value>,
    whoami: Map<String, Value>,
    sections: Map<String, Value>,
    summary: Vec<String>,
    /// The section of the last section heading.
    current_section: Option<Section>,
    diagnostics: Vec<Diagnostic>,
}

impl Builder {
    fn add_front_matter(&mut self, members: &[(String, String)]) {
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

    fn add_part(&mut self, part: &Part) {
        let Some(heading) = &part.heading else {
            self.summary.push(part.text.clone());
            return;
        };
        if part.level == 1 && !self.basics.contains_key("name") {
            self.basics.insert("name".to_owned(), json!(heading));
            self.add_introduction(&part.text);
            return;
        }
        let parsed = Heading::parse(heading);
        if parsed.period.is_some() || parsed.company.is_some() {
            self.add_entry(&parsed, part);
        } else {
            self.add_section(heading, part);
        }
    }

    /// Adds the text below the name: a label, a list of links, and the rest as summary.
    fn add_introduction(&mut self, text: &str) {
        let mut rest = Vec::new();
        for line in text.lines() {
            let line = line.trim();
            if let Some((name, href)) = line.strip_prefix("- ").and_then(entries::parse_link) {
                self.add_contact(&name, &href);
            } else if rest.is_empty()
                && !line.is_empty()
                && !self.basics.contains_key("label")
                && line.len() <= MAX_LABEL_BYTES
            {
                self.basics
                    .insert("label".to_owned(), json!(entries::unescape(line)));
            } else {
                rest.push(line);
            }
        }
        self.summary.push(rest.join("\n").trim().to_owned());
    }

    fn add_contact(&mut self, name: &str, href: &str) {
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

    /// Adds a heading without a period: the start of a section or the name of an entry.
    fn add_section(&mut self, heading: &str, part: &Part) {
        let lower = heading.to_lowercase();
        let known = SECTION_KEYWORDS
            .iter()
            .find(|(keyword, _)| lower.contains(keyword))
            .map(|(_, section)| *section);
        // In these sections, other headings name entries.
        if known.is_none()
            && part.level > 2
            && matches!(
                self.current_section,
                Some(Section::Projects | Section::Volunteer)
            )
        {
            self.add_entry(&Heading::parse(heading), part);
            return;
        }
        let section = known.unwrap_or(Section::Other);
        self.current_section = Some(section);
        if part.text.is_empty() {
            return;
        }
        match section {
            Section::Summary => self.summary.push(part.text.clone()),
            Section::Contributions => {
                let (projects, rest) = contributions(&part.text);
                self.add_projects(projects, &rest, part);
            }
            Section::Projects => {
                let (projects, rest) = projects(&part.text);
                self.add_projects(projects, &rest, part);
            }
            Section::Volunteer | Section::Work | Section::Education | Section::Other => {
                self.warn(
                    part,
                    format!(
                        "JSON Resume has no field for the text under “{heading}”; \
                         it became a custom section"
                    ),
                );
                push(&mut self.sections, heading, json!(part.text));
            }
        }
    }

    /// Adds projects, and the text that was not a list of links to the summary.
    fn add_projects(&mut self, projects: Vec<Value>, rest: &str, part: &Part) {
        for project in projects {
            push(&mut self.sections, "projects", project);
        }
        if !rest.is_empty() {
            let heading = part.heading.as_deref().unwrap_or_default();
            self.warn(
                part,
                format!(
                    "text under “{heading}” that is not a list of links was added to the summary"
                ),
            );
            self.summary.push(rest.to_owned());
        }
    }

    fn add_entry(&mut self, heading: &Heading, part: &Part) {
        let mut entry = Map::new();
        let section = self.current_section.unwrap_or(Section::Work);
        let (title, company) = match section {
            Section::Projects => ("name", "entity"),
            Section::Volunteer => ("position", "organization"),
            Section::Education => ("studyType", "institution"),
            _ => ("position", "name"),
        };
        // Without an `@`, the title is the name of the organization.
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
        let (members, text) = entries::parse_body(&part.text);
        entry.extend(members);
        let text_key = if section == Section::Projects {
            "description"
        } else {
            "summary"
        };
        if !text.is_empty() {
            entry.insert(text_key.to_owned(), json!(text));
        }
        let key = match section {
            Section::Projects => "projects",
            Section::Volunteer => "volunteer",
            Section::Education => "education",
            _ => "work",
        };
        push(&mut self.sections, key, Value::Object(entry));
    }

    fn warn(&mut self, part: &Part, message: String) {
        let diagnostic = Diagnostic::warning(part.span.clone(), "", message);
        self.diagnostics
            .push(diagnostic.with_help("move it to the right section of `profile.json`"));
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
                Diagnostic::warning(0..0, "basics.name", "the page does not give a name")
                    .with_help("add `\"name\": \"…\"` to `basics`"),
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

/// Appends to the array at `key`, which is created if necessary.
fn push(members: &mut Map<String, Value>, key: &str, value: Value) {
    let list = members.entry(key.to_owned()).or_insert_with(|| json!([]));
    list.as_array_mut()
        .into_iter()
        .for_each(|list| list.push(value.clone()));
}

#[cfg(test)]
mod tests;

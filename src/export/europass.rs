//! Europass: the SkillsPassport, version 3.4, as JSON.
//!
//! Europass has sections for work, education and skills. All other sections become achievements, with
//! their title as the kind of achievement. Descriptions are HTML.

use super::markdown::rich_text;
use super::vcard::Name;
use super::{UrlResolver, web_url};
use crate::import::Object;
use crate::profile::{
    Content, Date, Employer, Href, Item, Link, Location, MessageId, Messages, Period, Profile,
    Project, RichText, Section, Topic, When,
};
use pulldown_cmark::{Parser, html};
use serde_json::{Value, json};

/// The levels of the Common European Framework of Reference for Languages.
const LEVELS: [&str; 6] = ["A1", "A2", "B1", "B2", "C1", "C2"];
/// What people call the language they grew up with, in the languages of the interface, in lower case.
const MOTHER_TONGUE: [&str; 18] = [
    "native",
    "native speaker",
    "mother tongue",
    "langue maternelle",
    "muttersprache",
    "lengua materna",
    "nativo",
    "língua materna",
    "madrelingua",
    "moedertaal",
    "język ojczysty",
    "ana dil",
    "родной",
    "родной язык",
    "母语",
    "母語",
    "اللغة الأم",
    "שפת אם",
];

/// Formats a profile as a Europass file.
pub fn document(profile: &Profile, absolute_url: UrlResolver<'_>) -> String {
    let writer = Writer {
        absolute_url,
        messages: &profile.page.messages,
    };
    let mut learner = Object::default();
    learner.set("Identification", writer.identification(profile));
    if let Some(label) = &profile.label {
        learner.set(
            "Headline",
            json!({ "Type": { "Code": "position" }, "Description": { "Label": label } }),
        );
    }
    let mut skills = Object::default();
    for section in &profile.sections {
        writer.section(section, &mut learner, &mut skills);
    }
    learner.set("Skills", skills);
    let passport = json!({
        "SkillsPassport": {
            "Locale": profile.page.lang,
            "DocumentInfo": { "DocumentType": "ECV", "XSDVersion": "V3.4", "Generator": "whoami-page" },
            "LearnerInfo": Value::from(learner),
        }
    });
    format!("{passport:#}\n")
}

struct Writer<'a> {
    absolute_url: UrlResolver<'a>,
    messages: &'a Messages,
}

impl Writer<'_> {
    fn identification(&self, profile: &Profile) -> Value {
        let name = Name::parse(&profile.name, &profile.page.lang);
        let mut contact = Object::default();
        if let Some(location) = &profile.location {
            contact.set("Address", json!({ "Contact": address(location) }));
        }
        for link in &profile.links {
            self.link(link, &mut contact);
        }
        json!({
            "PersonName": { "FirstName": name.given, "Surname": name.family },
            "ContactInfo": Value::from(contact),
        })
    }

    fn link(&self, link: &Link, contact: &mut Object) {
        let href = link.href.as_ref();
        let href = href.map_or("", |href| href.as_str());
        if let Some(email) = href.strip_prefix("mailto:") {
            contact.set("Email", json!({ "Contact": email }));
        } else if let Some(number) = href.strip_prefix("tel:") {
            contact.push("Telephone", json!({ "Contact": number }));
        } else if let Some(url) = self.url(link.href.as_ref()) {
            contact.push("Website", json!({ "Contact": url }));
        }
    }

    fn url(&self, href: Option<&Href>) -> Option<String> {
        web_url(href, self.absolute_url)
    }

    fn section(&self, section: &Section, learner: &mut Object, skills: &mut Object) {
        match &section.content {
            // They repeat the keywords of the entries.
            Content::Technologies(_) => {}
            Content::Work(employers) => {
                for employer in employers {
                    self.employer(employer, learner);
                }
            }
            Content::Items(items) if section.id == "education" => {
                for item in items {
                    learner.push("Education", self.study(item));
                }
            }
            Content::Topics(topics) if section.id == "languages" => {
                skills.set("Linguistic", self.languages(topics));
            }
            Content::Topics(topics) if section.id == "skills" => {
                let lines = topics.iter().map(|topic| self.topic(topic));
                let lines = lines.collect::<Vec<_>>();
                skills.set("Other", json!({ "Description": to_html(&list(&lines)) }));
            }
            content => {
                let text = to_html(&self.markdown(content));
                let title = section.title.to_text(self.messages);
                learner.push(
                    "Achievement",
                    json!({ "Title": { "Label": title }, "Description": text }),
                );
            }
        }
    }

    fn employer(&self, employer: &Employer, learner: &mut Object) {
        for job in &employer.roles {
            let mut entry = Object::default();
            let mut parts = self.period(job.when.as_ref(), &mut entry);
            let position = match &job.team {
                Some(team) => format!("{}, {team}", job.position),
                None => job.position.clone(),
            };
            entry.set("Position", json!({ "Label": position }));
            parts.extend(job.description.clone());
            parts.push(self.text(&job.summary));
            parts.push(self.points(&job.highlights, &job.keywords));
            entry.set("Activities", to_html(&paragraphs(&parts)));
            let company = job.company.as_ref().or(employer.name.as_ref());
            let organisation =
                self.organisation(company, job.location.as_deref(), job.href.as_ref());
            entry.set("Employer", organisation);
            learner.push("WorkExperience", Value::from(entry));
        }
    }

    fn study(&self, item: &Item) -> Value {
        let mut entry = Object::default();
        let mut parts = self.period(item.when.as_ref(), &mut entry);
        let title = item.detail.as_deref().unwrap_or(&item.title);
        entry.set("Title", title);
        let score = item.score.as_ref();
        parts.extend(score.map(|score| self.messages.labelled(MessageId::Grade, score)));
        parts.push(self.text(&item.summary));
        parts.push(self.points(&item.highlights, &item.keywords));
        entry.set("Activities", to_html(&paragraphs(&parts)));
        let organisation = self.organisation(Some(&item.title), None, item.href.as_ref());
        entry.set("Organisation", organisation);
        entry.into()
    }

    fn organisation(
        &self,
        name: Option<&String>,
        place: Option<&str>,
        href: Option<&Href>,
    ) -> Value {
        let mut contact = Object::default();
        if let Some(place) = place {
            contact.set("Address", json!({ "Contact": { "Municipality": place } }));
        }
        if let Some(url) = self.url(href) {
            contact.set("Website", json!({ "Contact": url }));
        }
        let mut organisation = Object::default();
        organisation.set("Name", name.cloned());
        organisation.set("ContactInfo", contact);
        organisation.into()
    }

    fn languages(&self, topics: &[Topic]) -> Value {
        let mut linguistic = Object::default();
        for topic in topics {
            let level = topic.level.as_deref().unwrap_or_default();
            let named = |name: &str| json!({ "Label": name });
            let cefr = level.get(..2).map(str::to_uppercase);
            let cefr = cefr.filter(|cefr| {
                let rest = level[2..].chars().next();
                LEVELS.contains(&cefr.as_str()) && !rest.is_some_and(char::is_alphanumeric)
            });
            if let Some(level) = cefr {
                let level = json!({
                    "Listening": level, "Reading": level, "SpokenInteraction": level,
                    "SpokenProduction": level, "Writing": level,
                });
                linguistic.push(
                    "ForeignLanguage",
                    json!({ "Description": named(&topic.name), "ProficiencyLevel": level }),
                );
            } else if MOTHER_TONGUE.contains(&level.to_lowercase().as_str()) {
                linguistic.push("MotherTongue", json!({ "Description": named(&topic.name) }));
            } else {
                // Europass knows no other levels.
                let name = match level {
                    "" => topic.name.clone(),
                    level => format!("{} ({level})", topic.name),
                };
                linguistic.push("ForeignLanguage", json!({ "Description": named(&name) }));
            }
        }
        linguistic.into()
    }

    /// The entries of a section that Europass does not have, in Markdown.
    fn markdown(&self, content: &Content) -> String {
        match content {
            Content::Summary(text) => self.text(text),
            Content::Topics(topics) => {
                let lines: Vec<String> = topics.iter().map(|topic| self.topic(topic)).collect();
                list(&lines)
            }
            Content::Items(items) => {
                let items: Vec<String> = items.iter().map(|item| self.item(item)).collect();
                paragraphs(&items)
            }
            Content::Projects(projects) => {
                let projects = projects.iter().map(|project| self.project(None, project));
                paragraphs(&projects.collect::<Vec<_>>())
            }
            Content::Contributions(groups) => {
                let projects = groups.iter().flat_map(|group| {
                    let entity = group.entity.as_deref();
                    let projects = group.projects.iter();
                    projects.map(move |project| self.project(entity, project))
                });
                paragraphs(&projects.collect::<Vec<_>>())
            }
            Content::Work(_) | Content::Technologies(_) => String::new(),
        }
    }

    fn item(&self, item: &Item) -> String {
        let title = self.linked(&item.title, item.href.as_ref());
        let parts = [
            Some(title),
            item.detail.clone(),
            self.when(item.when.as_ref()),
        ];
        paragraphs(&[
            self.comma_separated(parts),
            self.text(&item.summary),
            self.points(&item.highlights, &item.keywords),
        ])
    }

    fn project(&self, entity: Option<&str>, project: &Project) -> String {
        let name = self.linked(&project.name, project.href.as_ref());
        let parts = [
            entity.map(str::to_owned),
            Some(name),
            project.detail.clone(),
            self.when(project.when.as_ref()),
        ];
        paragraphs(&[
            self.comma_separated(parts),
            self.text(&project.description),
            self.points(&project.highlights, &project.keywords),
        ])
    }

    fn comma_separated<const N: usize>(&self, parts: [Option<String>; N]) -> String {
        let parts: Vec<String> = parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(self.messages.get(MessageId::ListSeparator))
    }

    fn when(&self, when: Option<&When>) -> Option<String> {
        when.map(|when| when.to_text(self.messages))
    }

    fn linked(&self, text: &str, href: Option<&Href>) -> String {
        match self.url(href) {
            Some(url) => format!("[{text}]({url})"),
            None => text.to_owned(),
        }
    }

    fn topic(&self, topic: &Topic) -> String {
        let level = topic.level.as_ref();
        let level = level.map(|level| self.messages.labelled(MessageId::Level, level));
        let name = match level {
            Some(level) => format!("{} ({level})", topic.name),
            None => topic.name.clone(),
        };
        match (name.is_empty(), topic.keywords.is_empty()) {
            (true, _) => topic.keywords.join(", "),
            (false, true) => name,
            (false, false) => format!("{name}: {}", topic.keywords.join(", ")),
        }
    }

    fn text(&self, text: &RichText) -> String {
        rich_text(text, self.absolute_url)
    }

    fn points(&self, highlights: &[RichText], keywords: &[String]) -> String {
        let mut points: Vec<String> = highlights.iter().map(|one| self.text(one)).collect();
        if !keywords.is_empty() {
            let label = self.messages.get(MessageId::Technologies);
            points.push(format!("{label}: {}", keywords.join(", ")));
        }
        list(&points)
    }

    /// Sets the period. Returns what Europass has no place for: a date in words, or an end without a
    /// start.
    fn period(&self, when: Option<&When>, entry: &mut Object) -> Vec<String> {
        let Some(when) = when else {
            return Vec::new();
        };
        let period = match when.period() {
            Some(Period::Ongoing(start)) => json!({ "From": parts_of(start), "Current": true }),
            Some(Period::Between(start, end)) => {
                json!({ "From": parts_of(start), "To": parts_of(end) })
            }
            Some(Period::StartOnly(start)) => json!({ "From": parts_of(start) }),
            Some(Period::Until(_)) | None => return vec![when.to_text(self.messages)],
        };
        entry.set("Period", period);
        Vec::new()
    }
}

fn address(location: &Location) -> Value {
    let mut address = Object::default();
    address.set("AddressLine", location.address.clone());
    address.set("PostalCode", location.postal_code.clone());
    address.set("Municipality", location.city.clone());
    if let Some(code) = &location.country_code {
        // Europass follows the Publications Office of the European Union.
        let code = match code.as_str() {
            "GR" => "EL",
            "GB" => "UK",
            code => code,
        };
        address.set("Country", json!({ "Code": code }));
    }
    address.into()
}

/// A date as the numbers it has.
fn parts_of(date: Date) -> Value {
    let (year, ..) = date.earliest();
    let mut parts = Object::default();
    parts.set("Year", year);
    parts.set("Month", date.month());
    parts.set("Day", date.day());
    parts.into()
}

/// Markdown blocks one after the other.
fn paragraphs(parts: &[String]) -> String {
    let parts = parts.iter().map(|part| part.trim());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

/// A Markdown list.
fn list(items: &[String]) -> String {
    let items = items.iter().map(|item| {
        let lines: Vec<&str> = item.lines().collect();
        format!("- {}\n", lines.join("\n  "))
    });
    items.collect()
}

fn to_html(markdown: &str) -> String {
    let mut out = String::new();
    html::push_html(&mut out, Parser::new(markdown));
    out.trim_end().to_owned()
}

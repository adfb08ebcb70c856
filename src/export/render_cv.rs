//! RenderCV (<https://rendercv.com>), as YAML.
//!
//! Its sections have titles of their own, and its entries are told by their fields. RenderCV refuses
//! a whole file for one invalid value, so what it checks strictly, such as telephone numbers, becomes
//! a plain connection.

use super::markdown::rich_text;
use super::{UrlResolver, web_url};
use crate::import::Object;
use crate::profile::{
    Content, Href, Item, Job, Link, Location, MessageId, Messages, Period, Profile, Project,
    RichText, Section, Topic, When,
};
use serde_json::{Value, json};

/// The networks that RenderCV knows.
const NETWORKS: [&str; 13] = [
    "LinkedIn",
    "GitHub",
    "GitLab",
    "Instagram",
    "ORCID",
    "StackOverflow",
    "ResearchGate",
    "YouTube",
    "Google Scholar",
    "Telegram",
    "X",
    "Bluesky",
    "Reddit",
];

/// Formats a profile as a RenderCV file.
pub fn document(profile: &Profile, absolute_url: UrlResolver<'_>) -> String {
    let writer = Writer {
        absolute_url,
        messages: &profile.page.messages,
    };
    let mut cv = Object::default();
    cv.set("name", profile.name.as_str());
    cv.set("headline", profile.label.clone());
    cv.set("location", profile.location.as_ref().map(Location::to_text));
    profile
        .links
        .iter()
        .for_each(|link| writer.link(link, &mut cv));
    let mut sections = Object::default();
    for section in &profile.sections {
        let title = section.title.to_text(writer.messages);
        let entries = writer.entries(section);
        // Titles must be unique.
        let title = match sections.0.contains_key(&title) {
            true => section.id.clone(),
            false => title,
        };
        sections.set(&title, entries);
    }
    cv.set("sections", sections);
    let options = serde_saphyr::ser_options! { prefer_block_scalars: false };
    let file = json!({ "cv": Value::from(cv) });
    // JSON is valid YAML.
    serde_saphyr::to_string_with_options(&file, options).unwrap_or_else(|_| format!("{file:#}\n"))
}

struct Writer<'a> {
    absolute_url: UrlResolver<'a>,
    messages: &'a Messages,
}

impl Writer<'_> {
    fn text(&self, text: &RichText) -> String {
        rich_text(text, self.absolute_url)
    }

    fn texts(&self, texts: &[RichText]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    fn url(&self, href: Option<&Href>) -> Option<String> {
        web_url(href, self.absolute_url)
    }

    fn link(&self, link: &Link, cv: &mut Object) {
        let href = link.href.as_ref();
        let account = link.account.as_ref();
        let network = account.and_then(|account| account.network.as_deref());
        let known = NETWORKS
            .into_iter()
            .find(|known| network.is_some_and(|network| network.eq_ignore_ascii_case(known)));
        let username = account.and_then(|account| account.username.as_deref());
        let address = href.and_then(|href| href.as_str().strip_prefix("mailto:"));
        match (address, self.url(href), known, username) {
            (Some(address), ..) if !cv.0.contains_key("email") => cv.set("email", address),
            (None, Some(url), None, None) if !cv.0.contains_key("website") => {
                cv.set("website", url);
            }
            (_, _, Some(network), Some(username)) => cv.push(
                "social_networks",
                json!({ "network": network, "username": username }),
            ),
            (_, url, ..) => cv.push(
                "custom_connections",
                json!({
                    "fontawesome_icon": if url.is_some() { "link" } else { "phone" },
                    "placeholder": link.text,
                    "url": url,
                }),
            ),
        }
    }

    fn entries(&self, section: &Section) -> Vec<Value> {
        match &section.content {
            Content::Summary(text) => vec![json!(self.text(text))],
            // They repeat the keywords of the entries.
            Content::Technologies(_) => Vec::new(),
            Content::Work(employers) => employers
                .iter()
                .flat_map(|employer| &employer.roles)
                .map(|job| self.job(job))
                .collect(),
            Content::Projects(projects) => projects
                .iter()
                .map(|project| self.project(None, project))
                .collect(),
            Content::Contributions(groups) => groups
                .iter()
                .flat_map(|group| group.projects.iter().map(move |project| (group, project)))
                .map(|(group, project)| self.project(group.entity.as_deref(), project))
                .collect(),
            Content::Topics(topics) => topics.iter().map(|one| self.topic(one)).collect(),
            Content::Items(items) => {
                // All entries of a section have the same fields.
                let are_texts = items.iter().all(|item| item.title.is_empty());
                items
                    .iter()
                    .map(|item| self.item(&section.id, item, are_texts))
                    .collect()
            }
        }
    }

    fn job(&self, job: &Job) -> Value {
        let mut entry = Object::default();
        let company = job.company.as_deref().unwrap_or(&job.position);
        entry.set("company", company);
        let position = match &job.team {
            Some(team) => format!("{}, {team}", job.position),
            None => job.position.clone(),
        };
        entry.set("position", position);
        entry.set("location", job.location.clone());
        self.period(job.when.as_ref(), &mut entry);
        let description = job.description.clone().unwrap_or_default();
        let summary = format!("{description}\n\n{}", self.text(&job.summary));
        entry.set("summary", summary.trim());
        entry.set("highlights", self.points(&job.highlights, &job.keywords));
        entry.into()
    }

    fn project(&self, entity: Option<&str>, project: &Project) -> Value {
        let mut entry = Object::default();
        let name = match self.url(project.href.as_ref()) {
            Some(url) => format!("[{}]({url})", project.name),
            None => project.name.clone(),
        };
        let entity = entity.map_or_else(String::new, |entity| format!("{entity}, "));
        entry.set("name", format!("{entity}{name}"));
        self.period(project.when.as_ref(), &mut entry);
        let detail = project.detail.clone().unwrap_or_default();
        let summary = format!("{detail}\n\n{}", self.text(&project.description));
        entry.set("summary", summary.trim());
        entry.set(
            "highlights",
            self.points(&project.highlights, &project.keywords),
        );
        entry.into()
    }

    fn item(&self, section: &str, item: &Item, is_text: bool) -> Value {
        let mut highlights = item.score.clone().into_iter().collect::<Vec<_>>();
        highlights = highlights
            .iter()
            .map(|score| self.messages.labelled(MessageId::Grade, score))
            .collect();
        highlights.extend(self.points(&item.highlights, &item.keywords));
        if is_text {
            let text = format!("{}\n\n{}", self.text(&item.summary), highlights.join("; "));
            return json!(text.trim());
        }
        let mut entry = Object::default();
        if section == "education" {
            // RenderCV requires both.
            entry.set("institution", item.title.as_str());
            entry.set("area", item.detail.as_deref().unwrap_or(&item.title));
        } else {
            let title = match self.url(item.href.as_ref()) {
                Some(url) => format!("[{}]({url})", item.title),
                None => item.title.clone(),
            };
            let detail = item.detail.as_ref();
            let name = detail.map_or_else(|| title.clone(), |detail| format!("{title}, {detail}"));
            entry.set("name", name);
        }
        self.period(item.when.as_ref(), &mut entry);
        entry.set("summary", self.text(&item.summary));
        entry.set("highlights", highlights);
        entry.into()
    }

    fn topic(&self, topic: &Topic) -> Value {
        let level = topic.level.iter();
        let level = level.map(|level| self.messages.labelled(MessageId::Level, level));
        let details: Vec<String> = level.chain(topic.keywords.iter().cloned()).collect();
        let label = match topic.name.is_empty() {
            true => self.messages.text(MessageId::SkillsTitle),
            false => topic.name.clone(),
        };
        json!({ "label": label, "details": details.join(", ") })
    }

    fn points(&self, highlights: &[RichText], keywords: &[String]) -> Vec<String> {
        let mut points = self.texts(highlights);
        if !keywords.is_empty() {
            points.push(format!(
                "{}: {}",
                self.messages.get(MessageId::Technologies),
                keywords.join(", ")
            ));
        }
        points
    }

    /// Sets the dates. RenderCV shows a date in words as it is.
    fn period(&self, when: Option<&When>, entry: &mut Object) {
        match when {
            None => {}
            Some(When::Freeform(text)) => entry.set("date", text.as_str()),
            Some(When::Period(Period::Ongoing(start))) => {
                entry.set("start_date", start.to_string());
                entry.set("end_date", "present");
            }
            Some(When::Period(Period::Between(start, end))) => {
                entry.set("start_date", start.to_string());
                entry.set("end_date", end.to_string());
            }
            Some(When::Period(Period::StartOnly(date))) => entry.set("date", date.to_string()),
            Some(When::Period(period @ Period::Until(_))) => {
                entry.set("date", period.to_text(self.messages));
            }
        }
    }
}

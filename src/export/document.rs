//! The document structure shared by Markdown and plain text.

use super::UrlResolver;
use crate::profile::{
    Block, Content, Contributions, Employer, Href, Inline, Item, Job, Link, Location, MessageId,
    Messages, Profile, Project, RichText, Section, Topic, When,
};

/// Writes the blocks of a document in a format.
pub(super) trait BlockWriter {
    /// Writes a heading. Level 1 is the highest.
    fn heading(&mut self, level: usize, text: &str);
    /// Writes a paragraph of one line.
    fn line(&mut self, line: &[Piece<'_>]);
    /// Writes a paragraph of one line that is a fact about an entry, such as its place.
    fn fact(&mut self, text: &str);
    /// Writes a text of several blocks, unless it is empty.
    fn rich_text(&mut self, text: &RichText);
    /// Writes a bulleted list of texts, unless it is empty.
    fn bullets(&mut self, items: &[RichText]);
    /// Writes a bulleted list of lines, unless it is empty.
    fn lines(&mut self, lines: &[Vec<Piece<'_>>]);
}

/// A piece of a line.
pub(super) enum Piece<'a> {
    /// Plain text.
    Text(&'a str),
    /// A link: its text and URL.
    Link(&'a str, String),
}

/// Writes a profile.
pub(super) fn write_profile(
    profile: &Profile,
    absolute_url: UrlResolver<'_>,
    out: &mut impl BlockWriter,
) {
    let writer = ProfileWriter {
        absolute_url,
        messages: &profile.page.messages,
    };
    out.heading(1, &profile.name);
    if let Some(label) = &profile.label {
        out.line(&[Piece::Text(label)]);
    }
    let texts: Vec<String> = profile.links.iter().map(link_text).collect();
    let links: Vec<Vec<Piece<'_>>> = profile
        .links
        .iter()
        .zip(&texts)
        .map(|(link, text)| vec![writer.link(text, link.href.as_ref())])
        .collect();
    if let Some(location) = profile.location.as_ref().map(Location::to_text) {
        out.fact(&location);
    }
    out.lines(&links);
    for section in &profile.sections {
        writer.section(section, out);
    }
}

/// The text of a link. That of an account has its network as it is written: `GitHub/LinaK`.
fn link_text(link: &Link) -> String {
    let account = link.account.as_ref();
    match account.map(|account| (&account.network, &account.username)) {
        Some((Some(network), Some(username))) => format!("{network}/{username}"),
        Some((Some(network), None)) => network.clone(),
        _ => link.text.clone(),
    }
}

struct ProfileWriter<'a> {
    absolute_url: UrlResolver<'a>,
    messages: &'a Messages,
}

impl ProfileWriter<'_> {
    /// Returns the absolute URL if there is one, or else the target as it is.
    fn url(&self, href: &Href) -> String {
        (self.absolute_url)(href.as_str()).unwrap_or_else(|| href.as_str().to_owned())
    }

    /// Returns a link, or plain text if there is no target.
    fn link<'t>(&self, text: &'t str, href: Option<&Href>) -> Piece<'t> {
        href.map_or(Piece::Text(text), |href| Piece::Link(text, self.url(href)))
    }

    fn section(&self, section: &Section, out: &mut impl BlockWriter) {
        // The chart repeats the keywords of the entries.
        if matches!(section.content, Content::Technologies(_)) {
            return;
        }
        out.heading(2, &capitalized(&section.title.to_text(self.messages)));
        match &section.content {
            Content::Summary(text) => out.rich_text(text),
            Content::Contributions(groups) => self.contributions(groups, out),
            Content::Projects(projects) => projects
                .iter()
                .for_each(|project| self.project(None, project, out)),
            Content::Work(employers) => employers
                .iter()
                .for_each(|employer| self.employer(employer, out)),
            Content::Items(items) => self.items(&section.id, items, out),
            Content::Topics(topics) => self.topics(topics, out),
            Content::Technologies(_) => {}
        }
    }

    fn contributions(&self, groups: &[Contributions], out: &mut impl BlockWriter) {
        if groups
            .iter()
            .flat_map(|group| &group.projects)
            .any(|one| !fits_on_a_line(one))
        {
            for group in groups {
                group
                    .projects
                    .iter()
                    .for_each(|project| self.project(group.entity.as_deref(), project, out));
            }
            return;
        }
        let projects = groups
            .iter()
            .flat_map(|group| group.projects.iter().map(move |project| (group, project)));
        let descriptions: Vec<String> = projects
            .clone()
            .map(|(_, project)| format!(": {}", project.description.to_plain()))
            .collect();
        let mut lines = Vec::new();
        for ((group, project), description) in projects.zip(&descriptions) {
            let mut line = Vec::new();
            if let Some(entity) = &group.entity {
                line.extend([Piece::Text(entity), Piece::Text(", ")]);
            }
            line.push(self.link(&project.name, project.href.as_ref()));
            if !project.description.is_empty() {
                line.push(Piece::Text(description));
            }
            lines.push(line);
        }
        out.lines(&lines);
    }

    fn topics(&self, topics: &[Topic], out: &mut impl BlockWriter) {
        let line = |topic: &Topic| {
            let level = topic
                .level
                .as_ref()
                .map(|level| format!(" ({})", self.messages.labelled(MessageId::Level, level)))
                .unwrap_or_default();
            let keywords = topic.keywords.join(", ");
            match (topic.name.is_empty(), keywords.is_empty()) {
                (true, _) => keywords,
                (false, true) => format!("{}{level}", topic.name),
                (false, false) => format!("{}{level}: {keywords}", topic.name),
            }
        };
        let lines: Vec<String> = topics.iter().map(line).collect();
        out.lines(
            &lines
                .iter()
                .map(|line| vec![Piece::Text(line)])
                .collect::<Vec<_>>(),
        );
    }

    fn project(&self, entity: Option<&str>, project: &Project, out: &mut impl BlockWriter) {
        let entity = entity.map_or_else(String::new, |entity| format!(" @{entity}"));
        let title = format!("{}{entity}", project.name);
        out.heading(
            3,
            &with_period(project.when.as_ref(), &title, self.messages),
        );
        project.detail.iter().for_each(|detail| out.fact(detail));
        self.website(project.href.as_ref(), out);
        out.rich_text(&project.description);
        out.bullets(&project.highlights);
        technologies(&project.keywords, self.messages, out);
    }

    /// Entries without a title are the items of a list.
    fn items(&self, section: &str, items: &[Item], out: &mut impl BlockWriter) {
        for items in items.chunk_by(|a, b| is_only_text(a) && is_only_text(b)) {
            match items {
                [item] if !is_only_text(item) => self.item(section, item, out),
                items => {
                    let texts = items.iter().map(|item| item.summary.clone());
                    out.bullets(&texts.collect::<Vec<_>>());
                }
            }
        }
    }

    fn item(&self, section: &str, item: &Item, out: &mut impl BlockWriter) {
        let title = match &item.detail {
            // The title of these is the organisation.
            Some(detail) if matches!(section, "volunteer" | "education") => {
                format!("{detail} @{}", item.title)
            }
            Some(detail) => format!("{} @{detail}", item.title),
            None => item.title.clone(),
        };
        if !title.is_empty() {
            out.heading(3, &with_period(item.when.as_ref(), &title, self.messages));
        }
        let score = item.score.iter();
        score
            .map(|score| self.messages.labelled(MessageId::Grade, score))
            .for_each(|score| out.fact(&score));
        self.website(item.href.as_ref(), out);
        out.rich_text(&item.summary);
        out.bullets(&item.highlights);
        technologies(&item.keywords, self.messages, out);
    }

    fn employer(&self, employer: &Employer, out: &mut impl BlockWriter) {
        for job in &employer.roles {
            let company = job.company.as_ref().or(employer.name.as_ref());
            let company = company
                .map(|company| format!(" @{company}"))
                .unwrap_or_default();
            let team = job
                .team
                .as_ref()
                .map(|team| format!(" - {team}"))
                .unwrap_or_default();
            out.heading(
                3,
                &with_period(
                    job.when.as_ref(),
                    &format!("{}{company}{team}", job.position),
                    self.messages,
                ),
            );
            self.job(job, out);
        }
    }

    fn job(&self, job: &Job, out: &mut impl BlockWriter) {
        for fact in [&job.description, &job.location].into_iter().flatten() {
            out.fact(fact);
        }
        self.website(job.href.as_ref(), out);
        out.rich_text(&job.summary);
        out.bullets(&job.highlights);
        technologies(&job.keywords, self.messages, out);
    }

    fn website(&self, href: Option<&Href>, out: &mut impl BlockWriter) {
        if let Some(href) = href {
            out.line(&[Piece::Link(href.display_text(), self.url(href))]);
        }
    }
}

/// Whether a contribution is no more than a name, a link and a sentence without markup.
fn fits_on_a_line(project: &Project) -> bool {
    let is_plain = match project.description.0.as_slice() {
        [] => true,
        [Block::Paragraph(content)] => matches!(content.as_slice(), [Inline::Text(_)]),
        _ => false,
    };
    is_plain
        && project.when.is_none()
        && project.detail.is_none()
        && project.highlights.is_empty()
        && project.keywords.is_empty()
}

/// Whether an entry is a text without a title.
fn is_only_text(item: &Item) -> bool {
    item.title.is_empty() && item.href.is_none() && item.highlights.is_empty()
}

/// Prefixes a title with its period: `2019 – 2020: Engineer @Acme - Platform`.
fn with_period(when: Option<&When>, title: &str, messages: &Messages) -> String {
    when.map_or_else(
        || title.to_owned(),
        |when| format!("{}: {title}", when.to_text(messages)),
    )
}

fn technologies(names: &[String], messages: &Messages, out: &mut impl BlockWriter) {
    if !names.is_empty() {
        out.line(&[Piece::Text(&format!(
            "{}: {}",
            messages.get(MessageId::Technologies),
            names.join(", ")
        ))]);
    }
}

fn capitalized(title: &str) -> String {
    let mut chars = title.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

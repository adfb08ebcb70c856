//! What Markdown and plain text have in common: the order in which a profile is told.

use super::Absolute;
use crate::profile::{
    Content, Contributions, Employer, Href, Item, Job, Link, Location, Profile, Project, RichText,
    Section,
};
use crate::profile::{MessageId, Messages, Topic, When};

/// How a format writes the parts of a document. Each writes whole lines.
pub(super) trait Format {
    /// A heading of a level, 1 being the highest.
    fn heading(&mut self, level: usize, text: &str);
    /// A line by itself, made of words and links.
    fn line(&mut self, words: &[Piece<'_>]);
    /// A text with structure.
    fn text(&mut self, text: &RichText);
    /// Single points.
    fn points(&mut self, points: &[RichText]);
    /// A list of lines.
    fn list(&mut self, lines: &[Vec<Piece<'_>>]);
}

/// A part of a line.
pub(super) enum Piece<'a> {
    /// Words as they are.
    Plain(&'a str),
    /// Words that lead somewhere.
    Link(&'a str, String),
}

/// Tells a profile.
pub(super) fn tell(profile: &Profile, absolute: Absolute<'_>, format: &mut impl Format) {
    let teller = Teller {
        absolute,
        words: &profile.page.messages,
    };
    format.heading(1, &profile.name);
    if let Some(label) = &profile.label {
        format.line(&[Piece::Plain(label)]);
    }
    let links: Vec<Vec<Piece<'_>>> = profile
        .links
        .iter()
        .map(|link| vec![teller.link(link)])
        .collect();
    if let Some(location) = profile.location.as_ref().map(Location::to_text) {
        format.line(&[Piece::Plain(&location)]);
    }
    format.list(&links);
    for section in &profile.sections {
        teller.section(section, format);
    }
}

struct Teller<'a> {
    absolute: Absolute<'a>,
    words: &'a Messages,
}

impl Teller<'_> {
    fn target(&self, href: &Href) -> String {
        (self.absolute)(href.as_str()).unwrap_or_else(|| href.as_str().to_owned())
    }

    fn link<'w>(&self, link: &'w Link) -> Piece<'w> {
        self.named(&link.text, link.href.as_ref())
    }

    fn named<'w>(&self, name: &'w str, href: Option<&Href>) -> Piece<'w> {
        href.map_or(Piece::Plain(name), |href| {
            Piece::Link(name, self.target(href))
        })
    }

    fn section(&self, section: &Section, format: &mut impl Format) {
        // A chart is no text; what it shows stands with each entry.
        if matches!(section.content, Content::Technologies(_)) {
            return;
        }
        format.heading(2, &capitalised(&section.title));
        match &section.content {
            Content::Summary(text) => format.text(text),
            Content::Contributions(groups) => self.contributions(groups, format),
            Content::Projects(projects) => projects
                .iter()
                .for_each(|project| self.project(project, format)),
            Content::Work(employers) => employers
                .iter()
                .for_each(|employer| self.employer(employer, format)),
            Content::Items(items) => items.iter().for_each(|item| self.item(item, format)),
            Content::Topics(topics) => self.topics(topics, format),
            Content::Technologies(_) => {}
        }
    }

    fn contributions(&self, groups: &[Contributions], format: &mut impl Format) {
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
                line.extend([Piece::Plain(entity), Piece::Plain(", ")]);
            }
            line.push(self.named(&project.name, project.href.as_ref()));
            if !project.description.is_empty() {
                line.push(Piece::Plain(description));
            }
            lines.push(line);
        }
        format.list(&lines);
    }

    fn topics(&self, topics: &[Topic], format: &mut impl Format) {
        let line = |topic: &Topic| {
            let level = topic
                .level
                .as_ref()
                .map(|level| format!(" ({level})"))
                .unwrap_or_default();
            let words = topic.keywords.join(", ");
            match (topic.name.is_empty(), words.is_empty()) {
                (true, _) => words,
                (false, true) => format!("{}{level}", topic.name),
                (false, false) => format!("{}{level}: {words}", topic.name),
            }
        };
        let lines: Vec<String> = topics.iter().map(line).collect();
        format.list(
            &lines
                .iter()
                .map(|line| vec![Piece::Plain(line)])
                .collect::<Vec<_>>(),
        );
    }

    fn project(&self, project: &Project, format: &mut impl Format) {
        format.heading(3, &titled(project.when.as_ref(), &project.name, self.words));
        project
            .detail
            .iter()
            .for_each(|detail| format.line(&[Piece::Plain(detail)]));
        self.website(project.href.as_ref(), format);
        format.text(&project.description);
        format.points(&project.highlights);
        technologies(&project.keywords, self.words, format);
    }

    fn item(&self, item: &Item, format: &mut impl Format) {
        let title = match &item.detail {
            Some(detail) => format!("{detail} @{}", item.title),
            None => item.title.clone(),
        };
        if !title.is_empty() {
            format.heading(3, &titled(item.when.as_ref(), &title, self.words));
        }
        self.website(item.href.as_ref(), format);
        item.score
            .iter()
            .for_each(|score| format.line(&[Piece::Plain(score)]));
        format.text(&item.summary);
        format.points(&item.highlights);
        technologies(&item.keywords, self.words, format);
    }

    fn employer(&self, employer: &Employer, format: &mut impl Format) {
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
            format.heading(
                3,
                &titled(
                    job.when.as_ref(),
                    &format!("{}{company}{team}", job.position),
                    self.words,
                ),
            );
            self.job(job, format);
        }
    }

    fn job(&self, job: &Job, format: &mut impl Format) {
        for fact in [&job.description, &job.location].into_iter().flatten() {
            format.line(&[Piece::Plain(fact)]);
        }
        self.website(job.href.as_ref(), format);
        format.text(&job.summary);
        format.points(&job.highlights);
        technologies(&job.keywords, self.words, format);
    }

    fn website(&self, href: Option<&Href>, format: &mut impl Format) {
        if let Some(href) = href {
            format.line(&[Piece::Link(href.spelled_out(), self.target(href))]);
        }
    }
}

/// A title with the time in front of it: `2019 – 2020: Engineer @Acme - Platform`.
fn titled(when: Option<&When>, title: &str, words: &Messages) -> String {
    when.map_or_else(
        || title.to_owned(),
        |when| format!("{}: {title}", when.to_text(words)),
    )
}

fn technologies(names: &[String], words: &Messages, format: &mut impl Format) {
    if !names.is_empty() {
        format.line(&[Piece::Plain(&format!(
            "{}: {}",
            words.get(MessageId::Technologies),
            names.join(", ")
        ))]);
    }
}

fn capitalised(title: &str) -> String {
    let mut chars = title.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

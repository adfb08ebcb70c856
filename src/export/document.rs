//! What Markdown and plain text have in common: the order in which a profile is told.

use super::Absolute;
use crate::profile::{Employer, Href, Job, Link, Period, Profile, Project, RichText, Volunteer};

/// How a format writes the parts of a document. Each writes whole lines.
pub(super) trait Format {
    /// A heading of a level, 1 being the highest.
    fn heading(&mut self, level: usize, text: &str);
    /// A line by itself, made of words and links.
    fn line(&mut self, words: &[Word<'_>]);
    /// A text with structure.
    fn text(&mut self, text: &RichText);
    /// Single points.
    fn points(&mut self, points: &[RichText]);
    /// A list of lines.
    fn list(&mut self, lines: &[Vec<Word<'_>>]);
}

/// A part of a line.
pub(super) enum Word<'a> {
    /// Words as they are.
    Plain(&'a str),
    /// Words that lead somewhere.
    Link(&'a str, String),
}

/// Tells a profile.
pub(super) fn tell(profile: &Profile, absolute: Absolute<'_>, format: &mut impl Format) {
    let teller = Teller { absolute };
    format.heading(1, &profile.name);
    if let Some(label) = &profile.label {
        format.line(&[Word::Plain(label)]);
    }
    let links: Vec<Vec<Word<'_>>> = profile.links.iter().map(|link| vec![teller.link(link)]).collect();
    format.list(&links);
    if !profile.summary.is_empty() {
        format.heading(2, "About");
        format.text(&profile.summary);
    }
    teller.contributions(profile, format);
    teller.each("Projects", &profile.projects, format, Teller::project);
    teller.each("Beside work", &profile.volunteer, format, Teller::engagement);
    teller.each("Work", &profile.work, format, Teller::employer);
}

struct Teller<'a> {
    absolute: Absolute<'a>,
}

impl Teller<'_> {
    fn target(&self, href: &Href) -> String {
        (self.absolute)(href.as_str()).unwrap_or_else(|| href.as_str().to_owned())
    }

    fn link<'w>(&self, link: &'w Link) -> Word<'w> {
        Word::Link(&link.text, self.target(&link.href))
    }

    fn named<'w>(&self, name: &'w str, href: Option<&Href>) -> Word<'w> {
        href.map_or(Word::Plain(name), |href| Word::Link(name, self.target(href)))
    }

    fn each<F: Format, T>(&self, title: &str, entries: &[T], format: &mut F, tell: impl Fn(&Self, &T, &mut F)) {
        if !entries.is_empty() {
            format.heading(2, title);
            entries.iter().for_each(|entry| tell(self, entry, format));
        }
    }

    fn contributions(&self, profile: &Profile, format: &mut impl Format) {
        if profile.contributions.is_empty() {
            return;
        }
        format.heading(2, "Contributions");
        let mut lines = Vec::new();
        let descriptions: Vec<String> = profile
            .contributions
            .iter()
            .flat_map(|group| &group.projects)
            .map(|project| format!(": {}", project.description.to_plain()))
            .collect();
        let mut descriptions = descriptions.iter();
        for group in &profile.contributions {
            for project in &group.projects {
                let mut line = Vec::new();
                if let Some(entity) = &group.entity {
                    line.extend([Word::Plain(entity), Word::Plain(", ")]);
                }
                line.push(self.named(&project.name, project.href.as_ref()));
                let description = descriptions.next().filter(|description| description.len() > 2);
                line.extend(description.map(|description| Word::Plain(description)));
                lines.push(line);
            }
        }
        format.list(&lines);
    }

    fn project(&self, project: &Project, format: &mut impl Format) {
        format.heading(3, &titled(project.period, &project.name));
        self.website(project.href.as_ref(), format);
        format.text(&project.description);
        format.points(&project.highlights);
        technologies(&project.keywords, format);
    }

    fn engagement(&self, engagement: &Volunteer, format: &mut impl Format) {
        let title = match &engagement.position {
            Some(position) => format!("{position} @{}", engagement.organization),
            None => engagement.organization.clone(),
        };
        format.heading(3, &titled(engagement.period, &title));
        self.website(engagement.href.as_ref(), format);
        format.text(&engagement.summary);
        format.points(&engagement.highlights);
        technologies(&engagement.keywords, format);
    }

    fn employer(&self, employer: &Employer, format: &mut impl Format) {
        for job in &employer.roles {
            let company = job.company.as_ref().or(employer.name.as_ref());
            let company = company.map(|company| format!(" @{company}")).unwrap_or_default();
            let team = job.team.as_ref().map(|team| format!(" - {team}")).unwrap_or_default();
            format.heading(3, &titled(job.period, &format!("{}{company}{team}", job.position)));
            self.job(job, format);
        }
    }

    fn job(&self, job: &Job, format: &mut impl Format) {
        for fact in [&job.description, &job.location].into_iter().flatten() {
            format.line(&[Word::Plain(fact)]);
        }
        self.website(job.href.as_ref(), format);
        format.text(&job.summary);
        format.points(&job.highlights);
        technologies(&job.keywords, format);
    }

    fn website(&self, href: Option<&Href>, format: &mut impl Format) {
        if let Some(href) = href {
            format.line(&[Word::Link(href.spelled_out(), self.target(href))]);
        }
    }
}

/// A title with the time in front of it: `2019 – 2020: Engineer @Acme - Platform`.
fn titled(period: Option<Period>, title: &str) -> String {
    period.map_or_else(|| title.to_owned(), |period| format!("{}: {title}", period.to_words()))
}

fn technologies(names: &[String], format: &mut impl Format) {
    if !names.is_empty() {
        format.line(&[Word::Plain(&format!("Technologies: {}", names.join(", ")))]);
    }
}

//! The sections of the page: which there are, in which order, under which titles.

use super::{Compiler, custom_sections};
use crate::profile::{Content, Entry, Messages, Profile, RichText, Section, Technology};
use crate::resume::{OptText, Resume, Spanned, Whoami, quoted};

impl Compiler<'_> {
    /// All sections that have content and are asked for, in the order in which they stand where nothing else is asked
    /// for. Their ids are the keys of JSON Resume; three are made from what stands elsewhere. That of technologies is empty as yet: it follows from the others.
    pub(super) fn sections(
        &mut self,
        resume: &Resume,
        summary: RichText,
        lang: &str,
    ) -> Vec<Section> {
        let (contributions, projects) = self.projects(resume.projects.as_ref());
        let work = self.work(resume.work.as_ref());
        let contents = [
            (!summary.is_empty()).then_some(Content::Summary(summary)),
            some(contributions).map(Content::Contributions),
            some(projects).map(Content::Projects),
            some(self.volunteer(&resume.volunteer)).map(Content::Items),
            Some(Content::Technologies(Vec::new())),
            some(work).map(Content::Work),
            some(self.education(&resume.education)).map(Content::Items),
            some(self.skills(&resume.skills)).map(Content::Topics),
            some(self.certificates(&resume.certificates)).map(Content::Items),
            some(self.awards(&resume.awards)).map(Content::Items),
            some(self.publications(&resume.publications)).map(Content::Items),
            some(self.languages(&resume.languages)).map(Content::Topics),
            some(self.interests(&resume.interests)).map(Content::Topics),
            some(self.references(&resume.references)).map(Content::Items),
        ];
        let (_, titles) = Messages::of(lang);
        let known = titles
            .into_iter()
            .zip(contents)
            .filter_map(|((id, title), content)| {
                Some(Section {
                    id: id.to_owned(),
                    title: title.to_owned(),
                    content: content?,
                })
            });
        let mut sections: Vec<Section> = known.collect();
        for other in &resume.custom_sections {
            let Some((id, title, items)) = self.other(other) else {
                continue;
            };
            // Keys that differ in case or signs only are one section.
            match sections
                .iter_mut()
                .find(|section| section.id == id)
                .map(|section| &mut section.content)
            {
                Some(Content::Items(list)) => list.extend(items),
                _ => sections.push(Section {
                    id,
                    title,
                    content: Content::Items(items),
                }),
            }
        }
        custom_sections::number(&mut sections);
        match resume.meta.as_ref().and_then(|meta| meta.whoami.as_ref()) {
            Some(settings) => self.arrange(sections, settings),
            None => sections,
        }
    }

    /// The sections in the order and under the titles that the page's settings name.
    fn arrange(&mut self, mut sections: Vec<Section>, settings: &Whoami) -> Vec<Section> {
        let mut titles: Vec<(&String, &OptText)> = settings.titles.iter().flatten().collect();
        titles.sort_by_key(|(_, title)| title.as_ref().map(|title| title.span.range.start));
        for (id, title) in titles {
            let Some(title) = title else { continue };
            match sections.iter_mut().find(|section| is_called(section, id)) {
                Some(section) => section.title = title.trim().to_owned(),
                None => self.no_such_section(id, title, &sections),
            }
        }
        let Some(wanted) = &settings.sections else {
            return sections;
        };
        let mut arranged = Vec::new();
        for id in wanted.iter().flatten() {
            let name = id.trim();
            match sections.iter().position(|section| is_called(section, name)) {
                Some(index) => arranged.push(sections.remove(index)),
                None => self.no_such_section(name, id, &sections),
            }
        }
        arranged
    }

    fn no_such_section(&mut self, id: &str, span: &Spanned<String>, sections: &[Section]) {
        // One that is merely empty is no mistake: it may be filled tomorrow.
        if Messages::of("en").1.iter().any(|(known, _)| *known == id) {
            return;
        }
        let ids: Vec<&str> = sections.iter().map(|section| section.id.as_str()).collect();
        let message = format!("there is no section {}", quoted(id));
        self.warn(
            &span.span,
            message,
            format!("the sections of this page are: {}", ids.join(", ")),
        );
    }
}

/// Whether a section is meant by a name: its id, or the key of its owner's own that it stands under.
fn is_called(section: &Section, name: &str) -> bool {
    section.id == name || section.id == custom_sections::id(name)
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

/// Numbers the entries in the order of the page.
pub(super) fn number(profile: &mut Profile) {
    let mut next = 0..;
    let mut number = |entry: &mut Entry| *entry = Entry(next.next().unwrap_or_default());
    for section in &mut profile.sections {
        match &mut section.content {
            Content::Contributions(groups) => {
                let projects = groups.iter_mut().flat_map(|group| &mut group.projects);
                projects.for_each(|project| number(&mut project.entry));
            }
            Content::Projects(projects) => projects
                .iter_mut()
                .for_each(|project| number(&mut project.entry)),
            Content::Work(employers) => {
                let jobs = employers
                    .iter_mut()
                    .flat_map(|employer| &mut employer.roles);
                jobs.for_each(|job| number(&mut job.entry));
            }
            Content::Items(items) => items.iter_mut().for_each(|item| number(&mut item.entry)),
            Content::Topics(topics) => topics.iter_mut().for_each(|topic| number(&mut topic.entry)),
            Content::Summary(_) | Content::Technologies(_) => {}
        }
    }
}

/// Puts the technologies into the place kept for them, if it is to be kept.
pub(super) fn place_technologies(profile: &mut Profile, technologies: Vec<Technology>) {
    let keep = !technologies.is_empty();
    let mut technologies = Some(technologies);
    profile
        .sections
        .retain_mut(|section| match &mut section.content {
            Content::Technologies(span) => {
                *span = technologies.take().unwrap_or_default();
                keep
            }
            _ => true,
        });
}

//! The sections of the page: which there are, their order and their titles.

use super::{Compiler, custom_sections};
use crate::profile::{
    Content, Entry, Profile, RichText, Section, SectionKey, SectionTitle, Technology,
};
use crate::resume::{OptText, Resume, Spanned, Whoami, quoted};

impl Compiler<'_> {
    /// All sections that have content, in the order that `meta.whoami.sections` sets or else in
    /// the default order.
    ///
    /// The technologies are still empty: they are collected from the other sections. See
    /// [`set_technologies`].
    pub(super) fn sections(&mut self, resume: &Resume, summary: RichText) -> Vec<Section> {
        let (contributions, projects) = self.projects(resume.projects.as_ref());
        let mut projects = (Some(contributions), Some(projects));
        let mut summary = Some(summary).filter(|summary| !summary.is_empty());
        let known = SectionKey::ALL.into_iter().filter_map(|key| {
            let content = match key {
                SectionKey::Summary => summary.take().map(Content::Summary),
                SectionKey::Contributions => projects
                    .0
                    .take()
                    .and_then(non_empty)
                    .map(Content::Contributions),
                SectionKey::Projects => {
                    projects.1.take().and_then(non_empty).map(Content::Projects)
                }
                SectionKey::Volunteer => {
                    non_empty(self.volunteer(&resume.volunteer)).map(Content::Items)
                }
                SectionKey::Technologies => Some(Content::Technologies(Vec::new())),
                SectionKey::Work => non_empty(self.work(resume.work.as_ref())).map(Content::Work),
                SectionKey::Education => {
                    non_empty(self.education(&resume.education)).map(Content::Items)
                }
                SectionKey::Skills => non_empty(self.skills(&resume.skills)).map(Content::Topics),
                SectionKey::Certificates => {
                    non_empty(self.certificates(&resume.certificates)).map(Content::Items)
                }
                SectionKey::Awards => non_empty(self.awards(&resume.awards)).map(Content::Items),
                SectionKey::Publications => {
                    non_empty(self.publications(&resume.publications)).map(Content::Items)
                }
                SectionKey::Languages => {
                    non_empty(self.languages(&resume.languages)).map(Content::Topics)
                }
                SectionKey::Interests => {
                    non_empty(self.interests(&resume.interests)).map(Content::Topics)
                }
                SectionKey::References => {
                    non_empty(self.references(&resume.references)).map(Content::Items)
                }
            };
            Some(Section {
                id: key.id().to_owned(),
                title: SectionTitle::Default(key),
                content: content?,
            })
        });
        let mut sections: Vec<Section> = known.collect();
        for other in &resume.custom_sections {
            let Some((id, title, items)) = self.other(other) else {
                continue;
            };
            // Keys that differ only in case or punctuation share an id, and so a section.
            match sections
                .iter_mut()
                .find(|section| section.id == id)
                .map(|section| &mut section.content)
            {
                Some(Content::Items(list)) => list.extend(items),
                _ => sections.push(Section {
                    id,
                    title: SectionTitle::Custom(title),
                    content: Content::Items(items),
                }),
            }
        }
        put_education_first(&mut sections);
        custom_sections::number(&mut sections);
        match resume.meta.as_ref().and_then(|meta| meta.whoami.as_ref()) {
            Some(settings) => self.arrange(sections, settings),
            None => sections,
        }
    }

    /// Applies the order and the titles set in `meta.whoami`.
    fn arrange(&mut self, mut sections: Vec<Section>, settings: &Whoami) -> Vec<Section> {
        let mut titles: Vec<(&String, &OptText)> = settings.titles.iter().flatten().collect();
        titles.sort_by_key(|(_, title)| title.as_ref().map(|title| title.span.range.start));
        for (id, title) in titles {
            let Some(title) = title else { continue };
            match sections.iter_mut().find(|section| is_called(section, id)) {
                Some(section) => section.title = SectionTitle::Custom(title.trim().to_owned()),
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
        // Naming a section that is still empty is not a mistake.
        if SectionKey::ALL.iter().any(|key| key.id() == id) {
            return;
        }
        let ids: Vec<&str> = sections.iter().map(|section| section.id.as_str()).collect();
        let message = || format!("there is no section {}", quoted(id));
        self.warn(
            &span.span,
            message,
            format!("the sections of this page are: {}", ids.join(", ")),
        );
    }
}

/// Whether `name` names a section: by its id or, for a custom section, by its key in the file.
fn is_called(section: &Section, name: &str) -> bool {
    section.id == name || section.id == custom_sections::id(name)
}

/// Moves education to the front, after the summary, unless there is work.
fn put_education_first(sections: &mut [Section]) {
    let position = |key: SectionKey| sections.iter().position(|section| section.id == key.id());
    let first = position(SectionKey::Summary).map_or(0, |summary| summary + 1);
    if let (None, Some(education)) = (position(SectionKey::Work), position(SectionKey::Education)) {
        sections[first..=education].rotate_right(1);
    }
}

fn non_empty<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

/// Sets the [`Entry`] index of each entry, in page order.
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

/// Fills the technologies section, or removes it if there are none.
pub(super) fn set_technologies(profile: &mut Profile, technologies: Vec<Technology>) {
    let keep = !technologies.is_empty();
    let mut technologies = Some(technologies);
    profile
        .sections
        .retain_mut(|section| match &mut section.content {
            Content::Technologies(content) => {
                *content = technologies.take().unwrap_or_default();
                keep
            }
            _ => true,
        });
}

//! Projects and contributions.

use super::Compiler;
use super::fields::first;
use super::ids::IdSource;
use crate::profile::{Contributions, Entry, Href, Project, RichText};
use crate::resume::{self, Spanned};
use std::collections::HashMap;

impl Compiler<'_> {
    /// Contributions, grouped by organization in order of first appearance, and the person's own
    /// projects.
    pub(super) fn projects(
        &mut self,
        section: Option<&Spanned<Vec<Spanned<resume::Project>>>>,
    ) -> (Vec<Contributions>, Vec<Project>) {
        let entries = self.entries(section);
        let sources = entries.iter().map(|project| IdSource {
            chosen: &project.id,
            span: &project.span,
            parts: [&project.entity, &project.name, &None],
        });
        let ids = self.ids("projects-", &sources.collect::<Vec<_>>());
        let mut contributions: Vec<Contributions> = Vec::new();
        let mut groups = HashMap::new();
        let mut own = Vec::new();
        for (entry, id) in entries.iter().zip(ids) {
            let Some(project) = self.project(entry, id) else {
                continue;
            };
            let kind = self.text(&entry.kind).unwrap_or_default();
            let entity = self.text(&entry.entity);
            let mut details = self.plain_list(&entry.roles);
            if !kind.eq_ignore_ascii_case("contribution") {
                details.splice(..0, Some(kind).filter(|kind| !is_default_kind(kind)));
                details.extend(entity);
                own.push(Project {
                    detail: joined(&details),
                    ..project
                });
                continue;
            }
            let project = Project {
                detail: joined(&details),
                ..project
            };
            let index = *groups.entry(entity.clone()).or_insert(contributions.len());
            match contributions.get_mut(index) {
                Some(group) => group.projects.push(project),
                None => contributions.push(Contributions {
                    entity,
                    projects: vec![project],
                }),
            }
        }
        (contributions, own)
    }

    fn project(&mut self, project: &Spanned<resume::Project>, id: String) -> Option<Project> {
        let href = self.href(&project.url);
        let keywords = self.plain_list(&project.keywords);
        let name = self.entry_name(
            &project.span,
            "name",
            &project.name,
            &[
                &project.description,
                &project.summary,
                first(&project.highlights),
            ],
            [
                href.as_ref().map(Href::display_text),
                keywords.first().map(String::as_str),
            ],
        )?;
        let (description, summary) = (self.rich(&project.description), self.rich(&project.summary));
        Some(Project {
            entry: Entry::default(),
            id,
            name,
            detail: None,
            href,
            when: self.when(&project.start_date, &project.end_date, false),
            description: RichText([description.0, summary.0].concat()),
            highlights: self.highlights(&project.span, [&project.highlights]),
            keywords,
        })
    }
}

/// Whether a project's `type` says no more than the section's title.
fn is_default_kind(kind: &str) -> bool {
    kind.is_empty() || kind.eq_ignore_ascii_case("project")
}

fn joined(details: &[String]) -> Option<String> {
    (!details.is_empty()).then(|| details.join(", "))
}

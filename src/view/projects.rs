//! The person's projects.

use super::element::{Element, el};
use super::keywords::keywords;
use super::link::maybe_link;
use super::page_state::PageState;
use super::period::when;
use super::rich_text::highlights;
use crate::profile::Project;

/// Renders one tile per project.
pub fn projects(projects: Vec<Project>, state: PageState) -> Element {
    el("ul")
        .class("body tiles")
        .children(projects.into_iter().map(|project| tile(project, state)))
}

fn tile(project: Project, state: PageState) -> Element {
    el("li")
        .class("tile entry")
        .attr("id", project.id)
        .attr("data-entry", project.entry.0.to_string())
        .child(el("h3").child(maybe_link(project.href, project.name)))
        .child(
            project
                .detail
                .map(|detail| el("p").class("quiet").child(detail)),
        )
        .child(project.when.map(|date| when(date, &state.messages())))
        .child(project.description)
        .child(highlights(project.highlights))
        .child(keywords(project.keywords, state))
}

//! The person's own projects.

use super::element::{Element, el};
use super::keywords::keywords;
use super::link::maybe_link;
use super::period::period;
use super::rich_text::highlights;
use super::section::{Name, section};
use super::state::State;
use crate::profile::Project;

/// The section of projects, where there are any.
pub fn projects(projects: Vec<Project>, state: State) -> Option<Element> {
    (!projects.is_empty()).then(|| {
        let tiles = projects.into_iter().map(|project| tile(project, state));
        section(Name::Projects, el("ul").class("body tiles").children(tiles))
    })
}

fn tile(project: Project, state: State) -> Element {
    el("li")
        .class("tile entry")
        .attr("id", project.id)
        .toggle("hidden", move || state.hides(project.entry))
        .child(el("h3").child(maybe_link(project.href, project.name)))
        .child(project.period.map(period))
        .child(project.description)
        .child(highlights(project.highlights))
        .child(keywords(project.keywords))
}

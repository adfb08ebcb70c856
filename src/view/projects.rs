//! The person's own projects.

use super::element::{Element, el};
use super::keywords::keywords;
use super::link::maybe_link;
use super::period::period;
use super::rich_text::highlights;
use super::section::{Name, section};
use crate::profile::Project;

/// The section of projects, where there are any.
pub fn projects(projects: Vec<Project>) -> Option<Element> {
    (!projects.is_empty()).then(|| {
        let tiles = projects.into_iter().map(tile);
        section(Name::Projects, el("ul").class("body tiles").children(tiles))
    })
}

fn tile(project: Project) -> Element {
    el("li")
        .class("tile entry")
        .attr("id", project.id)
        .child(el("h3").child(maybe_link(project.href, project.name)))
        .child(project.period.map(period))
        .child(project.description)
        .child(highlights(project.highlights))
        .child(keywords(project.keywords))
}

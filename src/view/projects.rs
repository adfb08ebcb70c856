//! The person's own projects.

use super::element::{Element, el};
use super::keywords::keywords;
use super::link::maybe_link;
use super::period::when;
use super::rich_text::highlights;
use crate::profile::{Project, Words};

/// What stands in the section of projects.
pub fn projects(projects: Vec<Project>, words: &Words) -> Element {
    el("ul").class("body tiles").children(projects.into_iter().map(|one| tile(one, words)))
}

fn tile(project: Project, words: &Words) -> Element {
    el("li")
        .class("tile entry")
        .attr("id", project.id)
        .child(el("h3").child(maybe_link(project.href, project.name)))
        .child(project.detail.map(|detail| el("p").class("quiet").child(detail)))
        .child(project.when.map(|date| when(date, words)))
        .child(project.description)
        .child(highlights(project.highlights))
        .child(keywords(project.keywords, words))
}

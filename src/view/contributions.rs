//! Open-source contributions, grouped by organisation.

use super::element::{Element, el};
use super::link::maybe_link;
use super::rich_text::Line;
use crate::profile::{Contributions, MessageId, Messages, Project};

/// Renders one description list entry per organisation.
pub fn contributions(groups: Vec<Contributions>, messages: &Messages) -> Element {
    let group = |group: Contributions| {
        let projects = group.projects.into_iter().map(contribution);
        let name = group
            .entity
            .unwrap_or_else(|| messages.text(MessageId::OtherProjects));
        el("div")
            .child(el("dt").child(name))
            .child(el("dd").child(el("ul").children(projects)))
    };
    el("dl")
        .class("body organisations")
        .children(groups.into_iter().map(group))
}

fn contribution(project: Project) -> Element {
    let detail = project
        .detail
        .map(|detail| el("span").class("quiet").child(format!(", {detail}")));
    let description = (!project.description.is_empty()).then(|| {
        el("span")
            .class("quiet")
            .child(", ")
            .child(Line(project.description))
    });
    el("li")
        .class("entry")
        .attr("id", project.id)
        .attr("data-entry", project.entry.0.to_string())
        .child(maybe_link(project.href, project.name))
        .child(detail)
        .child(description)
}

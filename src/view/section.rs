//! The frame that all sections share, and the choice of component for each kind of content.

use super::contributions::contributions;
use super::element::{Element, el};
use super::items::items;
use super::page_state::PageState;
use super::projects::projects;
use super::technologies::technologies;
use super::topics::topics;
use super::work::work;
use crate::profile::{BasisPoints, Content, MessageId, Section, Timeline};

/// Renders a section: its heading and content.
///
/// `timeline` is drawn above the jobs. `ticks` are the years on the axis of the technologies, each
/// with its position.
pub fn section(
    section: Section,
    timeline: Option<Timeline>,
    ticks: &[(u16, BasisPoints)],
    state: PageState,
) -> Element {
    let messages = state.messages();
    let body = match section.content {
        Content::Summary(text) => el("div").class("body").child(text),
        Content::Contributions(groups) => contributions(groups, &messages),
        Content::Projects(list) => projects(list, state),
        Content::Work(employers) => work(employers, timeline, state),
        Content::Technologies(list) => technologies(list, ticks, state),
        Content::Items(list) => items(list, state),
        Content::Topics(list) => topics(list, state),
    };
    let heading = format!("{}-title", section.id);
    el("section")
        .attr("id", section.id)
        .attr("aria-labelledby", heading.clone())
        .child(
            el("h2")
                .attr("id", heading)
                .attr("data-none", messages.text(MessageId::NoMatchesInSection))
                .child(section.title.to_text(&messages)),
        )
        .child(body)
}

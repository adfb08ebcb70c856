//! Engagements beside work.

use super::element::{Element, el};
use super::keywords::keywords;
use super::link::maybe_link;
use super::period::period;
use super::rich_text::highlights;
use super::section::{Name, section};
use crate::profile::Volunteer;

/// The section of engagements beside work, where there are any.
pub fn volunteer(engagements: Vec<Volunteer>) -> Option<Element> {
    (!engagements.is_empty()).then(|| {
        let items = engagements.into_iter().map(engagement);
        section(Name::Volunteer, el("ul").class("body engagements").children(items))
    })
}

fn engagement(one: Volunteer) -> Element {
    let position = one.position.map(|position| (" ", el("span").class("quiet").child(position)));
    let head = el("div")
        .class("engagement")
        .child(el("h3").child(maybe_link(one.href, one.organization)))
        .child(position)
        .child(one.period.map(|when| (" ", period(when))));
    el("li")
        .class("entry")
        .attr("id", one.id)
        .child(head)
        .child(one.summary)
        .child(highlights(one.highlights))
        .child(keywords(one.keywords))
}

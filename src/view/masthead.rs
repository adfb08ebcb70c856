//! The head of the page: the prompt, the way around, and who this is.

use super::element::{Element, el};
use super::link::link;
use super::section::Name;
use super::state::State;
use super::take_along::take_along;
use super::theme::theme_switch;
use crate::profile::{Image, Link, Profile};
use std::mem::take;

/// The masthead: the page's title as a shell prompt, the way to `sections`, then the person, who is moved out of the
/// profile.
pub fn masthead(profile: &mut Profile, sections: Vec<Name>, state: State) -> Element {
    let top = el("div")
        .class("top")
        .child(prompt(take(&mut profile.page.title)))
        .child(navigation(sections))
        .child(theme_switch())
        .child(take_along(state));
    let who = el("div")
        .class("who")
        .child(el("h1").child(take(&mut profile.name)))
        .child(profile.label.take().map(|label| el("p").class("label").child(label)))
        .child(elsewhere(take(&mut profile.links)));
    let person = el("div").class("person").child(profile.image.take().map(portrait)).child(who);
    el("header").class("masthead").child(top).child(person)
}

/// The title as a shell shows it, with a cursor behind it.
fn prompt(title: String) -> Element {
    let cursor = el("span").class("cursor").attr("aria-hidden", "true");
    let prompt = el("p").class("prompt");
    match title.strip_prefix("$ ") {
        Some(command) => prompt.child(el("b").child("$")).child(format!(" {command}")),
        None => prompt.child(title),
    }
    .child(cursor)
}

fn navigation(sections: Vec<Name>) -> Element {
    let item = |name: Name| el("li").child(el("a").attr("href", format!("#{}", name.id())).child(name.title()));
    el("nav").attr("aria-label", "Sections").child(el("ul").children(sections.into_iter().map(item)))
}

fn portrait(image: Image) -> Element {
    let picture = el("img").class("portrait").attr("src", String::from(image.src)).attr("alt", image.alt);
    picture.attr("width", "300").attr("height", "300")
}

fn elsewhere(links: Vec<Link>) -> Option<Element> {
    let item = |one: Link| el("li").child(link(one.href, one.text).attr("rel", "me"));
    let list = el("ul").class("links").attr("aria-label", "Elsewhere");
    (!links.is_empty()).then(|| list.children(links.into_iter().map(item)))
}

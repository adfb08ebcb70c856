//! The head of the page: the prompt, the way around, and who this is.

use super::element::{Element, el};
use super::link::link;
use super::state::State;
use super::take_along::take_along;
use super::theme::theme_switch;
use crate::profile::{Content, Image, Link, Profile, Section, Word, Words};
use std::mem::take;

/// The masthead: the page's title as a shell prompt, the way to the sections, then the person, who is moved out of the
/// profile.
pub fn masthead(profile: &mut Profile, state: State) -> Element {
    let top = el("div")
        .class("top")
        .child(prompt(take(&mut profile.page.title)))
        .child(navigation(&profile.sections, &state.words()))
        .child(theme_switch(&state.words()))
        .child(take_along(state));
    let who = el("div")
        .class("who")
        .child(el("h1").child(take(&mut profile.name)))
        .child(profile.label.take().map(|label| el("p").class("label").child(label)))
        .child(profile.location.take().map(|location| el("p").class("quiet").child(location.to_words())))
        .child(elsewhere(take(&mut profile.links), &state.words()));
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

fn navigation(sections: &[Section], words: &Words) -> Element {
    let item = |section: &Section| {
        el("li").child(el("a").attr("href", format!("#{}", section.id)).child(section.title.clone()))
    };
    // What is said first needs no way to it.
    let others = sections.iter().filter(|section| !matches!(section.content, Content::Summary(_)));
    el("nav").attr("aria-label", words.text(Word::Sections)).child(el("ul").children(others.map(item)))
}

fn portrait(image: Image) -> Element {
    let picture = el("img").class("portrait").attr("src", String::from(image.src)).attr("alt", image.alt);
    picture.attr("width", "300").attr("height", "300")
}

fn elsewhere(links: Vec<Link>, words: &Words) -> Option<Element> {
    let item = |one: Link| {
        el("li").child(match one.href {
            Some(href) => link(href, one.text).attr("rel", "me"),
            None => el("span").child(one.text),
        })
    };
    let list = el("ul").class("links").attr("aria-label", words.text(Word::Elsewhere));
    (!links.is_empty()).then(|| list.children(links.into_iter().map(item)))
}

//! The head of the page: the prompt, the way around, and who this is.

use super::element::{Element, el};
use super::link::link;
use super::state::{Home, State};
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
    el("header")
        .class("masthead")
        .child(top)
        .child(person(profile, state))
}

/// The masthead where a profile is shown elsewhere than on its page.
pub fn foreign_masthead(profile: &mut Profile, state: State) -> Element {
    let title = take(&mut profile.page.title);
    let top = el("div")
        .class("top")
        // A title that is only the name would say it twice.
        .child((title != profile.name).then(|| prompt(title)))
        .child(navigation(&profile.sections, &state.words()));
    el("div")
        .class("masthead")
        .child(top)
        .child(person(profile, state))
}

/// Who this is, moved out of the profile. Elsewhere than on the profile's page the name leads there.
pub fn person(profile: &mut Profile, state: State) -> Element {
    let name = take(&mut profile.name);
    let heading = match state.home() {
        Home::At(page) => el("h1").child(el("a").attr("href", page).child(name)),
        Home::Here | Home::Unknown => el("h1").child(name),
    };
    let who = el("div")
        .class("who")
        .child(heading)
        .child(
            profile
                .label
                .take()
                .map(|label| el("p").class("label").child(label)),
        )
        .child(
            profile
                .location
                .take()
                .map(|location| el("p").class("quiet").child(location.to_words())),
        )
        .child(elsewhere(take(&mut profile.links), &state.words()));
    el("div")
        .class("person")
        .child(profile.image.take().map(|image| portrait(image, state)))
        .child(who)
}

/// The title as a shell shows it, with a cursor behind it.
fn prompt(title: String) -> Element {
    let cursor = el("span").class("cursor").attr("aria-hidden", "true");
    let prompt = el("p").class("prompt");
    match title.strip_prefix("$ ") {
        Some(command) => prompt
            .child(el("b").child("$"))
            .child(format!(" {command}")),
        None => prompt.child(title),
    }
    .child(cursor)
}

fn navigation(sections: &[Section], words: &Words) -> Element {
    let item = |section: &Section| {
        el("li").child(
            el("a")
                .attr("href", format!("#{}", section.id))
                .child(section.title.clone()),
        )
    };
    // What is said first needs no way to it.
    let others = sections
        .iter()
        .filter(|section| !matches!(section.content, Content::Summary(_)));
    el("nav")
        .attr("aria-label", words.text(Word::Sections))
        .child(el("ul").children(others.map(item)))
}

fn portrait(image: Image, state: State) -> Element {
    let src = match state.home() {
        Home::At(page) => image.src.resolved(&page),
        Home::Here | Home::Unknown => image.src,
    };
    // It begins to load once it has its address, so what matters for that stands before it.
    let picture = el("img")
        .class("portrait")
        .attr("referrerpolicy", "no-referrer")
        .attr("src", String::from(src));
    picture
        .attr("alt", image.alt)
        .attr("width", "300")
        .attr("height", "300")
}

fn elsewhere(links: Vec<Link>, words: &Words) -> Option<Element> {
    let item = |one: Link| {
        el("li").child(match one.href {
            Some(href) => link(href, one.text).attr("rel", "me"),
            None => el("span").child(one.text),
        })
    };
    let list = el("ul")
        .class("links")
        .attr("aria-label", words.text(Word::Elsewhere));
    (!links.is_empty()).then(|| list.children(links.into_iter().map(item)))
}

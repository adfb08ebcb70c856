//! The head of the page: the prompt, the way around, and who this is.

use super::download_menu::download_menu;
use super::element::{Element, el};
use super::link::link;
use super::page_state::{PageState, ProfileUrl};
use super::theme::theme_switch;
use crate::profile::{Content, Image, Link, MessageId, Messages, Profile, Section};
use std::mem::take;

/// The masthead: the page's title as a shell prompt, the way to the sections, then the person, who is moved out of the
/// profile.
pub fn masthead(profile: &mut Profile, state: PageState) -> Element {
    let top = el("div")
        .class("top")
        .child(prompt(take(&mut profile.page.title)))
        .child(navigation(&profile.sections, &state.messages()))
        .child(theme_switch(&state.messages()))
        .child(download_menu(state));
    el("header")
        .class("masthead")
        .child(top)
        .child(person(profile, state))
}

/// The masthead where a profile is shown elsewhere than on its page.
pub fn widget_header(profile: &mut Profile, state: PageState) -> Element {
    let title = take(&mut profile.page.title);
    let top = el("div")
        .class("top")
        // A title that is only the name would say it twice.
        .child((title != profile.name).then(|| prompt(title)))
        .child(navigation(&profile.sections, &state.messages()));
    el("div")
        .class("masthead")
        .child(top)
        .child(person(profile, state))
}

/// Who this is, moved out of the profile. Elsewhere than on the profile's page the name leads there.
pub fn person(profile: &mut Profile, state: PageState) -> Element {
    let name = take(&mut profile.name);
    let heading = match state.profile_url() {
        ProfileUrl::Other(page) => el("h1").child(el("a").attr("href", page).child(name)),
        ProfileUrl::Current | ProfileUrl::None => el("h1").child(name),
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
                .map(|location| el("p").class("quiet").child(location.to_text())),
        )
        .child(elsewhere(take(&mut profile.links), &state.messages()));
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

fn navigation(sections: &[Section], messages: &Messages) -> Element {
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
        .attr("aria-label", messages.text(MessageId::Sections))
        .child(el("ul").children(others.map(item)))
}

fn portrait(image: Image, state: PageState) -> Element {
    let src = match state.profile_url() {
        ProfileUrl::Other(page) => image.src.resolved_against(&page),
        ProfileUrl::Current | ProfileUrl::None => image.src,
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

fn elsewhere(links: Vec<Link>, messages: &Messages) -> Option<Element> {
    let item = |one: Link| {
        el("li").child(match one.href {
            Some(href) => link(href, one.text).attr("rel", "me"),
            None => el("span").child(one.text),
        })
    };
    let list = el("ul")
        .class("links")
        .attr("aria-label", messages.text(MessageId::Elsewhere));
    (!links.is_empty()).then(|| list.children(links.into_iter().map(item)))
}

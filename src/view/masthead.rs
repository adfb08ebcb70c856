//! The masthead: title, navigation and the person.

use super::download_menu::download_menu;
use super::element::{Element, el};
use super::link::link;
use super::page_state::{PageState, ProfileUrl};
use super::theme::theme_switch;
use crate::profile::{Content, Image, Link, MessageId, Messages, Profile, Section};
use std::mem::take;

/// Renders the masthead of the page. Moves the title and the person's data out of `profile`.
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

/// Renders the masthead of a widget: no colour scheme switch and no download menu.
///
/// Moves the title and the person's data out of `profile`.
pub fn widget_header(profile: &mut Profile, state: PageState) -> Element {
    let title = take(&mut profile.page.title);
    let top = el("div")
        .class("top")
        // A title that equals the name would repeat it.
        .child((title != profile.name).then(|| prompt(title)))
        .child(navigation(&profile.sections, &state.messages()));
    el("div")
        .class("masthead")
        .child(top)
        .child(person(profile, state))
}

/// Renders portrait, name, label, location and links, and moves them out of `profile`.
///
/// On another site, the name links to the profile's page.
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
        .child(profile_links(take(&mut profile.links), &state.messages()));
    el("div")
        .class("person")
        .child(profile.image.take().map(|image| portrait(image, state)))
        .child(who)
}

/// Renders the title as a shell prompt, followed by a cursor.
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
                .child(section.title.to_text(messages)),
        )
    };
    // The summary comes first on the page, so it needs no link.
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
    // Loading starts when `src` is set, so `referrerpolicy` must be set before it.
    let picture = el("img")
        .class("portrait")
        .attr("referrerpolicy", "no-referrer")
        .attr("src", String::from(src));
    picture
        .attr("alt", image.alt)
        .attr("width", "300")
        .attr("height", "300")
}

fn profile_links(links: Vec<Link>, messages: &Messages) -> Option<Element> {
    let item = |contact: Link| {
        el("li").child(match contact.href {
            Some(href) => link(href, contact.text).attr("rel", "me"),
            None => el("span").child(contact.text),
        })
    };
    let list = el("ul")
        .class("links")
        .attr("aria-label", messages.text(MessageId::ContactAndProfiles));
    (!links.is_empty()).then(|| list.children(links.into_iter().map(item)))
}

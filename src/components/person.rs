//! The person: portrait, name, what they do, where, and how to reach them.

use super::{Experience, Link};
use crate::islands::{ProfileUrl, use_page_state};
use crate::profile::{self, Image, MessageId, Profile};
use leptos::prelude::*;

/// The person. On another site, the name links to the profile's page.
#[component]
pub fn Person<'a>(
    /// The profile.
    profile: &'a Profile,
    /// What follows the links, such as the download menu.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView + use<> {
    let portrait = profile.image.clone();
    let portrait = portrait.map(|image| view! { <Portrait image /> });
    let name = profile.name.clone();
    let name = match use_page_state().profile_url() {
        ProfileUrl::Other(page) => view! { <a href=page>{name}</a> }.into_any(),
        _ => name.into_any(),
    };
    let label = profile.label.clone();
    view! {
        <div class="person">
            {portrait}
            <div class="who">
                <h1>{name}</h1>
                {label.map(|label| view! { <p class="label">{label}</p> }.into_any())}
                <Facts profile />
                <ContactLinks links=profile.links.clone() />
                {children.map(|children| children())}
            </div>
        </div>
    }
}

/// The portrait, with a size that is known before it has loaded. The initials replace it if it
/// cannot be loaded.
#[component]
fn Portrait(
    /// The picture.
    image: Image,
) -> impl IntoView {
    let src = match use_page_state().profile_url() {
        ProfileUrl::Other(page) => image.src.resolved_against(&page),
        _ => image.src,
    };
    // Loading starts when `src` is set, so `referrerpolicy` must be set before it.
    view! {
        <img
            class="portrait"
            referrerpolicy="no-referrer"
            src=String::from(src)
            alt=image.alt
            data-initials=image.initials
            width="300"
            height="300"
        />
    }
}

/// What a recruiter looks for first: the current role, the place, and the years of experience.
#[component]
fn Facts<'a>(
    /// The profile.
    profile: &'a Profile,
) -> impl IntoView + use<> {
    let role = profile.current_role.clone();
    let place = profile.location.as_ref().map(profile::Location::to_text);
    let lines = role.into_iter().chain(place);
    let lines = lines
        .map(|line| view! { <li>{line}</li> }.into_any())
        .collect_view();
    let is_empty = lines.is_empty() && profile.experience.is_empty();
    (!is_empty).then(|| {
        view! {
            <ul class="summary-line">
                {lines}
                <Experience periods=profile.experience.clone() />
            </ul>
        }
        .into_any()
    })
}

/// The links to contact the person and to their profiles elsewhere.
#[component]
fn ContactLinks(
    /// The links, in order.
    links: Vec<profile::Link>,
) -> impl IntoView {
    (!links.is_empty()).then(|| {
        let messages = use_page_state().messages();
        let links = links.into_iter();
        let links = links
            .map(|profile::Link { href, text, .. }| {
                view! { <li><Link href text rel="me" /></li> }.into_any()
            })
            .collect_view();
        let label = messages.text(MessageId::ContactAndProfiles);
        view! { <ul class="links" aria-label=label>{links}</ul> }.into_any()
    })
}

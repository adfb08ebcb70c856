//! The person: portrait, name, label, location and links.

use super::Link;
use crate::islands::{ProfileUrl, use_page_state};
use crate::profile::{self, Image, Location, MessageId};
use leptos::prelude::*;

/// The person. On another site, the name links to the profile's page.
#[component]
pub fn Person(
    /// The person's name.
    name: String,
    /// A short line below the name, such as a job title.
    #[prop(optional_no_strip)]
    label: Option<String>,
    /// The portrait.
    #[prop(optional_no_strip)]
    image: Option<Image>,
    /// Where the person lives.
    #[prop(optional_no_strip)]
    location: Option<Location>,
    /// Website, email, phone and social profiles.
    links: Vec<profile::Link>,
) -> impl IntoView {
    let name = match use_page_state().profile_url() {
        ProfileUrl::Other(page) => view! { <a href=page>{name}</a> }.into_any(),
        _ => name.into_any(),
    };
    view! {
        <div class="person">
            {image.map(|image| view! { <Portrait image /> })}
            <div class="who">
                <h1>{name}</h1>
                {label.map(|label| view! { <p class="label">{label}</p> }.into_any())}
                {location.map(|location| view! { <p class="quiet">{location.to_text()}</p> }.into_any())}
                <ContactLinks links />
            </div>
        </div>
    }
}

/// The portrait, with a size that is known before it has loaded.
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
            width="300"
            height="300"
        />
    }
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

//! The head of the page: the prompt, the way around, and who this is.

use super::link::TextLink;
use super::section::Name;
use super::theme::ThemeSwitch;
use crate::profile::{Image, Link};
use leptos::prelude::*;

/// The masthead: the page's title as a shell prompt, then the person.
#[component]
pub fn Masthead(
    /// The page's title; a leading `$ ` is set as a prompt.
    title: String,
    /// The person's name.
    name: String,
    /// A short line under the name.
    label: Option<String>,
    /// The portrait.
    image: Option<Image>,
    /// Where else the person is found.
    links: Vec<Link>,
    /// The sections below.
    sections: Vec<Name>,
) -> impl IntoView {
    view! {
        <a class="skip-link" href="#content">"Skip to content"</a>
        <header class="masthead">
            <div class="bar">
                <Prompt title />
                <nav aria-label="Sections">
                    <ul>
                        {sections
                            .into_iter()
                            .map(|name| view! { <li><a href=format!("#{}", name.id())>{name.title()}</a></li> })
                            .collect_view()}
                    </ul>
                </nav>
                <ThemeSwitch />
            </div>
            <div class="person">
                {image.map(|image| view! { <Portrait image /> })}
                <div class="who">
                    <h1>{name}</h1>
                    {label.map(|label| view! { <p class="label">{label}</p> })}
                    <Links links />
                </div>
            </div>
        </header>
    }
}

/// The title as a shell shows it, with a cursor behind it.
#[component]
fn Prompt(title: String) -> impl IntoView {
    let (sign, command) = match title.strip_prefix("$ ") {
        Some(command) => (Some(view! { <b>"$"</b> " " }), command.to_owned()),
        None => (None, title),
    };
    view! { <p class="prompt">{sign}{command}<span class="cursor" aria-hidden="true"></span></p> }
}

#[component]
fn Portrait(image: Image) -> impl IntoView {
    view! { <img class="portrait" src=String::from(image.src) alt=image.alt width="300" height="300" /> }
}

#[component]
fn Links(links: Vec<Link>) -> impl IntoView {
    (!links.is_empty()).then(|| {
        let item = |link: Link| view! { <li><TextLink href=link.href text=link.text rel="me" /></li> };
        view! { <ul class="links" aria-label="Elsewhere">{links.into_iter().map(item).collect_view()}</ul> }
    })
}

//! The masthead: the title, the ways to the sections, and the person.

use super::DownloadMenu;
use crate::islands::{ColourScheme, use_page_state};
use crate::profile::{Content, MessageId, Messages, Section};
use leptos::prelude::*;

/// The masthead of the page.
#[component]
pub fn Masthead(
    /// The title of the page.
    title: String,
    /// The links to the sections.
    navigation: Vec<SectionLink>,
    /// The person.
    children: Children,
) -> impl IntoView {
    view! {
        <header class="masthead">
            <div class="top">
                <Prompt title />
                <Navigation links=navigation />
                <ColourScheme />
                <DownloadMenu />
            </div>
            {children()}
        </header>
    }
}

/// The title as a shell prompt, followed by a cursor.
#[component]
pub fn Prompt(
    /// The title, which may start with `$ `.
    title: String,
) -> impl IntoView {
    let text = match title.strip_prefix("$ ") {
        Some(command) => view! { <b>{"$"}</b>{format!(" {command}")} }.into_any(),
        None => title.into_any(),
    };
    view! { <p class="prompt">{text}<span class="cursor" aria-hidden={"true"}></span></p> }
}

/// A link to a section.
#[derive(Clone, Debug)]
pub struct SectionLink {
    id: String,
    title: String,
}

impl SectionLink {
    /// The links to all sections but the summary, which comes first on the page.
    pub fn to_sections(sections: &[Section], messages: &Messages) -> Vec<Self> {
        let others = sections
            .iter()
            .filter(|section| !matches!(section.content, Content::Summary(_)));
        let link = |section: &Section| Self {
            id: section.id.clone(),
            title: section.title.to_text(messages),
        };
        others.map(link).collect()
    }
}

/// The links to the sections.
#[component]
pub fn Navigation(
    /// The links, in the order of the sections.
    links: Vec<SectionLink>,
) -> impl IntoView {
    let label = use_page_state().messages().text(MessageId::Sections);
    let links = links.into_iter();
    let links = links
        .map(|SectionLink { id, title }| {
            view! { <li><a href=format!("#{id}")>{title}</a></li> }.into_any()
        })
        .collect_view();
    view! { <nav aria-label=label><ul>{links}</ul></nav> }
}

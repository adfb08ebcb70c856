//! The masthead, and the toolbar with the links to the sections below it.

use super::{Person, has_search};
use crate::islands::{SEARCH_FIELD_ID, use_page_state};
use crate::profile::{Content, MessageId, Profile};
use leptos::prelude::*;

/// The masthead: the title, if the owner gave the page one, and the person.
#[component]
pub fn Masthead<'a>(
    /// The profile.
    profile: &'a Profile,
    /// The download menu.
    children: Children,
) -> impl IntoView + use<> {
    let title = profile.page.title.clone();
    view! {
        <header class="masthead">
            {title.map(|title| view! { <Prompt title /> })}
            <Person profile>{children()}</Person>
        </header>
    }
}

/// The title, which may be a shell prompt.
#[component]
pub fn Prompt(
    /// The title, which may start with `$ `.
    title: String,
) -> impl IntoView {
    let text = match title.strip_prefix("$ ") {
        Some(command) => view! { <b>{"$"}</b>{format!(" {command}")} }.into_any(),
        None => title.into_any(),
    };
    view! { <p class="prompt">{text}</p> }
}

/// A link to a section.
#[derive(Clone, Debug)]
pub struct SectionLink {
    id: String,
    title: String,
}

impl SectionLink {
    /// The links to all sections but the summary, which comes first on the page.
    pub fn to_sections(profile: &Profile) -> Vec<Self> {
        let sections = profile.sections.iter();
        let others = sections.filter(|section| !matches!(section.content, Content::Summary(_)));
        let link = |section: &crate::profile::Section| Self {
            id: section.id.clone(),
            title: section.title.to_text(&profile.page.messages),
        };
        others.map(link).collect()
    }
}

/// The links to the search and to the sections. On the page, the toolbar stays in view.
#[component]
pub fn Toolbar(
    /// The links, in the order of the sections.
    links: Vec<SectionLink>,
    /// What follows the links, such as the colour scheme switch.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let messages = use_page_state().messages();
    // There is something to search if there is a section.
    let search = (has_search() && !links.is_empty()).then(|| {
        let text = messages.text(MessageId::Search);
        view! { <li class="needs-script"><a href=format!("#{SEARCH_FIELD_ID}")>{text}</a></li> }
            .into_any()
    });
    let links = links.into_iter();
    let links = links
        .map(|SectionLink { id, title }| {
            view! { <li><a href=format!("#{id}")>{title}</a></li> }.into_any()
        })
        .collect_view();
    view! {
        <nav class="toolbar" aria-label=messages.text(MessageId::Sections)>
            <ul>{search}{links}</ul>
            {children.map(|children| children())}
        </nav>
    }
}

//! Open-source contributions, grouped by organisation.

use super::{Entries, Line, Link};
use crate::islands::use_page_state;
use crate::profile::{self, Content, MessageId, Project};
use leptos::prelude::*;

/// One description list entry per organisation.
#[component]
pub fn Contributions(
    /// The contributions, by organisation.
    groups: Vec<profile::Contributions>,
) -> impl IntoView {
    view! {
        <dl class="body organisations">
            <Entries content=Content::Contributions(groups) />
        </dl>
    }
}

/// The contributions to one organisation's projects.
#[component]
pub fn Organisation(
    /// The organisation and the projects.
    group: profile::Contributions,
) -> impl IntoView {
    let name = group.entity.unwrap_or_else(|| {
        let messages = use_page_state().messages();
        messages.text(MessageId::OtherProjects)
    });
    let projects = group.projects.into_iter();
    let projects = projects
        .map(|project| view! { <Contribution project /> })
        .collect_view();
    view! {
        <div>
            <dt>{name}</dt>
            <dd>
                <ul>
                    {projects}
                </ul>
            </dd>
        </div>
    }
}

/// A contribution on one line.
#[component]
fn Contribution(
    /// The project that the person contributed to.
    project: Project,
) -> impl IntoView {
    let detail = project
        .detail
        .map(|detail| view! { <span class="quiet">{format!(", {detail}")}</span> }.into_any());
    let description = (!project.description.is_empty()).then(|| {
        view! { <span class="quiet">", "<Line text=project.description /></span> }.into_any()
    });
    view! {
        <li class="entry" id=project.id data-entry=project.entry.0.to_string()>
            <Link href=project.href text=project.name />
            {detail}
            {description}
        </li>
    }
}

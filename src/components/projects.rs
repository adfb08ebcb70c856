//! The person's projects.

use super::{Entries, Highlights, Keywords, Link, RichText, When};
use crate::profile::{Content, Project};
use leptos::prelude::*;

/// One tile per project.
#[component]
pub fn Projects(
    /// The projects, in order.
    projects: Vec<Project>,
) -> impl IntoView {
    view! {
        <ul class="body tiles">
            <Entries content=Content::Projects(projects) />
        </ul>
    }
}

/// A project.
#[component]
pub fn Tile(
    /// The project.
    project: Project,
) -> impl IntoView {
    view! {
        <li class="tile entry" id=project.id data-entry=project.entry.0.to_string()>
            <h3><Link href=project.href text=project.name /></h3>
            {project.detail.map(|detail| view! { <p class="quiet">{detail}</p> }.into_any())}
            {project.when.map(|when| view! { <When when /> })}
            <RichText text=project.description />
            <Highlights points=project.highlights />
            <Keywords names=project.keywords />
        </li>
    }
}

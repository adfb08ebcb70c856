//! The person's own projects.

use super::keywords::Keywords;
use super::link::MaybeLink;
use super::period::PeriodText;
use super::rich_text::{Highlights, Rich};
use super::section::{Name, Section};
use crate::profile;
use leptos::prelude::*;

/// The section of projects.
#[component]
pub fn Projects(
    /// The projects, in order.
    projects: Vec<profile::Project>,
) -> impl IntoView {
    (!projects.is_empty()).then(|| {
        view! {
            <Section name=Name::Projects>
                <ul class="body tiles">
                    {projects.into_iter().map(|project| view! { <Project project /> }).collect_view()}
                </ul>
            </Section>
        }
    })
}

#[component]
fn Project(project: profile::Project) -> impl IntoView {
    view! {
        <li class="tile">
            <h3><MaybeLink href=project.href text=project.name /></h3>
            {project.period.map(|period| view! { <PeriodText period /> })}
            <Rich text=project.description />
            <Highlights points=project.highlights />
            <Keywords keywords=project.keywords />
        </li>
    }
}

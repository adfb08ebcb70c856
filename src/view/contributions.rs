//! Contributions to open source, by organisation.

use super::link::MaybeLink;
use super::rich_text::RichLine;
use super::section::{Name, Section};
use crate::profile::{self, Project};
use leptos::prelude::*;

/// The section of contributions.
#[component]
pub fn Contributions(
    /// The organisations, in order.
    groups: Vec<profile::Contributions>,
) -> impl IntoView {
    (!groups.is_empty()).then(|| {
        let group = |group: profile::Contributions| {
            view! {
                <dt>{group.entity.unwrap_or_else(|| "Elsewhere".to_owned())}</dt>
                <dd><ul>{group.projects.into_iter().map(|project| view! { <Contribution project /> }).collect_view()}</ul></dd>
            }
        };
        view! {
            <Section name=Name::Contributions>
                <dl class="body organisations">{groups.into_iter().map(group).collect_view()}</dl>
            </Section>
        }
    })
}

#[component]
fn Contribution(project: Project) -> impl IntoView {
    let description = (!project.description.is_empty())
        .then(|| view! { <span class="quiet">", "<RichLine text=project.description /></span> });
    view! { <li><MaybeLink href=project.href text=project.name />{description}</li> }
}

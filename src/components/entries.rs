//! The entries of a section.

use super::Employer;
use super::contributions::Organisation;
use super::items::Item;
use super::projects::Tile;
use super::topics::Topic;
use crate::profile::Content;
use leptos::prelude::*;

/// The entries of a section, without the list around them: a long list is mounted in slices.
///
/// Summary and technologies have no entries.
#[component]
pub fn Entries(
    /// The entries.
    content: Content,
    /// Whether the first of the job cards starts open.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    match content {
        Content::Contributions(groups) => {
            let groups = groups.into_iter();
            let groups = groups.map(|group| view! { <Organisation group /> }.into_any());
            groups.collect_view()
        }
        Content::Projects(projects) => {
            let projects = projects.into_iter();
            let projects = projects.map(|project| view! { <Tile project /> }.into_any());
            projects.collect_view()
        }
        Content::Work(employers) => {
            let employers = employers.into_iter().enumerate();
            let employers = employers.map(|(index, employer)| {
                view! { <Employer employer open=open && index == 0 /> }.into_any()
            });
            employers.collect_view()
        }
        Content::Items(items) => {
            let items = items.into_iter();
            let items = items.map(|item| view! { <Item item /> }.into_any());
            items.collect_view()
        }
        Content::Topics(topics) => {
            let topics = topics.into_iter();
            let topics = topics.map(|topic| view! { <Topic topic /> }.into_any());
            topics.collect_view()
        }
        Content::Summary(_) | Content::Technologies(_) => Vec::new(),
    }
}

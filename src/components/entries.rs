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
    /// Whether the first of the job cards that can be opened starts open.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    match content {
        Content::Contributions(groups) => each(groups, |group| view! { <Organisation group /> }),
        Content::Projects(projects) => each(projects, |project| view! { <Tile project /> }),
        Content::Work(employers) => {
            let first = employers
                .iter()
                .position(|employer| employer.roles.iter().any(|job| !job.is_brief));
            each(employers.into_iter().enumerate(), |(index, employer)| {
                view! { <Employer employer open=open && Some(index) == first /> }
            })
        }
        Content::Items(items) => each(items, |item| view! { <Item item /> }),
        Content::Topics(topics) => each(topics, |topic| view! { <Topic topic /> }),
        Content::Summary(_) | Content::Technologies(_) => Vec::new(),
    }
}

fn each<T, V: IntoView + 'static>(
    entries: impl IntoIterator<Item = T>,
    view: impl Fn(T) -> V,
) -> Vec<AnyView> {
    let views = entries.into_iter().map(|entry| view(entry).into_any());
    views.collect()
}

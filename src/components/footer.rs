//! The page footer.

use super::period::Time;
use crate::islands::{ProfileUrl, use_page_state};
use crate::profile::{Date, MessageId, Published};
use leptos::prelude::*;

/// The dates of the page, and links to the data file and to the editor.
#[component]
pub fn Footer(
    /// The date of first publication.
    #[prop(optional_no_strip)]
    published: Option<Published>,
    /// The day on which the data was last changed.
    #[prop(optional_no_strip)]
    updated: Option<Date>,
    /// Whether to lead to the editor. Only the page of a site does: the editor edits its file.
    has_editor: bool,
) -> impl IntoView {
    let line = |label, date, datetime| {
        let label = use_page_state().messages().text(label);
        view! { <p>{label}" "<Time date datetime /></p> }.into_any()
    };
    let published =
        published.map(|Published { day, datetime }| line(MessageId::FirstPublished, day, datetime));
    let updated = updated.map(|day| line(MessageId::LastUpdated, day, day.to_string()));
    let profile_url = use_page_state().profile_url();
    let editor = (has_editor && profile_url == ProfileUrl::Current).then(|| {
        let label = use_page_state().messages().text(MessageId::EditPage);
        view! { <p><a href="edit/" rel="nofollow">{label}</a></p> }
    });
    let file = match profile_url {
        ProfileUrl::File { url, .. } => url,
        _ => "profile.json".to_owned(),
    };
    view! {
        <footer>
            {published}
            {updated}
            <p><a href=file>{"profile.json"}</a></p>
            {editor}
        </footer>
    }
}

//! The page footer.

use super::period::Time;
use crate::islands::{ProfileUrl, use_page_state};
use crate::profile::{Date, MessageId, Published};
use leptos::prelude::*;

/// The dates of the page and a link to the data file.
#[component]
pub fn Footer(
    /// The date of first publication.
    #[prop(optional_no_strip)]
    published: Option<Published>,
    /// The day on which the data was last changed.
    #[prop(optional_no_strip)]
    updated: Option<Date>,
) -> impl IntoView {
    let line = |label, date, datetime| {
        let label = use_page_state().messages().text(label);
        view! { <p>{label}" "<Time date datetime /></p> }.into_any()
    };
    let published =
        published.map(|Published { day, datetime }| line(MessageId::FirstPublished, day, datetime));
    let updated = updated.map(|day| line(MessageId::LastUpdated, day, day.to_string()));
    let file = match use_page_state().profile_url() {
        ProfileUrl::File { url, .. } => url,
        _ => "profile.json".to_owned(),
    };
    view! {
        <footer>
            {published}
            {updated}
            <p><a href=file>{"profile.json"}</a></p>
        </footer>
    }
}

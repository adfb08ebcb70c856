//! The page footer.

use super::period::Time;
use crate::islands::{ProfileUrl, use_page_state};
use crate::profile::{MessageId, Published};
use leptos::prelude::*;

/// The date of first publication and a link to the data file.
#[component]
pub fn Footer(
    /// The date of first publication.
    #[prop(optional_no_strip)]
    published: Option<Published>,
) -> impl IntoView {
    let published = published.map(|Published { day, datetime }| {
        let label = use_page_state().messages().text(MessageId::FirstPublished);
        view! { <p>{label}" "<Time date=day datetime /></p> }.into_any()
    });
    let file = match use_page_state().profile_url() {
        ProfileUrl::File { url, .. } => url,
        _ => "profile.json".to_owned(),
    };
    view! {
        <footer>
            {published}
            <p><a href=file>{"profile.json"}</a></p>
        </footer>
    }
}

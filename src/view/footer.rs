//! The foot of the page.

use super::period::short;
use crate::profile::Published;
use leptos::prelude::*;

/// When the page began, and the file that it is made from.
#[component]
pub fn Footer(
    /// When the page was first published.
    published: Option<Published>,
) -> impl IntoView {
    let published = published.map(|Published { day, datetime }| {
        view! { <p>"First published "<time datetime=datetime>{short(day)}</time></p> }
    });
    view! { <footer>{published}<p><a href="profile.json">"profile.json"</a></p></footer> }
}

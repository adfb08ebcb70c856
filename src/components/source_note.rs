//! Where a foreign profile comes from.

use crate::islands::{ProfileUrl, use_page_state};
use crate::profile::MessageId;
use leptos::prelude::*;

/// A line that names the file a profile was loaded from, if it is from another site.
#[component]
pub fn SourceNote() -> impl IntoView {
    let state = use_page_state();
    let ProfileUrl::File {
        url,
        is_foreign: true,
        ..
    } = state.profile_url()
    else {
        return None;
    };
    let messages = state.messages();
    let message = messages.get(MessageId::LoadedFrom);
    let (before, after) = message.split_once("{url}").unwrap_or((message, ""));
    let (before, after) = (before.to_owned(), after.to_owned());
    let text = url.clone();
    Some(view! { <p class="source">{before}<a href=url>{text}</a>{after}</p> })
}

//! Named groups of keywords: skills, languages, interests.

use super::{Entries, Keywords};
use crate::islands::use_page_state;
use crate::profile::{self, Content, MessageId};
use leptos::prelude::*;

/// A list of topics.
#[component]
pub fn Topics(
    /// The topics, in order.
    topics: Vec<profile::Topic>,
) -> impl IntoView {
    view! {
        <ul class="body topics">
            <Entries content=Content::Topics(topics) />
        </ul>
    }
}

/// A topic: its name, the level of proficiency, and its keywords.
#[component]
pub fn Topic(
    /// The topic.
    topic: profile::Topic,
) -> impl IntoView {
    let name = (!topic.name.is_empty()).then(|| view! { <h3>{topic.name}</h3> }.into_any());
    let messages = use_page_state().messages();
    let level = topic
        .level
        .map(|level| messages.labelled(MessageId::Level, &level))
        .map(|level| view! { " "<span class="quiet">{level}</span> }.into_any());
    view! {
        <li class="entry" id=topic.id data-entry=topic.entry.0.to_string()>
            {name}
            {level}
            <Keywords names=topic.keywords />
        </li>
    }
}

//! Entries of a few lines each, such as volunteering, education and awards.

use super::{Entries, Highlights, Keywords, Link, RichText, When};
use crate::islands::use_page_state;
use crate::profile::{self, Content, MessageId};
use leptos::prelude::*;

/// A list of entries.
#[component]
pub fn Items(
    /// The entries, in order.
    items: Vec<profile::Item>,
) -> impl IntoView {
    view! {
        <ul class="body items">
            <Entries content=Content::Items(items) />
        </ul>
    }
}

/// An entry: a heading on one line, and what belongs to it.
#[component]
pub fn Item(
    /// The entry.
    item: profile::Item,
) -> impl IntoView {
    let named = !item.title.is_empty() || item.detail.is_some() || item.when.is_some();
    let quiet = |text: String| view! { " "<span class="quiet">{text}</span> }.into_any();
    let messages = use_page_state().messages();
    let score = item
        .score
        .map(|score| messages.labelled(MessageId::Grade, &score));
    let head = named.then(|| {
        view! {
            <div class="item">
                <div>
                    <h3><Link href=item.href text=item.title /></h3>
                    {item.detail.map(quiet)}
                    {score.map(quiet)}
                </div>
                {item.when.map(|when| view! { " "<When when /> }.into_any())}
            </div>
        }
        .into_any()
    });
    view! {
        <li class="entry" id=item.id data-entry=item.entry.0.to_string()>
            {head}
            <RichText text=item.summary />
            <Highlights points=item.highlights />
            <Keywords names=item.keywords />
        </li>
    }
}

//! Links, all of them.

use crate::profile::Href;
use leptos::prelude::*;

/// A link with a plain text. The target was checked when the profile was compiled.
#[component]
pub fn TextLink(
    /// The target.
    href: Href,
    /// The text.
    #[prop(into)]
    text: String,
    /// The relation of the target to the page, as HTML's `rel` has it.
    #[prop(optional)]
    rel: Option<&'static str>,
) -> impl IntoView {
    view! { <a href=String::from(href) rel=rel>{text}</a> }
}

/// A name that is a link where a target is known, and plain text where not.
#[component]
pub fn MaybeLink(
    /// The target, where known.
    href: Option<Href>,
    /// The text.
    text: String,
) -> impl IntoView {
    match href {
        Some(href) => leptos::either::Either::Left(view! { <TextLink href text /> }),
        None => leptos::either::Either::Right(view! { <span>{text}</span> }),
    }
}

//! Links to checked targets.

use crate::profile::Href;
use leptos::prelude::*;

/// Text as a link if there is a target, and as plain text otherwise.
///
/// An [`Href`] was checked when the profile was compiled.
#[component]
pub fn Link(
    /// The target.
    #[prop(optional_no_strip)]
    href: Option<Href>,
    /// The text.
    text: String,
    /// The relation to the target, for `rel`.
    #[prop(optional)]
    rel: Option<&'static str>,
) -> impl IntoView {
    match href {
        Some(href) => {
            let url = href.printed().filter(|url| *url != text).map(str::to_owned);
            view! { <a href=String::from(href) rel=rel data-url=url>{text}</a> }.into_any()
        }
        None => view! { <span>{text}</span> }.into_any(),
    }
}

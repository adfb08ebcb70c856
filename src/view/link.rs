//! Links to checked targets.

use super::element::{Element, el};
use crate::profile::Href;

/// Renders a link with plain text. An [`Href`] is checked when the profile is compiled.
pub fn link(href: Href, text: String) -> Element {
    el("a").attr("href", String::from(href)).child(text)
}

/// Renders `text` as a link if there is a target, and as plain text otherwise.
pub fn maybe_link(href: Option<Href>, text: String) -> Element {
    match href {
        Some(href) => link(href, text),
        None => el("span").child(text),
    }
}

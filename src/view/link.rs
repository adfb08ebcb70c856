//! Links, all of them.

use super::element::{Element, el};
use crate::profile::Href;

/// A link with a plain text. The target was checked when the profile was compiled.
pub fn link(href: Href, text: String) -> Element {
    el("a").attr("href", String::from(href)).child(text)
}

/// A name that is a link where a target is known, and plain text where not.
pub fn maybe_link(href: Option<Href>, text: String) -> Element {
    match href {
        Some(href) => link(href, text),
        None => el("span").child(text),
    }
}

//! The person in a few sentences.

use super::element::{Element, el};
use super::section::{Name, section};
use crate::profile::RichText;

/// The section about the person, where there is a text.
pub fn summary(text: RichText) -> Option<Element> {
    (!text.is_empty()).then(|| section(Name::Summary, el("div").class("body").child(text)))
}

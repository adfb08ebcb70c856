//! The foot of the page.

use super::element::{Element, el};
use crate::profile::Published;

/// When the page began, and the file that it is made from.
pub fn footer(published: Option<Published>) -> Element {
    let published = published.map(|Published { day, datetime }| {
        el("p").child("First published ").child(el("time").attr("datetime", datetime).child(day.to_words()))
    });
    let source = el("p").child(el("a").attr("href", "profile.json").child("profile.json"));
    el("footer").child(published).child(source)
}

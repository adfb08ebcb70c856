//! Technologies as chips.

use super::element::{Element, el};
use crate::profile::{Word, Words};
use crate::search::Query;

/// A row of chips, or nothing.
pub fn keywords(names: Vec<String>, words: &Words) -> Option<Element> {
    let chip = |name| el("li").child(technology_link(name));
    let chips = el("ul").class("keywords").attr("aria-label", words.text(Word::Technologies));
    (!names.is_empty()).then(|| chips.children(names.into_iter().map(chip)))
}

/// A technology that leads to what was made with it: the page, filtered. The page follows such links without loading.
pub fn technology_link(name: String) -> Element {
    let href = Query::technology(&name).to_url();
    el("a").class("technology").attr("href", href).child(name)
}

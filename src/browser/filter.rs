//! What answers stays; the rest is hidden, with every heading below which nothing is left.
//!
//! One effect does it for all entries, and only to those that change: an effect for each of a thousand, or a thousand
//! calls into the document, would take longer than what they do.

use super::Root;
use super::cards::Cards;
use super::highlight::Highlight;
use crate::profile::Entry;
use crate::search::Matches;
use crate::view::PageState;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::ops::Range;
use web_sys::HtmlElement;

/// Keeps what is shown, what is open and what is marked in step with what the reader asks for.
pub fn install_filter(root: &Root, state: PageState) {
    let cards = Cards::new(root.clone());
    let highlight = Highlight::register(root.clone());
    let root = root.clone();
    Effect::new(move |shown: Option<Shown>| {
        let mut shown = shown.unwrap_or_else(|| Shown::read(&root));
        shown.show(state.matches.get());
        state.query.with_untracked(|query| {
            if query.is_empty() {
                cards.close()
            } else {
                cards.open()
            }
            highlight.iter().for_each(|highlight| highlight.mark(query));
        });
        shown
    });
}

/// The elements that can be hidden, and which of them are.
struct Shown {
    /// In the order in which entries are numbered.
    entries: Vec<HtmlElement>,
    /// What stands under one heading, and which entries are in it.
    groups: Vec<(HtmlElement, Range<u32>)>,
    /// The sections, and which entries are in them.
    sections: Vec<(HtmlElement, Range<u32>)>,
    found: Option<Matches>,
}

impl Shown {
    fn read(root: &Root) -> Self {
        let entries: Vec<HtmlElement> = root.select(".entry").collect();
        let groups = around(&entries, ".employer, .organisations > div");
        let sections = around(&entries, "section");
        Self {
            entries,
            groups,
            sections,
            found: None,
        }
    }

    fn show(&mut self, found: Matches) {
        let was = self.found.as_ref();
        let none = |found: &Matches, range: &Range<u32>| {
            !range.clone().any(|number| found.contains(Entry(number)))
        };
        // Nothing is hidden in a page as it is served.
        let change = |range: &Range<u32>| {
            let now = none(&found, range);
            (was.is_some_and(|was| none(was, range)) != now).then_some(now)
        };
        for (number, element) in (0..).zip(&self.entries) {
            change(&(number..number + 1)).inspect(|now| element.set_hidden(*now));
        }
        for (element, range) in &self.groups {
            change(range).inspect(|now| element.set_hidden(*now));
        }
        for (element, range) in &self.sections {
            // The name is ours and good.
            change(range)
                .inspect(|now| drop(element.toggle_attribute_with_force("data-empty", *now)));
        }
        self.found = Some(found);
    }
}

/// The elements around entries, with the numbers of the entries in them.
fn around(entries: &[HtmlElement], selector: &str) -> Vec<(HtmlElement, Range<u32>)> {
    let mut found: Vec<(HtmlElement, Range<u32>)> = Vec::new();
    for (number, entry) in (0..).zip(entries) {
        let Some(around) = entry
            .closest(selector)
            .ok()
            .flatten()
            .and_then(|one| one.dyn_into().ok())
        else {
            continue;
        };
        match found.last_mut() {
            Some((last, range)) if *last == around => range.end = number + 1,
            _ => found.push((around, number..number + 1)),
        }
    }
    found
}

//! Hides the entries that do not match the query, and every heading left without entries.
//!
//! A single effect updates all entries and touches only those that change. With a thousand entries,
//! an effect or a DOM call for each would cost more than the filtering itself.

use super::Root;
use super::cards::MatchedCards;
use super::highlight::Highlight;
use crate::profile::Entry;
use crate::search::Matches;
use crate::view::PageState;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::ops::Range;
use web_sys::HtmlElement;

/// Keeps hidden entries, open cards and highlights in sync with the query.
pub fn install_filter(root: &Root, state: PageState) {
    let cards = MatchedCards::new(root.clone());
    let highlight = Highlight::register(root.clone());
    let root = root.clone();
    Effect::new(move |previous: Option<Visibility>| {
        let mut visibility = previous.unwrap_or_else(|| Visibility::collect(&root));
        visibility.update(state.matches.get());
        state.query.with_untracked(|query| {
            if query.is_empty() {
                cards.collapse()
            } else {
                cards.expand()
            }
            highlight
                .iter()
                .for_each(|highlight| highlight.update(query));
        });
        visibility
    });
}

/// The elements that can be hidden, and the matches they currently reflect.
struct Visibility {
    /// Indexed by entry number.
    entries: Vec<HtmlElement>,
    /// Elements that group entries under a heading, with the range of their entry numbers.
    groups: Vec<(HtmlElement, Range<u32>)>,
    /// Sections, with the range of their entry numbers.
    sections: Vec<(HtmlElement, Range<u32>)>,
    /// `None` until the first update: nothing is hidden in the served HTML.
    applied: Option<Matches>,
}

impl Visibility {
    fn collect(root: &Root) -> Self {
        let entries: Vec<HtmlElement> = root.select(".entry").collect();
        let groups = group_by_ancestor(&entries, ".employer, .organisations > div");
        let sections = group_by_ancestor(&entries, "section");
        Self {
            entries,
            groups,
            sections,
            applied: None,
        }
    }

    fn update(&mut self, matches: Matches) {
        let before = self.applied.as_ref();
        let is_hidden = |matches: &Matches, range: &Range<u32>| {
            !range.clone().any(|number| matches.contains(Entry(number)))
        };
        // The new value, if it differs from the current one.
        let change = |range: &Range<u32>| {
            let hidden = is_hidden(&matches, range);
            (before.is_some_and(|before| is_hidden(before, range)) != hidden).then_some(hidden)
        };
        for (number, element) in (0..).zip(&self.entries) {
            change(&(number..number + 1)).inspect(|hidden| element.set_hidden(*hidden));
        }
        for (element, range) in &self.groups {
            change(range).inspect(|hidden| element.set_hidden(*hidden));
        }
        for (element, range) in &self.sections {
            // A static, valid name; this cannot fail.
            change(range)
                .inspect(|empty| drop(element.toggle_attribute_with_force("data-empty", *empty)));
        }
        self.applied = Some(matches);
    }
}

/// Finds the closest ancestor of each entry that matches `selector`, with the range of entry
/// numbers it contains. Entries in one ancestor must be consecutive.
fn group_by_ancestor(entries: &[HtmlElement], selector: &str) -> Vec<(HtmlElement, Range<u32>)> {
    let mut groups: Vec<(HtmlElement, Range<u32>)> = Vec::new();
    for (number, entry) in (0..).zip(entries) {
        let Some(ancestor) = entry
            .closest(selector)
            .ok()
            .flatten()
            .and_then(|element| element.dyn_into().ok())
        else {
            continue;
        };
        match groups.last_mut() {
            Some((last, range)) if *last == ancestor => range.end = number + 1,
            _ => groups.push((ancestor, number..number + 1)),
        }
    }
    groups
}

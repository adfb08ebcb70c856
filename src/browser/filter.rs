//! Hides the entries that do not match the query, and every heading left without entries.
//!
//! A single effect updates all entries and touches only those that change. With a thousand entries,
//! an effect or a DOM call for each would cost more than the filtering itself.

use super::Root;
use super::cards::MatchedCards;
use super::events::effect;
use super::highlight::Highlight;
use crate::islands::PageState;
use crate::profile::Entry;
use crate::search::Matches;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::ops::Range;
use web_sys::HtmlElement;

/// Keeps hidden entries, open cards, highlights and the timeline in sync with the query.
pub fn install_filter(root: &Root, state: PageState) {
    let cards = MatchedCards::new(root.clone());
    let highlight = Highlight::register(root.clone());
    let mut visibility = Visibility::collect(root);
    effect(move || {
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
    });
}

/// The elements that can be hidden or dimmed, and the matches they currently reflect.
struct Visibility {
    /// Entries, with their numbers.
    entries: Vec<(HtmlElement, u32)>,
    /// The entries' marks on the timeline, with the numbers of the entries.
    marks: Vec<(HtmlElement, u32)>,
    /// Elements that group entries under a heading, with the range of their entry numbers.
    groups: Vec<(HtmlElement, Range<u32>)>,
    /// Sections, with the range of their entry numbers.
    sections: Vec<(HtmlElement, Range<u32>)>,
    /// `None` until the first update: nothing is hidden in the served HTML.
    applied: Option<Matches>,
}

impl Visibility {
    fn collect(root: &Root) -> Self {
        let entries = numbered(root, "data-entry");
        let groups = group_by_ancestor(&entries, ".employer, .organisations > div");
        let sections = group_by_ancestor(&entries, "section");
        Self {
            entries,
            marks: numbered(root, "data-mark"),
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
        for (element, number) in &self.entries {
            change(&(*number..number + 1)).inspect(|hidden| element.set_hidden(*hidden));
        }
        for (element, number) in &self.marks {
            change(&(*number..number + 1))
                .inspect(|hidden| set_flag(element, "data-faint", *hidden));
        }
        for (element, range) in &self.groups {
            change(range).inspect(|hidden| element.set_hidden(*hidden));
        }
        for (element, range) in &self.sections {
            change(range).inspect(|empty| set_flag(element, "data-empty", *empty));
        }
        self.applied = Some(matches);
    }
}

/// Finds the elements with the attribute `name`, whose value is the number of an entry.
fn numbered(root: &Root, name: &str) -> Vec<(HtmlElement, u32)> {
    let elements = root.select::<HtmlElement>(&format!("[{name}]"));
    let number = |element: &HtmlElement| element.get_attribute(name)?.parse().ok();
    elements
        .filter_map(|element| number(&element).map(|number| (element, number)))
        .collect()
}

fn set_flag(element: &HtmlElement, name: &str, present: bool) {
    // A static, valid name; this cannot fail.
    let _ = element.toggle_attribute_with_force(name, present);
}

/// Finds the closest ancestor of each entry that matches `selector`, with the range of entry
/// numbers it contains. Entries in one ancestor must be consecutive.
fn group_by_ancestor(
    entries: &[(HtmlElement, u32)],
    selector: &str,
) -> Vec<(HtmlElement, Range<u32>)> {
    let mut groups: Vec<(HtmlElement, Range<u32>)> = Vec::new();
    for (entry, number) in entries {
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
            _ => groups.push((ancestor, *number..number + 1)),
        }
    }
    groups
}

//! Hides the entries that do not match the query, the technologies that no match uses, and every
//! group and section left without any.
//!
//! A single effect updates all elements and touches only those that change. With a thousand
//! entries, an effect or a DOM call for each would cost more than the filtering itself. Rules with
//! `:has([hidden])` would do a part of this, but with a thousand entries they take WebKit seconds.

use super::cards::MatchedCards;
use super::events::effect;
use super::highlight::Highlight;
use super::link_clicks::technology;
use super::{Root, fragment};
use crate::islands::PageState;
use crate::profile::Entry;
use crate::search::{Matches, Query};
use leptos::prelude::*;
use web_sys::Element;

/// The heading of the first match, while the search field has the focus.
const FIRST_MATCH: &str = ":has(#q:focus) ~ section .entry:not([hidden]) > :first-child";

/// Keeps hidden elements, open cards, highlights and charts in sync with the query.
pub fn install_filter(root: &Root, state: PageState) {
    let cards = MatchedCards::new(root.clone());
    let highlight = Highlight::register(root.clone());
    let mut filter = Filter::new(root.clone());
    let root = root.clone();
    effect(move || {
        let matches = state.matches.get();
        state.query.with(|query| {
            filter.apply(matches, query);
            if filter.applied.are_all() {
                cards.collapse()
            } else {
                cards.expand()
            }
            highlight
                .iter()
                .for_each(|highlight| highlight.update(query));
            if !query.is_empty() {
                let root = root.clone();
                // After the browser itself has scrolled to the field in which the reader types.
                request_animation_frame(move || reveal_first_match(&root));
            }
        });
    });
}

/// While the search field has the focus, scrolls to the first match if it is not in view.
///
/// It appears at the lower edge, so that the search field stays in view if there is room.
fn reveal_first_match(root: &Root) {
    let first = root.select::<Element>(FIRST_MATCH).next();
    if let Some(heading) = first.filter(|heading| !fragment::is_in_view(heading)) {
        heading.scroll_into_view_with_bool(false);
    }
}

/// What contains entries or technologies.
const GROUPS: &str = ".employer, .organisations > div, section";
/// What groups contain.
const CONTENT: &str = ".entry, [data-technology]";
/// What of that is shown.
const SHOWN: &str = ".entry:not([hidden]), [data-technology]:not([hidden])";

/// The elements that depend on the query, and the matches they currently reflect.
struct Filter {
    root: Root,
    /// Entries, and their marks on the timeline: with the number of the entry, and the attribute
    /// that they have unless it matches.
    entries: Vec<(Element, Entry, &'static str)>,
    /// The rows of the chart of technologies, with their names.
    rows: Vec<(Element, String)>,
    /// The groups of these, and whether they are hidden.
    groups: Vec<(Element, bool)>,
    /// Empty until the first update: nothing is hidden in the served HTML.
    applied: Matches,
}

impl Filter {
    fn new(root: Root) -> Self {
        let mut entries = Vec::new();
        for (name, attribute) in [("data-entry", "hidden"), ("data-mark", "data-faint")] {
            for (element, number) in named(&root, name) {
                if let Ok(number) = number.parse() {
                    entries.push((element, Entry(number), attribute));
                }
            }
        }
        let rows = named(&root, "data-technology");
        let groups = root.select::<Element>(GROUPS);
        let groups = groups.filter(|group| has(group, CONTENT));
        Self {
            entries,
            rows,
            groups: groups.map(|group| (group, false)).collect(),
            root,
            applied: Matches::default(),
        }
    }

    fn apply(&mut self, matches: Matches, query: &Query) {
        for (element, entry, attribute) in &self.entries {
            let is_match = matches.contains(*entry);
            if is_match != self.applied.contains(*entry) {
                set_flag(element, attribute, !is_match);
            }
        }
        for (row, name) in &self.rows {
            // An owner may have left out the entries that list a technology.
            let is_used = matches.are_all() || matches.use_technology(name);
            set_flag(row, "hidden", !is_used);
        }
        // Its text counts rows that may be hidden now.
        for summary in self.root.select::<Element>(".more > summary") {
            set_flag(&summary, "hidden", !matches.are_all());
        }
        for (group, is_hidden) in &mut self.groups {
            let is_empty = !matches.are_all() && !has(group, SHOWN);
            if is_empty != *is_hidden {
                set_flag(group, "hidden", is_empty);
                *is_hidden = is_empty;
            }
        }
        if matches.technologies != self.applied.technologies {
            for link in self.root.select::<Element>(".technology") {
                // A static, valid name; this cannot fail.
                let _ = if query.contains(&technology(&link)) {
                    link.set_attribute("aria-current", "true")
                } else {
                    link.remove_attribute("aria-current")
                };
            }
        }
        self.applied = matches;
    }
}

/// Finds the elements with the attribute `name`, and its values.
fn named(root: &Root, name: &str) -> Vec<(Element, String)> {
    let elements = root.select::<Element>(&format!("[{name}]"));
    elements
        .filter_map(|element| element.get_attribute(name).map(|value| (element, value)))
        .collect()
}

/// Whether a descendant matches `selector`.
fn has(element: &Element, selector: &str) -> bool {
    element
        .query_selector(selector)
        .is_ok_and(|found| found.is_some())
}

fn set_flag(element: &Element, name: &str, present: bool) {
    // A static, valid name; this cannot fail.
    let _ = element.toggle_attribute_with_force(name, present);
}

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

/// The elements that depend on the query, and the matches they currently reflect.
struct Filter {
    root: Root,
    /// The marks of entries on the timeline.
    marks: Vec<(Element, Entry)>,
    entries: Vec<(Item, Entry)>,
    /// The rows of the chart of technologies, with their names.
    rows: Vec<(Item, String)>,
    /// The groups of these, the outer ones first.
    groups: Vec<Group>,
    /// Empty until the first update: nothing is hidden in the served HTML.
    applied: Matches,
}

/// An entry or a row, which is hidden unless it matches.
struct Item {
    element: Element,
    is_hidden: bool,
    /// The innermost group around it.
    group: Option<usize>,
}

/// An element that is hidden unless it contains something that is shown.
struct Group {
    element: Element,
    is_hidden: bool,
    /// Whether it has items, those of inner groups included.
    has_items: bool,
    /// How many of them are shown.
    shown: usize,
    /// The group around it.
    outer: Option<usize>,
}

impl Filter {
    fn new(root: Root) -> Self {
        let mut filter = Self {
            marks: Vec::new(),
            entries: Vec::new(),
            rows: Vec::new(),
            groups: Vec::new(),
            applied: Matches::default(),
            root,
        };
        for mark in filter.root.select::<Element>("[data-mark]") {
            if let Some(entry) = number(&mark, "data-mark") {
                filter.marks.push((mark, entry));
            }
        }
        let selector = format!("{GROUPS}, [data-entry], [data-technology]");
        // In document order, so that the groups around an element are those that came last.
        let mut group = None;
        for element in filter.root.select::<Element>(&selector) {
            while let Some(index) = group
                && !contains(&filter.groups, index, &element)
            {
                group = filter
                    .groups
                    .get(index)
                    .and_then(|group: &Group| group.outer);
            }
            let item = |element| Item {
                element,
                is_hidden: false,
                group,
            };
            if let Some(name) = element.get_attribute("data-technology") {
                filter.rows.push((item(element), name));
            } else if let Some(entry) = number(&element, "data-entry") {
                filter.entries.push((item(element), entry));
            } else {
                filter.groups.push(Group {
                    element,
                    is_hidden: false,
                    has_items: false,
                    shown: 0,
                    outer: group,
                });
                group = Some(filter.groups.len() - 1);
                continue;
            }
            count(&mut filter.groups, group, true);
        }
        filter
    }

    fn apply(&mut self, matches: Matches, query: &Query) {
        for (mark, entry) in &self.marks {
            let is_match = matches.contains(*entry);
            if is_match != self.applied.contains(*entry) {
                set_flag(mark, "data-faint", !is_match);
            }
        }
        for (item, entry) in &mut self.entries {
            item.show(matches.contains(*entry), &mut self.groups);
        }
        for (item, name) in &mut self.rows {
            // An owner may have left out the entries that list a technology.
            let is_used = matches.are_all() || matches.use_technology(name);
            item.show(is_used, &mut self.groups);
        }
        // Its text counts rows that may be hidden now.
        for summary in self.root.select::<Element>(".more > summary") {
            set_flag(&summary, "hidden", !matches.are_all());
        }
        for group in &mut self.groups {
            let is_empty = group.has_items && group.shown == 0;
            if is_empty != group.is_hidden {
                set_flag(&group.element, "hidden", is_empty);
                group.is_hidden = is_empty;
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

impl Item {
    fn show(&mut self, is_shown: bool, groups: &mut [Group]) {
        if is_shown == self.is_hidden {
            set_flag(&self.element, "hidden", !is_shown);
            self.is_hidden = !is_shown;
            count(groups, self.group, is_shown);
        }
    }
}

/// Counts an item that is shown or hidden now in its group and all around that.
fn count(groups: &mut [Group], mut group: Option<usize>, is_shown: bool) {
    while let Some(one) = group.and_then(|index| groups.get_mut(index)) {
        one.has_items = true;
        one.shown = match is_shown {
            true => one.shown + 1,
            false => one.shown.saturating_sub(1),
        };
        group = one.outer;
    }
}

fn contains(groups: &[Group], index: usize, element: &Element) -> bool {
    let group = groups.get(index);
    group.is_some_and(|group| group.element.contains(Some(element)))
}

/// The entry whose number is the value of an attribute.
fn number(element: &Element, attribute: &str) -> Option<Entry> {
    element.get_attribute(attribute)?.parse().ok().map(Entry)
}

fn set_flag(element: &Element, name: &str, present: bool) {
    // A static, valid name; this cannot fail.
    let _ = element.toggle_attribute_with_force(name, present);
}

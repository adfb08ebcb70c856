//! What matches is marked, without touching the page's nodes: by the CSS Custom Highlight API
//! (<https://www.w3.org/TR/css-highlight-api-1/>), where the browser has it.

use super::select;
use super::turns::Rounds;
use crate::search::{Query, highlights, words};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::js_sys::{Array, Function, Map, Reflect, Set};
use std::ops::Range;
use web_sys::Element;

/// The highlight's name in the style: `::highlight(search)`.
const NAME: &str = "search";
/// Where something can be marked.
const SHOWN: &str = ".employer:not([hidden]) > header, .organisations > :not([hidden]) > dt, .entry:not([hidden])";
/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// The highlight of what was searched for.
pub struct Highlight {
    ranges: Set,
    rounds: Rounds,
}

impl Highlight {
    /// Gives the document an empty highlight; none where the browser has no such thing.
    pub fn register() -> Option<Self> {
        let class: Function = Reflect::get(window().as_ref(), &"Highlight".into()).ok()?.dyn_into().ok()?;
        let css = Reflect::get(window().as_ref(), &"CSS".into()).ok()?;
        let registry = Reflect::get(&css, &"highlights".into()).ok().filter(JsValue::is_object)?;
        let ranges = Reflect::construct(&class, &Array::new()).ok()?;
        // Both are by their specification as a map and a set are.
        registry.unchecked_into::<Map>().set(&NAME.into(), &ranges);
        Some(Self { ranges: ranges.unchecked_into(), rounds: Rounds::default() })
    }

    /// Marks what the reader asks for wherever it is shown, and nothing else.
    pub fn mark(&self, query: &Query) {
        self.ranges.clear();
        let texts = [&query.text].into_iter().chain(&query.technologies);
        let beginnings: Vec<String> = texts.flat_map(|text| words(text)).collect();
        let elements = if beginnings.is_empty() { Vec::new() } else { select(SHOWN).collect() };
        let ranges = self.ranges.clone();
        self.rounds.begin(elements, move |element| mark(&element, &beginnings, &ranges));
    }
}

fn mark(element: &Element, beginnings: &[String], ranges: &Set) {
    let Ok(texts) = document().create_tree_walker_with_what_to_show(element, SHOW_TEXT) else { return };
    while let Ok(Some(text)) = texts.next_node() {
        for Range { start, end } in highlights(&text.node_value().unwrap_or_default(), beginnings) {
            let Ok(range) = document().create_range() else { return };
            if range.set_start(&text, start).is_ok() && range.set_end(&text, end).is_ok() {
                ranges.add(&range);
            }
        }
    }
}

//! Highlights matching text with the CSS Custom Highlight API
//! (<https://www.w3.org/TR/css-highlight-api-1/>), which leaves the DOM unchanged.
//! Browsers without the API show no highlights.

use super::Root;
use super::frame_batch::FrameBatch;
use crate::search::{Query, fold_words, match_ranges};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::js_sys::{Array, Function, Map, Reflect, Set};
use web_sys::{Element, Range};

/// The name in CSS: `::highlight(whoami-search)`. All profiles in a document share it.
const NAME: &str = "whoami-search";
/// Elements whose text can match.
const SEARCHED: &str = ".employer > header, .organisations dt, .entry:not([hidden])";
/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// The highlighted ranges of one profile.
pub struct Highlight {
    root: Root,
    /// The document's highlight, shared by all profiles.
    ranges: Set,
    /// The ranges that this profile has added to it.
    own: Rc<RefCell<Vec<Range>>>,
    batch: FrameBatch,
}

impl Highlight {
    /// Registers the document's highlight, or joins it if it is already registered.
    ///
    /// Returns `None` if the browser does not support the API.
    pub fn register(root: Root) -> Option<Self> {
        let class: Function = Reflect::get(window().as_ref(), &"Highlight".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let css = Reflect::get(window().as_ref(), &"CSS".into()).ok()?;
        let registry = Reflect::get(&css, &"highlights".into())
            .ok()
            .filter(JsValue::is_object)?;
        // By specification, `HighlightRegistry` is maplike and `Highlight` is setlike.
        let registry: Map = registry.unchecked_into();
        let existing = registry.get(&NAME.into());
        let ranges = if existing.is_object() {
            existing
        } else {
            Reflect::construct(&class, &Array::new()).ok()?
        };
        registry.set(&NAME.into(), &ranges);
        Some(Self {
            root,
            ranges: ranges.unchecked_into(),
            own: Rc::default(),
            batch: FrameBatch::default(),
        })
    }

    /// Highlights every visible match of `query`, replacing earlier highlights.
    pub fn update(&self, query: &Query) {
        self.clear();
        let texts = [&query.text].into_iter().chain(&query.technologies);
        let prefixes: Vec<String> = texts.flat_map(|text| fold_words(text)).collect();
        let elements = if prefixes.is_empty() {
            Vec::new()
        } else {
            self.root.select(SEARCHED).collect()
        };
        let (ranges, own) = (self.ranges.clone(), Rc::clone(&self.own));
        self.batch.start(elements, move |element| {
            for_each_match(&element, &prefixes, &mut |range| {
                ranges.add(&range);
                own.borrow_mut().push(range);
            });
        });
    }

    fn clear(&self) {
        let mut own = self.own.borrow_mut();
        // Firefox looks through all ranges for each one that it deletes.
        if own.len() == self.ranges.size() as usize {
            self.ranges.clear();
            own.clear();
        }
        for range in own.drain(..) {
            self.ranges.delete(&range);
        }
    }
}

impl Drop for Highlight {
    fn drop(&mut self) {
        self.batch.cancel();
        self.clear();
    }
}

/// Calls `add` with the range of every word in `element` that starts with one of `prefixes`.
fn for_each_match(element: &Element, prefixes: &[String], add: &mut dyn FnMut(Range)) {
    let Ok(texts) = document().create_tree_walker_with_what_to_show(element, SHOW_TEXT) else {
        return;
    };
    while let Ok(Some(text)) = texts.next_node() {
        for std::ops::Range { start, end } in
            match_ranges(&text.node_value().unwrap_or_default(), prefixes)
        {
            let Ok(range) = document().create_range() else {
                return;
            };
            if range.set_start(&text, start).is_ok() && range.set_end(&text, end).is_ok() {
                add(range);
            }
        }
    }
}

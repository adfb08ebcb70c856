//! What matches is marked, without touching the page's nodes: by the CSS Custom Highlight API
//! (<https://www.w3.org/TR/css-highlight-api-1/>), where the browser has it.

use super::Root;
use super::frame_batch::FrameBatch;
use crate::search::{Query, fold_words, match_ranges};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::js_sys::{Array, Function, Map, Reflect, Set};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, Range};

/// The highlight's name in the style: `::highlight(whoami-search)`. All profiles in a document share it.
const NAME: &str = "whoami-search";
/// Where something can be marked.
const SHOWN: &str =
    ".employer:not([hidden]) > header, .organisations > :not([hidden]) > dt, .entry:not([hidden])";
/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// The highlight of what was searched for.
pub struct Highlight {
    root: Root,
    /// All that is marked in the document.
    ranges: Set,
    /// What is marked of it here.
    own: Rc<RefCell<Vec<Range>>>,
    batch: FrameBatch,
}

impl Highlight {
    /// Takes part in the document's highlight; none where the browser has no such thing.
    pub fn register(root: Root) -> Option<Self> {
        let class: Function = Reflect::get(window().as_ref(), &"Highlight".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let css = Reflect::get(window().as_ref(), &"CSS".into()).ok()?;
        let registry = Reflect::get(&css, &"highlights".into())
            .ok()
            .filter(JsValue::is_object)?;
        // Both are by their specification as a map and a set are.
        let registry: Map = registry.unchecked_into();
        let there = registry.get(&NAME.into());
        let ranges = if there.is_object() {
            there
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

    /// Marks what the reader asks for wherever it is shown, and nothing else.
    pub fn mark(&self, query: &Query) {
        self.clear();
        let texts = [&query.text].into_iter().chain(&query.technologies);
        let beginnings: Vec<String> = texts.flat_map(|text| fold_words(text)).collect();
        let elements = if beginnings.is_empty() {
            Vec::new()
        } else {
            self.root.select(SHOWN).collect()
        };
        let (ranges, own) = (self.ranges.clone(), Rc::clone(&self.own));
        self.batch.begin(elements, move |element| {
            mark(&element, &beginnings, &mut |range| {
                ranges.add(&range);
                own.borrow_mut().push(range);
            });
        });
    }

    fn clear(&self) {
        for range in self.own.borrow_mut().drain(..) {
            self.ranges.delete(&range);
        }
    }
}

impl Drop for Highlight {
    fn drop(&mut self) {
        self.batch.end();
        self.clear();
    }
}

fn mark(element: &Element, beginnings: &[String], found: &mut dyn FnMut(Range)) {
    let Ok(texts) = document().create_tree_walker_with_what_to_show(element, SHOW_TEXT) else {
        return;
    };
    while let Ok(Some(text)) = texts.next_node() {
        for std::ops::Range { start, end } in
            match_ranges(&text.node_value().unwrap_or_default(), beginnings)
        {
            let Ok(range) = document().create_range() else {
                return;
            };
            if range.set_start(&text, start).is_ok() && range.set_end(&text, end).is_ok() {
                found(range);
            }
        }
    }
}

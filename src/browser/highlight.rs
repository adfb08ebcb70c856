//! What matches is marked, without touching the page's nodes: by the CSS Custom Highlight API
//! (<https://www.w3.org/TR/css-highlight-api-1/>), where the browser has it.

use super::{entries, select};
use crate::search::{highlights, words};
use crate::view::State;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::js_sys::{Array, Function, Map, Reflect, Set};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{Element, Node};

/// The highlight's name in the style: `::highlight(search)`.
const NAME: &str = "search";
/// How many entries are marked before the browser may draw. Nobody sees more of them at once.
const AT_ONCE: usize = 30;
/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// Marks what the reader asks for wherever it is shown.
pub fn follow(state: State) {
    let Some(highlight) = register() else { return };
    let round = Rc::new(Cell::new(0_u32));
    Effect::new(move |_| {
        state.found.track();
        let beginnings: Vec<String> = state.query.with_untracked(|query| {
            let texts = [&query.text].into_iter().chain(&query.technologies);
            texts.flat_map(|text| words(text)).collect()
        });
        highlight.clear();
        round.set(round.get().wrapping_add(1));
        if !beginnings.is_empty() {
            let shown = entries().filter(|(entry, _)| !state.hides(*entry)).map(|(_, element)| element);
            let headings = select::<Element>(".employer > header, .organisations dt");
            let work = Work { highlight: highlight.clone(), beginnings, round: Rc::clone(&round), begun: round.get() };
            work.go_on(headings.chain(shown).collect());
        }
    });
}

/// Gives the document an empty highlight; none where the browser has no such thing.
fn register() -> Option<Set> {
    let class: Function = Reflect::get(window().as_ref(), &"Highlight".into()).ok()?.dyn_into().ok()?;
    let css = Reflect::get(window().as_ref(), &"CSS".into()).ok()?;
    let registry = Reflect::get(&css, &"highlights".into()).ok().filter(JsValue::is_object)?;
    let highlight = Reflect::construct(&class, &Array::new()).ok()?;
    // Both are by their specification as a map and a set are.
    registry.unchecked_into::<Map>().set(&NAME.into(), &highlight);
    Some(highlight.unchecked_into())
}

/// One round of marking.
struct Work {
    highlight: Set,
    beginnings: Vec<String>,
    round: Rc<Cell<u32>>,
    begun: u32,
}

impl Work {
    /// Marks the first elements, and the others once the browser has drawn, unless something else is asked for by then.
    fn go_on(self, mut elements: Vec<Element>) {
        let later = elements.split_off(elements.len().min(AT_ONCE));
        elements.iter().for_each(|element| self.mark(element));
        if !later.is_empty() {
            request_animation_frame(move || {
                if self.round.get() == self.begun {
                    self.go_on(later);
                }
            });
        }
    }

    fn mark(&self, element: &Element) {
        let Ok(texts) = document().create_tree_walker_with_what_to_show(element, SHOW_TEXT) else { return };
        while let Ok(Some(text)) = texts.next_node() {
            for range in highlights(&text.node_value().unwrap_or_default(), &self.beginnings) {
                self.mark_range(&text, range.start, range.end);
            }
        }
    }

    fn mark_range(&self, text: &Node, start: u32, end: u32) {
        let Ok(range) = document().create_range() else { return };
        if range.set_start(text, start).is_ok() && range.set_end(text, end).is_ok() {
            self.highlight.add(&range);
        }
    }
}

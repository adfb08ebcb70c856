//! Work on so many elements that it would keep the browser from drawing.

use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// How many elements have their turn before the browser may draw. Nobody sees more of them at once.
const BATCH_SIZE: usize = 16;

/// Rounds of work, of which only the last one matters.
#[derive(Clone, Default)]
pub struct FrameBatch(Rc<Cell<u32>>);

impl FrameBatch {
    /// Begins a round, which ends those before: gives each element its turn, the first at once and the others once the
    /// browser has drawn.
    pub fn begin<T: 'static>(&self, elements: Vec<T>, each: impl Fn(T) + 'static) {
        self.end();
        go_on(self.clone(), self.0.get(), elements, each);
    }

    /// Ends all rounds so far.
    pub fn end(&self) {
        self.0.set(self.0.get().wrapping_add(1));
    }
}

fn go_on<T: 'static>(
    FrameBatch(last): FrameBatch,
    round: u32,
    mut elements: Vec<T>,
    each: impl Fn(T) + 'static,
) {
    let later = elements.split_off(elements.len().min(BATCH_SIZE));
    elements.into_iter().for_each(&each);
    if !later.is_empty() {
        request_animation_frame(move || {
            if last.get() == round {
                go_on(FrameBatch(last), round, later, each);
            }
        });
    }
}

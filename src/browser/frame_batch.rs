//! Spreads work on many elements over several frames, so that it never blocks rendering for long.

use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// Elements processed per frame. No screen shows more of them at once.
const BATCH_SIZE: usize = 16;

/// A queue of work for which only the latest run counts: starting a run cancels the one before.
#[derive(Clone, Default)]
pub struct FrameBatch(Rc<Cell<u32>>);

impl FrameBatch {
    /// Calls `each` for every element: the first batch at once, each further batch in the next
    /// frame.
    pub fn start<T: 'static>(&self, elements: Vec<T>, each: impl Fn(T) + 'static) {
        self.cancel();
        run_batch(self.clone(), self.0.get(), elements, each);
    }

    /// Cancels the current run.
    pub fn cancel(&self) {
        self.0.set(self.0.get().wrapping_add(1));
    }
}

fn run_batch<T: 'static>(
    FrameBatch(latest): FrameBatch,
    run: u32,
    mut elements: Vec<T>,
    each: impl Fn(T) + 'static,
) {
    let rest = elements.split_off(elements.len().min(BATCH_SIZE));
    elements.into_iter().for_each(&each);
    if !rest.is_empty() {
        request_animation_frame(move || {
            if latest.get() == run {
                run_batch(FrameBatch(latest), run, rest, each);
            }
        });
    }
}

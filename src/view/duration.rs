//! How long something lasted.

use super::element::{Element, el};
use super::state::State;
use crate::profile::{Duration, Period};
use leptos::prelude::*;

/// How long periods last together, or nothing where that is not known. What goes on lasts up to today; the room for it
/// is kept free until somebody knows what day it is.
pub fn duration(periods: Vec<Period>, state: State) -> Option<Element> {
    if periods.iter().any(|period| period.is_current()) {
        let whole_years = periods.iter().any(|period| period.start().is_some_and(|start| start.month().is_none()));
        let class = if whole_years { "duration pending whole-years" } else { "duration pending" };
        let now = move || Duration::of(periods.iter().copied(), state.today.get());
        let text = move || now().map(|duration| duration.to_words(&state.words())).unwrap_or_default();
        return Some(el("span").class(class).text_of(text));
    }
    Some(el("span").class("duration").child(Duration::of(periods, None)?.to_words(&state.words())))
}

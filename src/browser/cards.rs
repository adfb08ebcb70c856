//! Cards open and close with what the reader asks for, and with printing.

use super::{entries, events, select};
use crate::view::State;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlDetailsElement;

/// Opens the cards that answer. Once nothing is asked for any more, those that were opened so are closed again.
pub fn follow(state: State) {
    Effect::new(move |opened: Option<Vec<HtmlDetailsElement>>| {
        let mut opened = opened.unwrap_or_default();
        state.found.track();
        if state.query.with_untracked(|query| query.is_empty()) {
            close(&mut opened);
        } else {
            let answers = entries().filter(|(entry, _)| !state.hides(*entry));
            let cards = answers.filter_map(|(_, element)| element.dyn_into::<HtmlDetailsElement>().ok());
            opened.extend(cards.filter(|card| !card.open()).inspect(|card| card.set_open(true)));
        }
        opened
    });
}

/// Opens everything that is closed while the page is printed: not every browser prints what is closed.
pub fn open_on_paper() {
    let opened = Rc::new(RefCell::new(Vec::new()));
    let to_close = Rc::clone(&opened);
    events::on(window().as_ref(), "beforeprint", move |_| {
        let closed = select::<HtmlDetailsElement>("main details:not([open])");
        opened.borrow_mut().extend(closed.inspect(|card| card.set_open(true)));
    });
    events::on(window().as_ref(), "afterprint", move |_| close(&mut to_close.borrow_mut()));
}

fn close(cards: &mut Vec<HtmlDetailsElement>) {
    cards.drain(..).for_each(|card| card.set_open(false));
}

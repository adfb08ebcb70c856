//! Cards open and close with what the reader asks for, and with printing.

use super::frame_batch::FrameBatch;
use super::{Root, events};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlDetailsElement;

/// The cards that were opened because they answer.
pub struct Cards {
    root: Root,
    opened: Rc<RefCell<Vec<HtmlDetailsElement>>>,
    batch: FrameBatch,
}

impl Cards {
    /// The cards in `root`.
    pub fn new(root: Root) -> Self {
        Self {
            root,
            opened: Rc::default(),
            batch: FrameBatch::default(),
        }
    }

    /// Opens the cards that answer.
    pub fn open(&self) {
        let opened = Rc::clone(&self.opened);
        let closed = self
            .root
            .select("details.entry:not([hidden], [open])")
            .collect();
        self.batch.begin(closed, move |card: HtmlDetailsElement| {
            card.set_open(true);
            opened.borrow_mut().push(card);
        });
    }

    /// Closes the cards that were opened so.
    pub fn close(&self) {
        self.batch.end();
        close(&mut self.opened.borrow_mut());
    }
}

/// Opens everything that is closed while the page is printed: not every browser prints what is closed.
pub fn expand_for_print(root: &Root) {
    let root = root.clone();
    let opened = Rc::new(RefCell::new(Vec::new()));
    let to_close = Rc::clone(&opened);
    events::on(window().as_ref(), "beforeprint", move |_| {
        let closed = root.select::<HtmlDetailsElement>("main details:not([open])");
        opened
            .borrow_mut()
            .extend(closed.inspect(|card| card.set_open(true)));
    });
    events::on(window().as_ref(), "afterprint", move |_| {
        close(&mut to_close.borrow_mut())
    });
}

/// Opens the cards that a word asks for and closes the others: `first`, `all`, `none`, or the id of one.
pub fn set_open(root: &Root, which: &str) {
    let cards: Vec<HtmlDetailsElement> = root.select("details.job-card").collect();
    let is_id = cards.iter().any(|card| card.id() == which);
    for (index, card) in cards.iter().enumerate() {
        card.set_open(match which {
            "all" => true,
            "none" => false,
            id if is_id => card.id() == id,
            _ => index == 0,
        });
    }
}

fn close(cards: &mut Vec<HtmlDetailsElement>) {
    cards.drain(..).for_each(|card| card.set_open(false));
}

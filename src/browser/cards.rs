//! Opens and closes job cards: for search results, for printing, and for a widget's host.

use super::frame_batch::FrameBatch;
use super::{Root, events};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlDetailsElement;

/// Opens the cards that match the query and the rest of the technologies, and closes them again when it is cleared.
pub struct MatchedCards {
    root: Root,
    opened: Rc<RefCell<Vec<HtmlDetailsElement>>>,
    batch: FrameBatch,
}

impl MatchedCards {
    /// Manages the cards in `root`. None has been opened yet.
    pub fn new(root: Root) -> Self {
        Self {
            root,
            opened: Rc::default(),
            batch: FrameBatch::default(),
        }
    }

    /// Opens the matching cards that are closed.
    pub fn expand(&self) {
        let opened = Rc::clone(&self.opened);
        let closed = self
            .root
            .select("details:is(.entry, .more):not([hidden], [open])")
            .collect();
        self.batch.start(closed, move |card: HtmlDetailsElement| {
            card.set_open(true);
            opened.borrow_mut().push(card);
        });
    }

    /// Closes the cards that [`Self::expand`] opened.
    pub fn collapse(&self) {
        self.batch.cancel();
        collapse_all(&mut self.opened.borrow_mut());
    }
}

/// Opens all closed disclosures in the main content while printing, and closes them afterwards.
///
/// Some browsers do not print the content of a closed `<details>`.
pub fn expand_for_print(root: &Root) {
    let root = root.clone();
    let opened = Rc::new(RefCell::new(Vec::new()));
    let to_collapse = Rc::clone(&opened);
    events::on(window().as_ref(), "beforeprint", move |_| {
        let closed = root.select::<HtmlDetailsElement>("main details:not([open])");
        opened
            .borrow_mut()
            .extend(closed.inspect(|card| card.set_open(true)));
    });
    events::on(window().as_ref(), "afterprint", move |_| {
        collapse_all(&mut to_collapse.borrow_mut())
    });
}

/// Opens the cards that `which` selects and closes the others.
///
/// `which` is `first`, `all`, `none`, or a card's id. Anything else means `first`.
#[cfg(feature = "csr")]
pub fn set_expanded(root: &Root, which: &str) {
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

fn collapse_all(cards: &mut Vec<HtmlDetailsElement>) {
    cards.drain(..).for_each(|card| card.set_open(false));
}

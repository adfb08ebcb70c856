//! The data and the elements that hydration needs besides the HTML.

use super::download_menu::{download_menu, notice};
use super::element::{Standing, el};
use super::page_state::PageState;
use super::search::search;
use super::spot::Spot;
use super::theme::theme_switch;
use super::work::card_controls;
use crate::profile::Messages;
use crate::search::Index;
use serde::{Deserialize, Serialize};

/// The data that hydration needs besides the served HTML.
///
/// It is serialized with postcard (<https://postcard.jamesmunns.com>) and carries the fingerprint
/// of the HTML it belongs to. It does not include the profile: the page's program has no code to
/// render one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Life {
    /// The fingerprint of the HTML, in base64url.
    pub hash: String,
    /// The messages of the interface.
    pub messages: Messages,
    /// The search index.
    pub index: Index,
    /// One spot for each element that matches [`Spot::SELECTOR`], in document order.
    pub spots: Vec<Spot>,
}

impl Life {
    /// Serializes the data.
    ///
    /// # Errors
    /// None in practice: all lengths and types are known.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_stdvec(self)
    }

    /// Deserializes the data.
    ///
    /// # Errors
    /// If the bytes are truncated, have trailing data, or are invalid.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, postcard::Error> {
        match postcard::take_from_bytes(bytes)? {
            (life, []) => Ok(life),
            _ => Err(postcard::Error::DeserializeBadEncoding),
        }
    }
}

/// Hydrates the controls and dynamic elements of the served page.
///
/// `select` finds elements by CSS selector. Dropping the result ends their effects and listeners.
pub fn enliven<S: Iterator<Item = web_sys::Element>>(
    select: impl Fn(&'static str) -> S,
    spots: Vec<Spot>,
    state: PageState,
) -> Vec<Standing> {
    let messages = state.messages();
    let controls = [
        (".explore", search(state)),
        (".theme", theme_switch(&messages)),
        (".menu", download_menu(state)),
        (".tools", card_controls(&messages)),
        (".notice", notice(state)),
    ];
    let controls = controls
        .into_iter()
        .filter_map(|(selector, control)| Some((select(selector).next()?, control)));
    let spots = select(Spot::SELECTOR).zip(spots.into_iter().map(|spot| el("").spot(spot, state)));
    controls
        .chain(spots)
        .map(|(node, element)| Standing::found(&node, element))
        .collect()
}

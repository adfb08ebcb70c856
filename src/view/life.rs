//! What brings a page to life: the HTML holds the page, this holds the rest.

use super::download_menu::{download_menu, notice};
use super::element::{Standing, el};
use super::page_state::PageState;
use super::search::search;
use super::spot::Spot;
use super::theme::theme_switch;
use super::work::tools;
use crate::profile::Messages;
use crate::search::Index;
use serde::{Deserialize, Serialize};

/// What the page's program needs to know besides the page.
///
/// It travels in the postcard format (<https://postcard.jamesmunns.com>), and with the fingerprint of the HTML that it
/// belongs to. The profile itself, and the code that shows it, stay where a page is made: at the build, or in a widget.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Life {
    /// The fingerprint of the HTML, in the alphabet of base64url.
    pub hash: String,
    /// The interface's own words.
    pub messages: Messages,
    /// What can be found.
    pub index: Index,
    /// What changes by itself, in the order of the document: each of [`Spot::ALL`].
    pub spots: Vec<Spot>,
}

impl Life {
    /// Its bytes, as they travel.
    ///
    /// # Errors
    /// None in practice: every part has a length and a type.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_stdvec(self)
    }

    /// What these bytes say.
    ///
    /// # Errors
    /// Where they are cut off, go on too long, or are something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, postcard::Error> {
        match postcard::take_from_bytes(bytes)? {
            (life, []) => Ok(life),
            _ => Err(postcard::Error::DeserializeBadEncoding),
        }
    }
}

/// Brings a page to life as it was served: its controls, and what changes by itself. `select` finds elements in it. What
/// it gives keeps the page alive.
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
        (".tools", tools(&messages)),
        (".notice", notice(state)),
    ];
    let controls = controls
        .into_iter()
        .filter_map(|(span, control)| Some((select(span).next()?, control)));
    let spots = select(Spot::ALL).zip(spots.into_iter().map(|spot| el("").spot(spot, state)));
    controls
        .chain(spots)
        .map(|(node, element)| Standing::found(&node, element))
        .collect()
}

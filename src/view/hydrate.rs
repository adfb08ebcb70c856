//! Hydrates the controls of the served page.

use super::download_menu::{download_menu, notice};
use super::element::Standing;
use super::page_state::PageState;
use super::search::search;
use super::theme::theme_switch;
use super::work::card_controls;

/// Hydrates the controls of the served page.
///
/// `select` finds elements by CSS selector. Dropping the result ends their effects and listeners.
pub fn hydrate_controls<S: Iterator<Item = web_sys::Element>>(
    select: impl Fn(&'static str) -> S,
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
    controls
        .into_iter()
        .filter_map(|(selector, control)| Some(Standing::found(&select(selector).next()?, control)))
        .collect()
}

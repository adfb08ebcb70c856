//! Handles clicks on links within the page, without reloading it.

use super::{Root, events, fragment, shortcuts};
use crate::islands::{PageState, SEARCH_FIELD_ID, copy_link};
use crate::search::Query;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// The technology that a link or button is for. Its text may have been translated.
pub fn technology(element: &Element) -> String {
    let value = |name| element.get_attribute(name);
    let of_link = value("href").and_then(|href| Query::from_url(&href).technologies.pop());
    of_link.or_else(|| value("value")).unwrap_or_default()
}

/// Handles clicks on technologies and on fragment links.
///
/// A card's permalink is copied to the clipboard. In a widget, the URL belongs to the host page and
/// does not change; where there is no clipboard, the permalink is a link to the profile's own page.
pub fn install_link_clicks(root: &Root, state: PageState) {
    let is_page = state.profile_url().is_current_document();
    let scope = root.clone();
    events::on(root.element().as_ref(), "click", move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        // Other clicks open a new window, a download or a context menu.
        if click.button() != 0
            || click.ctrl_key()
            || click.meta_key()
            || click.shift_key()
            || click.alt_key()
        {
            return;
        }
        let clicked = click
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(link) =
            clicked.and_then(|element| element.closest("a[href], .technology").ok().flatten())
        else {
            return;
        };
        let href = link.get_attribute("href").unwrap_or_default();
        let is_in = |selector| matches!(link.closest(selector), Ok(Some(_)));
        if is_in(".technology") {
            click.prevent_default();
            let name = technology(&link);
            state.query.update(|query| query.toggle(&name));
            scope
                .select::<Element>(".explore")
                .for_each(|form| fragment::scroll_to(&form));
        } else if let Some(id) = href.strip_prefix('#') {
            if id == SEARCH_FIELD_ID {
                click.prevent_default();
                shortcuts::focus_search(&scope);
                return;
            }
            if !is_page {
                click.prevent_default();
                fragment::go_to(&scope, state, id);
                scope.by_id(id).inspect(fragment::scroll_to);
                return;
            }
            // If the URL already has this fragment, no `hashchange` event follows.
            if window().location().hash().is_ok_and(|hash| hash == href) {
                fragment::go_to(&scope, state, id);
            }
            if is_in(".permalink") {
                let url = window().location().href().unwrap_or_default();
                copy_link(
                    state,
                    url.split('#').next().unwrap_or_default().to_owned() + &href,
                );
            }
        } else if cfg!(feature = "csr") && is_in(".permalink") && window().is_secure_context() {
            click.prevent_default();
            copy_link(state, href);
        }
    });
}

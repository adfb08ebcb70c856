//! Links within the page, followed without loading it again.

use super::{Root, events, fragment};
use crate::view::{PageState, ProfileUrl, copy_link};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// Follows links to a technology and to what has an id. In the page, a link to a card that stands on the card itself is
/// copied, too; in a widget, the address is the host's and stays as it is.
pub fn install_link_clicks(root: &Root, state: PageState) {
    let is_page = state.profile_url() == ProfileUrl::Current;
    let links = root.clone();
    events::on(root.element().as_ref(), "click", move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        // Everything but a plain click asks for a new window, a download or a menu.
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
        if link.class_list().contains("technology") {
            click.prevent_default();
            let name = link.text_content().unwrap_or_default();
            state.query.update(|query| query.toggle(&name));
            links
                .select::<Element>(".explore")
                .for_each(|form| fragment::scroll_to(&form));
        } else if let Some(id) = href.strip_prefix('#') {
            if !is_page {
                click.prevent_default();
                fragment::open(&links, state, id);
                links.by_id(id).inspect(fragment::scroll_to);
                return;
            }
            // Following the link that the address already has is no change of the address.
            if window().location().hash().is_ok_and(|hash| hash == href) {
                fragment::open(&links, state, id);
            }
            if link
                .parent_element()
                .is_some_and(|parent| parent.class_list().contains("permalink"))
            {
                let here = window().location().href().unwrap_or_default();
                copy_link(
                    state,
                    here.split('#').next().unwrap_or_default().to_owned() + &href,
                );
            }
        }
    });
}

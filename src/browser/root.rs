//! The root element of a profile.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The element that contains a profile: on its own page, or in a widget's shadow root.
///
/// All queries are scoped to it, so that one document can contain several profiles.
#[derive(Clone)]
pub struct Root(HtmlElement);

impl Root {
    /// Uses `element` as the root.
    pub fn new(element: HtmlElement) -> Self {
        Self(element)
    }

    /// Returns the element itself.
    pub fn element(&self) -> &HtmlElement {
        &self.0
    }

    /// Returns the descendants that match `selector` and have type `T`.
    pub fn select<T: JsCast>(&self, selector: &str) -> impl Iterator<Item = T> + use<T> {
        let nodes = self.0.query_selector_all(selector).ok();
        let length = nodes.as_ref().map_or(0, |nodes| nodes.length());
        (0..length).filter_map(move |index| nodes.as_ref()?.item(index)?.dyn_into().ok())
    }

    /// Returns the descendant with this id.
    pub fn by_id(&self, id: &str) -> Option<Element> {
        self.select::<Element>("[id]")
            .find(|element| element.id() == id)
    }
}

//! The element that a profile stands in.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The element that a profile stands in: in a page of its own, or in the shadow of a widget. What is looked for is looked
/// for in it, so that several can stand in one document.
#[derive(Clone)]
pub struct Root(HtmlElement);

impl Root {
    /// The root that is this element.
    pub fn new(element: HtmlElement) -> Self {
        Self(element)
    }

    /// The element.
    pub fn element(&self) -> &HtmlElement {
        &self.0
    }

    /// The elements in it that a selector finds.
    pub fn select<T: JsCast>(&self, selector: &str) -> impl Iterator<Item = T> + use<T> {
        let found = self.0.query_selector_all(selector).ok();
        let length = found.as_ref().map_or(0, |found| found.length());
        (0..length).filter_map(move |index| found.as_ref()?.item(index)?.dyn_into().ok())
    }

    /// The element in it with an id.
    pub fn by_id(&self, id: &str) -> Option<Element> {
        self.select::<Element>("[id]")
            .find(|element| element.id() == id)
    }
}

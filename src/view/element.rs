//! Elements that mostly stay as they are.
//!
//! Leptos gives every piece of a view a type of its own, with code of its own to create, hydrate and update it. For a
//! page that is mostly text that is most of the program, and none of it ever runs: what never changes needs no code.
//! An [`Element`] is one type for all: hydration steps over it unless something in it is live. `docs/decisions.md` has
//! the figures. It is a view like any other and stands wherever one can.

mod html;
mod hydrate;

pub use hydrate::Standing;

use super::page_state::PageState;
use super::spot::Spot;
use std::borrow::Cow;
use web_sys::Event;

/// An element with its attributes and what stands in it. It is boxed because it is handed on at every step of its making.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    children: Vec<Child>,
    live: Vec<Live>,
    /// Whether it or anything in it is live.
    lively: bool,
}

enum Child {
    Text(Cow<'static, str>),
    Element(Element),
}

/// What changes while the page is read.
enum Live {
    /// One of the things that are many.
    Spot(Spot, PageState),
    /// A boolean attribute, there as long as the function says so.
    Toggle(&'static str, Box<dyn Fn() -> bool + Send>),
    /// The text of the element, which has no other children.
    Text(Box<dyn Fn() -> String + Send>),
    /// The value of a field.
    Value(Box<dyn Fn() -> String + Send>),
    /// All children of the element.
    Children(Box<dyn Fn() -> Vec<Element> + Send>),
    /// A listener for a kind of events.
    On(&'static str, Box<dyn Fn(Event) + Send>),
}

/// An element without anything. Below `svg` it is one of SVG, otherwise one of HTML.
pub fn el(tag: &'static str) -> Element {
    let parts = Parts {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
        live: Vec::new(),
        lively: false,
    };
    Element(Box::new(parts))
}

/// A button with a text.
pub fn button(text: &str) -> Element {
    el("button").attr("type", "button").child(text.to_owned())
}

impl Element {
    /// Adds an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.with_attribute(name, value.into())
    }

    /// Stands by itself so that it is compiled once.
    #[inline(never)]
    fn with_attribute(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// Adds the attribute `class`.
    pub fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    /// Adds a boolean attribute, if so.
    pub fn flag(self, name: &'static str, there: bool) -> Self {
        if there { self.attr(name, "") } else { self }
    }

    /// Adds something that stands in the element: text, an element, or several of them, or none.
    pub fn child(mut self, content: impl Content) -> Self {
        content.add_to(&mut self);
        self
    }

    /// Adds one after the other.
    pub fn children(mut self, contents: impl IntoIterator<Item = impl Content>) -> Self {
        contents
            .into_iter()
            .for_each(|content| content.add_to(&mut self));
        self
    }

    /// Keeps a boolean attribute in step with `there`.
    pub fn toggle(self, name: &'static str, there: impl Fn() -> bool + Send + 'static) -> Self {
        self.live(Live::Toggle(name, Box::new(there)))
    }

    /// Keeps the text of the element in step with `text`. It must have no other children.
    pub fn text_of(self, text: impl Fn() -> String + Send + 'static) -> Self {
        self.live(Live::Text(Box::new(text)))
    }

    /// Keeps the value of a field in step with `value`.
    pub fn value_of(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.live(Live::Value(Box::new(value)))
    }

    /// Keeps the children of the element in step with `children`: all are made anew where they change. It must have no
    /// other children, and none when the page is built.
    pub fn children_of(self, children: impl Fn() -> Vec<Element> + Send + 'static) -> Self {
        self.live(Live::Children(Box::new(children)))
    }

    /// Keeps the element in step with what `spot` says.
    pub fn spot(self, spot: Spot, state: PageState) -> Self {
        self.live(Live::Spot(spot, state))
    }

    /// The spots in it, in the order of the document.
    #[cfg(not(target_family = "wasm"))]
    pub fn spots(&self) -> Vec<Spot> {
        let own = self.0.live.iter().filter_map(|live| match live {
            Live::Spot(spot, _) => Some(spot.clone()),
            _ => None,
        });
        let children = self.0.children.iter().filter_map(|child| match child {
            Child::Element(element) if element.0.lively => Some(element.spots()),
            _ => None,
        });
        own.chain(children.flatten()).collect()
    }

    /// Calls `then` for every event of a kind.
    pub fn on(self, kind: &'static str, then: impl Fn(Event) + Send + 'static) -> Self {
        self.live(Live::On(kind, Box::new(then)))
    }

    fn live(mut self, live: Live) -> Self {
        self.0.live.push(live);
        self.0.lively = true;
        self
    }
}

/// What can stand in an element.
pub trait Content {
    /// Adds it behind what is there.
    fn add_to(self, element: &mut Element);
}

impl Content for Element {
    #[inline(never)]
    fn add_to(self, element: &mut Element) {
        element.0.lively |= self.0.lively;
        element.0.children.push(Child::Element(self));
    }
}

impl Content for Cow<'static, str> {
    #[inline(never)]
    fn add_to(self, element: &mut Element) {
        // As in a document: no empty texts, and never two beside each other.
        match element.0.children.last_mut() {
            _ if self.is_empty() => {}
            Some(Child::Text(text)) => text.to_mut().push_str(&self),
            _ => element.0.children.push(Child::Text(self)),
        }
    }
}

impl Content for String {
    fn add_to(self, element: &mut Element) {
        Cow::<'static, str>::Owned(self).add_to(element);
    }
}

impl Content for &'static str {
    fn add_to(self, element: &mut Element) {
        Cow::Borrowed(self).add_to(element);
    }
}

impl<C: Content> Content for Option<C> {
    fn add_to(self, element: &mut Element) {
        if let Some(content) = self {
            content.add_to(element);
        }
    }
}

impl<C: Content> Content for Vec<C> {
    fn add_to(self, element: &mut Element) {
        self.into_iter().for_each(|content| content.add_to(element));
    }
}

impl<A: Content, B: Content> Content for (A, B) {
    fn add_to(self, element: &mut Element) {
        self.0.add_to(element);
        self.1.add_to(element);
    }
}

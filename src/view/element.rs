//! Elements that are mostly static.
//!
//! Leptos gives each part of a view its own type, with its own code to create, hydrate and update
//! it. On a page that is mostly text, that code makes up most of the program and never runs,
//! because static content needs no code. [`Element`] is a single type for all elements; hydration
//! skips it unless it or one of its descendants is dynamic. `docs/decisions.md` has the
//! measurements. An `Element` can be used wherever Leptos accepts a view.

mod html;
mod hydrate;

pub use hydrate::Standing;

use std::borrow::Cow;
use web_sys::Event;

/// An element with its attributes and children. Boxed, because every builder method moves it.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    children: Vec<Child>,
    live: Vec<Live>,
    /// Whether the element or one of its descendants is dynamic.
    lively: bool,
}

enum Child {
    Text(Cow<'static, str>),
    Element(Element),
}

/// A part of an element that changes at run time.
enum Live {
    /// A boolean attribute, present while the function returns `true`.
    Toggle(&'static str, Box<dyn Fn() -> bool + Send>),
    /// The text content of an element without other children.
    Text(Box<dyn Fn() -> String + Send>),
    /// The value of an input field.
    Value(Box<dyn Fn() -> String + Send>),
    /// All children of an element.
    Children(Box<dyn Fn() -> Vec<Element> + Send>),
    /// A listener for events of this type.
    On(&'static str, Box<dyn Fn(Event) + Send>),
}

/// Creates an empty element: in the SVG namespace for `svg` and its descendants, otherwise in
/// HTML's.
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

/// Creates a `<button type="button">` with a label.
pub fn button(text: &str) -> Element {
    el("button").attr("type", "button").child(text.to_owned())
}

impl Element {
    /// Adds an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.with_attribute(name, value.into())
    }

    /// Not generic, so that it is compiled only once.
    #[inline(never)]
    fn with_attribute(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// Sets the `class` attribute.
    pub fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    /// Adds a boolean attribute if `present` is true.
    pub fn flag(self, name: &'static str, present: bool) -> Self {
        if present { self.attr(name, "") } else { self }
    }

    /// Appends content: text, an element, or an optional or compound of these.
    pub fn child(mut self, content: impl Content) -> Self {
        content.add_to(&mut self);
        self
    }

    /// Appends all contents in order.
    pub fn children(mut self, contents: impl IntoIterator<Item = impl Content>) -> Self {
        contents
            .into_iter()
            .for_each(|content| content.add_to(&mut self));
        self
    }

    /// Keeps a boolean attribute in sync with `present`.
    pub fn toggle(self, name: &'static str, present: impl Fn() -> bool + Send + 'static) -> Self {
        self.live(Live::Toggle(name, Box::new(present)))
    }

    /// Keeps the text content in sync with `text`. The element must have no other children.
    pub fn text_of(self, text: impl Fn() -> String + Send + 'static) -> Self {
        self.live(Live::Text(Box::new(text)))
    }

    /// Keeps the value of an input field in sync with `value`.
    pub fn value_of(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.live(Live::Value(Box::new(value)))
    }

    /// Keeps the children in sync with `children`; a change replaces all of them.
    ///
    /// The element must have no other children, and `children` must return none at build time.
    pub fn children_of(self, children: impl Fn() -> Vec<Element> + Send + 'static) -> Self {
        self.live(Live::Children(Box::new(children)))
    }

    /// Calls `handler` for every event of the given type.
    pub fn on(self, event_type: &'static str, handler: impl Fn(Event) + Send + 'static) -> Self {
        self.live(Live::On(event_type, Box::new(handler)))
    }

    fn live(mut self, live: Live) -> Self {
        self.0.live.push(live);
        self.0.lively = true;
        self
    }
}

/// Content that can be appended to an element.
pub trait Content {
    /// Appends itself to the children of `element`.
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
        // As in parsed HTML, there are no empty text nodes and no two adjacent ones.
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

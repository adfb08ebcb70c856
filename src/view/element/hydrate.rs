//! Creates elements in the document, or hydrates existing ones.

use super::{Child, Element, Live};
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Position, PositionState};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{Event, HtmlInputElement, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element in the document, with its effects and listeners. Dropping it ends those, but does
/// not remove the node.
pub struct Standing {
    node: web_sys::Element,
    effects: Vec<RenderEffect<()>>,
    listeners: Vec<Closure<dyn FnMut(Event)>>,
}

impl Standing {
    fn at(node: web_sys::Element) -> Self {
        Self {
            node,
            effects: Vec::new(),
            listeners: Vec::new(),
        }
    }

    /// Attaches one dynamic part to `node`.
    ///
    /// The node may already be out of date, so updates compare with the DOM, not with an earlier
    /// value.
    fn enliven(&mut self, node: &web_sys::Element, live: Live) {
        let node = node.clone();
        // All are boxed to one closure type, so that only one type of effect is compiled.
        let mut update: Box<dyn FnMut()> = match live {
            Live::Toggle(name, present) => Box::new(move || {
                // A static, valid name; this cannot fail.
                let _ = node.toggle_attribute_with_force(name, present());
            }),
            Live::Text(text) => Box::new(move || {
                let text = text();
                // Setting an unchanged text would clear the reader's selection.
                if node.text_content().as_ref() != Some(&text) {
                    node.set_text_content(Some(&text));
                }
            }),
            Live::Value(value) => Box::new(move || {
                if let Some(field) = node.dyn_ref::<HtmlInputElement>() {
                    let value = value();
                    // Setting an unchanged value would move the caret.
                    if field.value() != value {
                        field.set_value(&value);
                    }
                }
            }),
            Live::Children(children) => {
                let mut standing: Vec<Self> = Vec::new();
                Box::new(move || {
                    standing.drain(..).for_each(|mut old| old.unmount());
                    standing.extend(children().into_iter().map(|child| {
                        let mut new = child.build();
                        new.mount(&node, None);
                        new
                    }));
                })
            }
            Live::On(event_type, handler) => {
                let listener = Closure::<dyn FnMut(Event)>::new(handler);
                // Adding a listener never throws.
                let _ = node.add_event_listener_with_callback(
                    event_type,
                    listener.as_ref().unchecked_ref(),
                );
                self.listeners.push(listener);
                return;
            }
        };
        self.effects.push(RenderEffect::new(move |_| update()));
    }

    /// Hydrates `element`, which was served as `node`.
    pub fn found(node: &web_sys::Element, element: Element) -> Self {
        let mut standing = Self::at(node.clone());
        standing.take_over(node, element);
        standing
    }

    /// Hydrates `element` and its descendants, skipping static ones.
    fn take_over(&mut self, node: &web_sys::Element, element: Element) {
        element
            .0
            .live
            .into_iter()
            .for_each(|live| self.enliven(node, live));
        let mut next = node.first_child();
        for child in element.0.children {
            let Some(found) = next else { return };
            next = found.next_sibling();
            if let Child::Element(element) = child
                && element.0.lively
                && let Some(found) = found.dyn_ref::<web_sys::Element>()
            {
                self.take_over(found, element);
            }
        }
    }

    /// Creates the attributes and descendants of `element` in `node`.
    fn make(&mut self, node: &web_sys::Element, element: Element, svg: bool) {
        for (name, value) in element.0.attributes {
            // A static, valid name; this cannot fail.
            let _ = node.set_attribute(name, &value);
        }
        for child in element.0.children {
            let made: Node = match child {
                Child::Text(text) => document().create_text_node(&text).into(),
                Child::Element(element) => {
                    let svg = svg || element.0.tag == "svg";
                    let made = create(element.0.tag, svg);
                    self.make(&made, element, svg);
                    made.into()
                }
            };
            // A new node can be appended anywhere; this cannot fail.
            let _ = node.append_child(&made);
        }
        element
            .0
            .live
            .into_iter()
            .for_each(|live| self.enliven(node, live));
    }
}

fn create(tag: &'static str, svg: bool) -> web_sys::Element {
    leptos::tachys::renderer::dom::Dom::create_element(tag, svg.then_some(SVG))
}

impl Render for Element {
    type State = Standing;

    fn build(self) -> Standing {
        let svg = self.0.tag == "svg";
        let mut standing = Standing::at(create(self.0.tag, svg));
        let node = standing.node.clone();
        standing.make(&node, self, svg);
        standing
    }

    fn rebuild(self, state: &mut Standing) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl Mountable for Standing {
    fn unmount(&mut self) {
        self.node.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&Node>) {
        leptos::tachys::renderer::dom::Dom::insert_node(parent, &self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.node.parent_element();
        parent
            .inspect(|parent| child.mount(parent, Some(&self.node)))
            .is_some()
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.node.clone()]
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        self.write(buf);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Standing {
        if position.get() == Position::FirstChild {
            cursor.child();
        } else {
            cursor.sibling();
        }
        position.set(Position::NextChild);
        Standing::found(&cursor.current().unchecked_into(), self)
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl AddAnyAttr for Element {
    type Output<A: Attribute> = Self;

    /// Ignores the attribute: an element's attributes are complete when it is built.
    fn add_any_attr<A: Attribute>(self, _attribute: A) -> Self {
        self
    }
}

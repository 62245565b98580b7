//! Elements in the browser. One effect keeps all that is live in them up to date: a step is one change of one signal.

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, HtmlInputElement, Node};

use super::element::{Child, El, Live, Parts};

/// The elements of a drawing; all others are of HTML.
const DRAWN: [&str; 7] = ["svg", "g", "line", "rect", "circle", "path", "text"];

/// A card's elements, with what keeps them alive.
pub struct Mounted {
    element: Element,
    listeners: Vec<Listener>,
    _live: RenderEffect<()>,
}

/// What listens at an element, until the card goes.
struct Listener {
    element: Element,
    event: &'static str,
    handler: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let handler = self.handler.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback(self.event, handler);
    }
}

/// Where a live value is shown, and what was shown last.
struct Shown {
    node: Node,
    live: Live,
    last: Option<String>,
}

impl Shown {
    fn refresh(&mut self) {
        let now = match &self.live {
            Live::Attribute(_, value) => value(),
            Live::Value(value) | Live::Text(value) => Some(value()),
        };
        if now == self.last {
            return;
        }
        let element = self.node.unchecked_ref::<Element>();
        // Known names of attributes, on elements: none of these calls fails.
        match (&self.live, &now) {
            (Live::Text(_), now) => self.node.set_node_value(now.as_deref()),
            (Live::Attribute(name, _), Some(now)) => drop(element.set_attribute(name, now)),
            (Live::Attribute(name, _), None) => drop(element.remove_attribute(name)),
            (Live::Value(_), now) => {
                element.unchecked_ref::<HtmlInputElement>().set_value(now.as_deref().unwrap_or_default());
            }
        }
        self.last = now;
    }
}

/// What is met while elements are built.
struct Builder {
    document: Document,
    shown: Vec<Shown>,
    listeners: Vec<Listener>,
}

impl Builder {
    fn build(&mut self, el: El) -> Element {
        let Parts { tag, attributes, live, listeners, children } = *el.0;
        let namespace =
            if DRAWN.contains(&tag) { "http://www.w3.org/2000/svg" } else { "http://www.w3.org/1999/xhtml" };
        // Known tags and known names: none of these calls fails.
        let element = self.document.create_element_ns(Some(namespace), tag).unwrap_throw();
        for (name, value) in attributes {
            let _ = element.set_attribute(name, &value);
        }
        for child in children {
            let node: Node = match child {
                Child::Element(child) => self.build(child).into(),
                Child::Text(words) => self.document.create_text_node(&words).into(),
                Child::Live(words) => {
                    let node: Node = self.document.create_text_node("").into();
                    self.shown.push(Shown { node: node.clone(), live: Live::Text(words), last: None });
                    node
                }
            };
            let _ = element.append_child(&node);
        }
        for (event, handler) in listeners {
            let handler = Closure::wrap(handler as Box<dyn FnMut(Event)>);
            let _ = element.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
            self.listeners.push(Listener { element: element.clone(), event, handler });
        }
        self.shown.extend(live.into_iter().map(|live| Shown { node: element.clone().into(), live, last: None }));
        element
    }
}

impl Render for El {
    type State = Mounted;

    fn build(self) -> Mounted {
        let mut builder = Builder { document: document(), shown: Vec::new(), listeners: Vec::new() };
        let element = builder.build(self);
        let Builder { mut shown, listeners, .. } = builder;
        let live = RenderEffect::new(move |_| shown.iter_mut().for_each(Shown::refresh));
        Mounted { element, listeners, _live: live }
    }

    fn rebuild(self, state: &mut Mounted) {
        *state = self.build();
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.element.remove();
        self.listeners.clear();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        let _ = parent.insert_before(&self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element.parent_element();
        parent.map(|parent| child.mount(&parent, Some(&self.element))).is_some()
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

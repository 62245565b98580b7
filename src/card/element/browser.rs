//! Elements in the browser.
//!
//! What is live in them is collected on the side: an `El` is but a reference to its element, so that the code that makes
//! a card passes numbers around.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, Node};

use super::{When, dom};
use crate::state::{State, Store};

/// An element, of HTML or SVG.
pub struct El(pub(in crate::card) Element);

/// What is live in the elements that were made.
#[derive(Default)]
pub struct Live {
    pub shown: Vec<Shown>,
    pub renewed: Vec<Renewed>,
    pub heard: Vec<Heard>,
    pub later: Vec<Later>,
}

thread_local! {
    /// What is live in the piece that is being made. A piece is made in one go, and no two at a time.
    static LIVE: RefCell<Live> =
        const { RefCell::new(Live { shown: Vec::new(), renewed: Vec::new(), heard: Vec::new(), later: Vec::new() }) };
}

/// What `make` makes, and what is live in it.
pub fn made<T>(make: impl FnOnce() -> T) -> (T, Live) {
    let made = make();
    (made, LIVE.take())
}

/// Where a live value is shown, and what was shown last.
pub struct Shown {
    node: Node,
    place: Place,
    value: Box<dyn Fn(&State) -> Option<String>>,
    last: Option<String>,
}

/// Where in a node a live value is shown.
enum Place {
    /// An attribute; no value takes it away.
    Attribute(&'static str),
    /// The text of a text node.
    Text,
    /// The value of a form control, as its property.
    Value,
}

impl Shown {
    /// Shows the value, if it has become another.
    pub fn refresh(&mut self, state: &State) {
        let now = (self.value)(state);
        if now == self.last {
            return;
        }
        let element = self.node.unchecked_ref::<Element>();
        match (&self.place, &now) {
            (Place::Text, now) => self.node.set_node_value(now.as_deref()),
            (Place::Value, now) => {
                element.unchecked_ref::<HtmlInputElement>().set_value(now.as_deref().unwrap_or_default());
            }
            (Place::Attribute(name), now) => dom::set(element, name, now.as_deref()),
        }
        self.last = now;
    }
}

/// An element whose children are made anew.
pub struct Renewed {
    pub element: Element,
    /// Makes them, where they are to be others than before.
    pub renew: Box<dyn FnMut(&State) -> Option<Vec<El>>>,
}

/// An element that is filled in a piece of its own.
pub struct Later {
    pub element: El,
    pub when: When,
    pub fill: Box<dyn FnOnce(El) -> El>,
}

/// What is to be called on an event of an element.
pub struct Heard {
    pub element: Element,
    pub event: &'static str,
    pub handler: Box<dyn Fn(&Store, Event)>,
}

/// An element called `tag`.
pub fn el(tag: &'static str) -> El {
    El(dom::create(tag))
}

impl El {
    /// Sets an attribute for good.
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        dom::set(&self.0, name, Some(value.as_ref()));
        self
    }

    /// Sets an attribute whenever the value has become another; `None` takes it away.
    pub fn live_attr(self, name: &'static str, value: impl Fn(&State) -> Option<String> + Send + 'static) -> Self {
        shows(&self.0, Place::Attribute(name), Box::new(value));
        self
    }

    /// Sets its property `value`, as form controls have it, whenever the value has become another.
    pub fn live_value(self, value: impl Fn(&State) -> String + Send + 'static) -> Self {
        shows(&self.0, Place::Value, Box::new(move |state| Some(value(state))));
        self
    }

    /// Calls `handler` on an event of it or its children.
    pub fn on(self, event: &'static str, handler: impl Fn(&Store, Event) + Send + 'static) -> Self {
        self.hears(event, Box::new(handler));
        self
    }

    /// Adds text.
    pub fn text(self, words: impl AsRef<str>) -> Self {
        self.write(words.as_ref());
        self
    }

    /// Adds text that is written anew whenever it has become another.
    pub fn live_text(self, words: impl Fn(&State) -> String + Send + 'static) -> Self {
        shows(&self.write(""), Place::Text, Box::new(move |state| Some(words(state))));
        self
    }

    /// Adds an element.
    pub fn child(self, child: El) -> Self {
        dom::append(&self.0, &child.0);
        self
    }

    /// Holds what `make` makes of `key`, made anew whenever that has become another.
    pub fn renewed<K: Clone + PartialEq + 'static>(
        self,
        key: impl Fn(&State) -> K + Send + 'static,
        make: impl Fn(K) -> Vec<El> + Send + 'static,
    ) -> Self {
        let mut last = None;
        let renew = Box::new(move |state: &State| {
            let now = Some(key(state));
            if now == last {
                return None;
            }
            last.clone_from(&now);
            now.map(&make)
        });
        LIVE.with_borrow_mut(|live| live.renewed.push(Renewed { element: self.0.clone(), renew }));
        self
    }

    /// Is filled in a piece of its own; at once, where all is asked for.
    pub fn later(self, when: When, fill: impl FnOnce(El) -> El + Send + 'static) -> Self {
        let later = Later { element: El(self.0.clone()), when, fill: Box::new(fill) };
        LIVE.with_borrow_mut(|live| live.later.push(later));
        self
    }

    #[inline(never)]
    fn write(&self, words: &str) -> Node {
        let text = dom::text(words);
        dom::append(&self.0, &text);
        text
    }

    #[inline(never)]
    fn hears(&self, event: &'static str, handler: Box<dyn Fn(&Store, Event)>) {
        let heard = Heard { element: self.0.clone(), event, handler };
        LIVE.with_borrow_mut(|live| live.heard.push(heard));
    }
}

#[inline(never)]
fn shows(node: &Node, place: Place, value: Box<dyn Fn(&State) -> Option<String>>) {
    let shown = Shown { node: node.clone(), place, value, last: None };
    LIVE.with_borrow_mut(|live| live.shown.push(shown));
}

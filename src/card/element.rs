//! Elements of one type.
//!
//! Each shape that Leptos's `view!` describes is a type of its own, with code of its own to build, mount and drop it.
//! Here every element has the same type, whatever its attributes and children, so that code is in the module once.

use std::borrow::Cow;

use web_sys::Event;

/// A text that is static or owned.
type Words = Cow<'static, str>;

/// What is called on an event.
pub type Handler = Box<dyn FnMut(Event) + Send>;

/// An element, of HTML or SVG. In a box: each step of making it moves it.
pub struct El(pub(super) Box<Parts>);

/// What an element is made of.
#[derive(Default)]
pub struct Parts {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<(&'static str, Words)>,
    pub(super) live: Vec<Live>,
    pub(super) listeners: Vec<(&'static str, Handler)>,
    pub(super) children: Vec<Child>,
}

/// What an element holds.
pub enum Child {
    Element(El),
    Text(Words),
    Live(Box<dyn Fn() -> String + Send>),
}

/// What changes with the signals that it reads.
pub enum Live {
    /// An attribute; none takes it away.
    Attribute(&'static str, Box<dyn Fn() -> Option<String> + Send>),
    /// A text of its own.
    Text(Box<dyn Fn() -> String + Send>),
    /// The value of a form control, as its property.
    Value(Box<dyn Fn() -> String + Send>),
}

/// An element called `tag`.
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, ..Parts::default() }))
}

impl El {
    /// Sets an attribute for good.
    pub fn attr(mut self, name: &'static str, value: impl Into<Words>) -> Self {
        self.0.attributes.push((name, value.into()));
        self
    }

    /// Sets its class for good.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Names it for an embedder's `::part()`.
    pub fn part(self, part: &'static str) -> Self {
        self.attr("part", part)
    }

    /// Sets an attribute whenever what `value` reads has changed; `None` takes it away.
    pub fn live_attr(mut self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Self {
        self.0.live.push(Live::Attribute(name, Box::new(value)));
        self
    }

    /// Gives it the class `current` as long as `is_current` holds, beside `class`.
    pub fn current(self, class: &'static str, is_current: impl Fn() -> bool + Send + 'static) -> Self {
        self.live_attr("class", move || Some(if is_current() { format!("{class} current") } else { class.to_owned() }))
    }

    /// Sets its property `value`, as form controls have it, whenever what `value` reads has changed.
    pub fn live_value(mut self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.0.live.push(Live::Value(Box::new(value)));
        self
    }

    /// Calls `handler` on an event of it or its children.
    pub fn on(mut self, event: &'static str, handler: impl FnMut(Event) + Send + 'static) -> Self {
        self.0.listeners.push((event, Box::new(handler)));
        self
    }

    /// Adds text.
    pub fn text(mut self, words: impl Into<Words>) -> Self {
        self.0.children.push(Child::Text(words.into()));
        self
    }

    /// Adds text that is written anew whenever what `words` reads has changed.
    pub fn live_text(mut self, words: impl Fn() -> String + Send + 'static) -> Self {
        self.0.children.push(Child::Live(Box::new(words)));
        self
    }

    /// Adds an element.
    pub fn child(mut self, child: El) -> Self {
        self.0.children.push(Child::Element(child));
        self
    }

    /// Adds elements: a list of them, or one that may be there or not.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::child)
    }
}

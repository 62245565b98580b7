//! Elements as HTML, for the prerendered card: what is live is written as it is now.

use web_sys::Event;

use crate::card::element::When;
use crate::state::{State, Store};

/// A text, as it is now.
type Value = Box<dyn Fn(&State) -> Option<String> + Send>;

/// An element, of HTML or SVG.
pub struct El {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    children: Vec<Child>,
}

/// Children, as they are now.
type Children = Box<dyn Fn(&State) -> Vec<El> + Send>;

enum Child {
    Element(El),
    Renewed(Children),
    Text(Value),
}

/// An element called `tag`.
pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

impl El {
    /// Sets an attribute for good.
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        let value = value.as_ref().to_owned();
        self.live_attr(name, move |_| Some(value.clone()))
    }

    /// Sets an attribute to what the value is now; `None` leaves it out.
    pub fn live_attr(mut self, name: &'static str, value: impl Fn(&State) -> Option<String> + Send + 'static) -> Self {
        self.attributes.push((name, Box::new(value)));
        self
    }

    /// A property: HTML has none.
    pub fn live_value(self, _: impl Fn(&State) -> String + Send + 'static) -> Self {
        self
    }

    /// Nobody acts here.
    pub fn on(self, _: &'static str, _: impl Fn(&Store, Event) + Send + 'static) -> Self {
        self
    }

    /// Adds text.
    pub fn text(self, words: impl AsRef<str>) -> Self {
        let words = words.as_ref().to_owned();
        self.live_text(move |_| words.clone())
    }

    /// Adds text as it is now.
    pub fn live_text(mut self, words: impl Fn(&State) -> String + Send + 'static) -> Self {
        self.children.push(Child::Text(Box::new(move |state| Some(words(state)))));
        self
    }

    /// Adds an element.
    pub fn child(mut self, child: El) -> Self {
        self.children.push(Child::Element(child));
        self
    }

    /// Holds what `make` makes of what `key` is now.
    pub fn renewed<K>(
        mut self,
        key: impl Fn(&State) -> K + Send + 'static,
        make: impl Fn(K) -> Vec<El> + Send + 'static,
    ) -> Self {
        self.children.push(Child::Renewed(Box::new(move |state| make(key(state)))));
        self
    }

    /// Is filled.
    pub fn later(self, _: When, fill: impl FnOnce(El) -> El + Send + 'static) -> Self {
        fill(self)
    }

    /// Writes it as HTML.
    pub fn write(&self, state: &State, html: &mut String) {
        *html += "<";
        *html += self.tag;
        for (name, value) in &self.attributes {
            let Some(value) = value(state) else { continue };
            *html += " ";
            *html += name;
            *html += "=\"";
            escape(&value, html, true);
            *html += "\"";
        }
        *html += ">";
        for child in &self.children {
            match child {
                Child::Element(child) => child.write(state, html),
                Child::Renewed(children) => children(state).iter().for_each(|child| child.write(state, html)),
                Child::Text(words) => escape(&words(state).unwrap_or_default(), html, false),
            }
        }
        if self.tag != "input" {
            *html += "</";
            *html += self.tag;
            *html += ">";
        }
    }
}

fn escape(text: &str, html: &mut String, quoted: bool) {
    for character in text.chars() {
        match character {
            '&' => *html += "&amp;",
            '<' => *html += "&lt;",
            '>' => *html += "&gt;",
            '"' if quoted => *html += "&quot;",
            character => html.push(character),
        }
    }
}

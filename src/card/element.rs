//! Elements of one type.
//!
//! Each shape that Leptos's `view!` describes is a type of its own, with code of its own to build, mount and drop it.
//! Here every element has the same type, whatever its attributes and children, so that code is in the module once.

use std::borrow::Cow;

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::{Custom, on};
use leptos::html::custom;
use leptos::prelude::*;
use leptos::svg;
use leptos::tachys::html::property::prop;
use web_sys::Event;

/// An element: its tag, its attributes, its children.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element called `tag`, of HTML or SVG.
pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

impl El {
    /// Sets an attribute for good.
    pub fn attr(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        let value: Cow<'static, str> = value.into();
        self.attributes.push(custom_attribute(name, value).into_any_attr());
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
        let value: Box<dyn Fn() -> Option<String> + Send> = Box::new(value);
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Gives it the class `current` as long as `is_current` holds, beside `class`.
    pub fn current(self, class: &'static str, is_current: impl Fn() -> bool + Send + 'static) -> Self {
        self.live_attr("class", move || Some(if is_current() { format!("{class} current") } else { class.to_owned() }))
    }

    /// Sets its property `value`, as form controls have it, whenever what `value` reads has changed.
    pub fn live_value(mut self, value: impl Fn() -> String + Send + 'static) -> Self {
        let value: Box<dyn Fn() -> String + Send> = Box::new(value);
        self.attributes.push(prop("value", value).into_any_attr());
        self
    }

    /// Calls `handler` on an event of it or its children.
    pub fn on(mut self, event: &'static str, handler: impl FnMut(Event) + 'static) -> Self {
        let handler: Box<dyn FnMut(Event)> = Box::new(handler);
        self.attributes.push(on(Custom::new(event), handler).into_any_attr());
        self
    }

    /// Adds text.
    pub fn text(mut self, words: impl Into<Cow<'static, str>>) -> Self {
        let words: Cow<'static, str> = words.into();
        if !words.is_empty() {
            self.children.push(words.into_any());
        }
        self
    }

    /// Adds text that is written anew whenever what `words` reads has changed.
    pub fn live_text(mut self, words: impl Fn() -> String + Send + 'static) -> Self {
        let words: Box<dyn Fn() -> String + Send> = Box::new(words);
        self.children.push(words.into_any());
        self
    }

    /// Adds an element.
    pub fn child(mut self, child: El) -> Self {
        self.children.push(child.into_any_view());
        self
    }

    /// Adds elements: a list of them, or one that may be there or not.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::child)
    }

    /// The element as Leptos takes it.
    pub fn into_any_view(self) -> AnyView {
        let Self { tag, attributes, children } = self;
        match tag {
            "svg" => finish(svg::svg().child(children), attributes),
            "g" => finish(svg::g().child(children), attributes),
            "line" => finish(svg::line().child(children), attributes),
            "rect" => finish(svg::rect().child(children), attributes),
            "circle" => finish(svg::circle().child(children), attributes),
            "path" => finish(svg::path().child(children), attributes),
            "text" => finish(svg::text().child(children), attributes),
            tag => finish(custom(tag).child(children), attributes),
        }
    }
}

fn finish(element: impl AddAnyAttr + 'static, attributes: Vec<AnyAttribute>) -> AnyView {
    element.add_any_attr(attributes).into_any()
}

//! What elements are made with.
//!
//! A card is thousands of elements, with a few dozen names of tags and attributes among them: each name becomes a string
//! of JavaScript once. The names are known and nothing goes into itself, so no call fails: they are declared without
//! `catch`, as they are not in `web_sys`, since that makes a closure for each call. Should a page's own version of one
//! throw all the same, the module stops, and its cards are left as text.

use std::cell::RefCell;

use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

/// The elements of a drawing; all others are of HTML.
const DRAWN: [&str; 7] = ["svg", "g", "line", "rect", "circle", "path", "text"];

#[wasm_bindgen]
extern "C" {
    type Document;

    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Document;

    #[wasm_bindgen(method, js_name = createElementNS)]
    fn create_element(this: &Document, namespace: &JsString, tag: &JsString) -> Element;

    #[wasm_bindgen(method, js_name = createTextNode)]
    fn create_text(this: &Document, words: &str) -> Node;

    /// An element, with calls that have no `catch`.
    type Plain;

    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set(this: &Plain, name: &JsString, value: &str);

    #[wasm_bindgen(method, js_name = removeAttribute)]
    fn remove(this: &Plain, name: &JsString);

    #[wasm_bindgen(method, js_name = appendChild)]
    fn append(this: &Plain, child: &Node);
}

thread_local! {
    /// The names so far. Each is known by its place in memory, which is quick to compare: the same name in two places is
    /// two strings, no more.
    static NAMES: RefCell<Vec<(&'static str, &'static JsString)>> = const { RefCell::new(Vec::new()) };
}

/// A name as a string of JavaScript, which stays.
fn named(name: &'static str) -> &'static JsString {
    NAMES.with_borrow_mut(|names| {
        if let Some((_, string)) = names.iter().find(|(known, _)| std::ptr::eq(*known, name)) {
            return *string;
        }
        let string: &'static JsString = Box::leak(Box::new(name.into()));
        names.push((name, string));
        string
    })
}

/// An element called `tag`.
#[inline(never)]
pub fn create(tag: &'static str) -> Element {
    let namespace = if DRAWN.contains(&tag) { "http://www.w3.org/2000/svg" } else { "http://www.w3.org/1999/xhtml" };
    DOCUMENT.with(|document| document.create_element(named(namespace), named(tag)))
}

/// A text.
pub fn text(words: &str) -> Node {
    DOCUMENT.with(|document| document.create_text(words))
}

/// Gives an element an attribute, or takes it away.
#[inline(never)]
pub fn set(element: &Element, name: &'static str, value: Option<&str>) {
    let element = element.unchecked_ref::<Plain>();
    match value {
        Some(value) => element.set(named(name), value),
        None => element.remove(named(name)),
    }
}

/// Adds a node to the end of an element.
#[inline(never)]
pub fn append(element: &Element, child: &Node) {
    element.unchecked_ref::<Plain>().append(child);
}

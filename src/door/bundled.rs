//! The door to the card of the bundled dataset.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::CardHandle;
use crate::bundled;

/// Mounts the card into `target`, as its last child, and returns its handle at once.
///
/// `options` is an object or undefined: `moment` (id of the first moment to show), `theme` (`"auto"`, `"system"`,
/// `"light"`, `"dark"`), `headingLevel` (1 to 6), `lang` and `words` (the card's own words in another language),
/// `linkable` (whether the page's address leads to moments). What is wrong in it is told by a `glance-error` event at `target`
/// and in the console; the card shows all the same.
#[wasm_bindgen(js_name = mountCard)]
pub fn mount_card(target: HtmlElement, options: &JsValue) -> CardHandle {
    super::mount(target, &bundled::DATASET, options)
}

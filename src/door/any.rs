//! The door to a card of any dataset.

use std::cell::RefCell;

use dataset::{Dataset, Fault};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::CardHandle;

thread_local! {
    /// The datasets of all cards so far. The views borrow from them, and browsers may keep a view's listeners after the
    /// card is gone: so a dataset stays as long as the page, once, however often it is shown.
    static KNOWN: RefCell<Vec<&'static Dataset>> = const { RefCell::new(Vec::new()) };
}

/// What is wrong with a dataset, given as JSON: a list of `{ path, message }`, empty where nothing is.
#[wasm_bindgen(js_name = checkDataset)]
pub fn check_dataset(json: &str) -> JsValue {
    listed(&dataset::read(json, None).err().unwrap_or_default())
}

/// Mounts a card of a dataset, given as JSON, into `target`, as its last child, and returns its handle at once.
/// `options` are those of the bundled card.
///
/// # Errors
///
/// The list that [`check_dataset`] gives, where it is not empty; nothing is mounted then.
#[wasm_bindgen(js_name = mountGlance)]
pub fn mount_glance(target: HtmlElement, options: &JsValue, json: &str) -> Result<CardHandle, JsValue> {
    let dataset = dataset::read(json, None).map_err(|faults| listed(&faults))?;
    Ok(super::mount(target, kept(dataset), options))
}

fn kept(dataset: Dataset) -> &'static Dataset {
    KNOWN.with_borrow_mut(|known| match known.iter().find(|it| ***it == dataset) {
        Some(same) => same,
        None => {
            let new: &'static Dataset = Box::leak(Box::new(dataset));
            known.push(new);
            new
        }
    })
}

fn listed(faults: &[Fault]) -> JsValue {
    // Plain texts in plain objects.
    serde_wasm_bindgen::to_value(faults).unwrap_or_default()
}

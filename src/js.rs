//! Small values for JavaScript.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// A plain object.
pub fn object<const N: usize>(entries: [(&str, JsValue); N]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of a fresh plain object does not fail.
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object
}

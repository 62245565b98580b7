//! Plain objects for JavaScript.

use js_sys::Object;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type Plain;

    /// Without `catch`: a fresh object takes any property.
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set(this: &Plain, name: &str, value: &JsValue);
}

/// An object with these properties.
pub fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new().unchecked_into::<Plain>();
    for (name, value) in properties {
        object.set(name, value);
    }
    object.into()
}

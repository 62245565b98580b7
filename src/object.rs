//! Plain objects for JavaScript.

use serde::{Serialize, Serializer};
use wasm_bindgen::JsValue;

/// What a property holds.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Value<'a> {
    Text(&'a str),
    Number(u32),
}

/// An object with these properties. As a map and not as a struct, whose names serde-wasm-bindgen would keep in a table
/// that nothing else needs.
pub fn object(properties: &[(&str, Value)]) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    // Texts and numbers become a plain object.
    (&serializer).collect_map(properties.iter().map(|(name, value)| (name, value))).unwrap_or_default()
}

//! The published JSON Schema is the one the Rust types give.
#![cfg(feature = "schema")]

use std::{env, fs};

use serde_json::Value;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/schema.json");

/// `UPDATE=1 cargo test -p dataset --features schema` writes it anew.
#[test]
fn the_schema_in_data_is_up_to_date() {
    let schema = dataset::schema();
    if env::var_os("UPDATE").is_some() {
        fs::write(PATH, &schema).expect("data/schema.json can be written");
    }
    let published = fs::read_to_string(PATH).expect("data/schema.json can be read");
    // The order of keys is nobody's business, and differs with what else is compiled.
    let [published, schema] = [published, schema].map(|text| serde_json::from_str::<Value>(&text).expect("JSON"));
    assert!(published == schema, "data/schema.json is out of date: UPDATE=1 cargo test -p dataset --features schema");
}

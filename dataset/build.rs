//! Takes from the published schema what people read in it: the module carries the rest.

use std::{env, fs, path::Path};

use serde_json::Value;

const SCHEMA: &str = "../data/schema.json";

fn main() {
    println!("cargo::rerun-if-changed={SCHEMA}");
    let schema = fs::read_to_string(SCHEMA).expect("data/schema.json can be read");
    let mut schema: Value = serde_json::from_str(&schema).expect("data/schema.json is JSON");
    shorten(&mut schema);
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("form.json"), schema.to_string()).expect("OUT_DIR can be written");
}

fn shorten(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            // A text is a description; an object is the schema of a field of that name.
            fields.retain(|name, value| {
                !(value.is_string() && ["description", "title", "$schema"].contains(&name.as_str()))
            });
            fields.values_mut().for_each(shorten);
        }
        Value::Array(items) => items.iter_mut().for_each(shorten),
        _ => {}
    }
}

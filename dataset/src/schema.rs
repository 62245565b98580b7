//! The JSON Schema of a dataset, for editors and other checkers.

/// The schema as JSON text, generated from the types of [`source`](crate::source).
pub fn schema() -> String {
    let schema = schemars::schema_for!(crate::source::Dataset);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    text.push('\n');
    text
}

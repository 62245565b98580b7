//! Nodes of JSON-LD and what stands in them.

use dataset::{Certainty, Point};
use serde_json::{Value, json};

/// A node with those of the properties that say something.
pub fn node<const COUNT: usize>(properties: [(&str, Value); COUNT]) -> Value {
    let says_something = |value: &Value| *value != json!("") && *value != json!([]) && !value.is_null();
    properties
        .into_iter()
        .filter(|(_, value)| says_something(value))
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// A node that nothing else refers to; nothing where there is no name.
pub fn unlinked(kind: &str, name: &str) -> Value {
    if name.is_empty() { Value::Null } else { node([("@type", json!(kind)), ("name", json!(name))]) }
}

/// A reference to a node.
pub fn link(id: String) -> Value {
    json!({ "@id": id })
}

/// A fragment that these parts make an id of: of letters, digits and hyphens.
pub fn fragment(parts: [&str; 3]) -> String {
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("#{}", parts.join("-").replace(|letter: char| !letter.is_alphanumeric(), "-"))
}

/// The date, where ISO 8601 can write it: not if it is not sure, nor before the year 1.
pub fn iso(point: Option<Point>) -> Value {
    let sure = point.filter(|point| point.certainty == Certainty::Sure && point.year > 0);
    sure.map_or(Value::Null, |point| json!(point.to_string()))
}

/// A year of publication, where it is one: "n.d." is not.
pub fn year(words: &str) -> Value {
    let is_year = words.len() == 4 && words.bytes().all(|byte| byte.is_ascii_digit());
    if is_year { json!(words) } else { Value::Null }
}

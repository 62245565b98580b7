//! Faults: each is a sentence about a place of the dataset that there is, or ought to be.

use std::collections::HashSet;

use dataset::{Fault, quoted};
use serde_json::Value;

/// Fails unless these are faults of the value; `None` is what is no JSON.
pub fn check(written: Option<&Value>, faults: &[Fault]) {
    assert!(!faults.is_empty(), "refused, and nobody knows why");
    let mut paths = HashSet::from([String::new()]);
    written.into_iter().for_each(|written| collect(written, "", &mut paths));
    for fault in faults {
        let Fault { path, message } = fault;
        assert!(paths.contains(path) || paths.contains(parent(path)), "{path:?} is nowhere: {message}");
        match message.as_str() {
            // They go on from their path.
            message @ ("is missing" | "is empty") => assert_ne!(path, "", "{message}"),
            message => crate::sentence::check(message),
        }
        crate::sentence::check(&fault.to_string().replace(['[', ']', '_'], ""));
    }
    assert!(written.is_some() || faults.len() == 1, "more is said of what is no JSON: {faults:?}");
}

/// The paths of all that is in a value.
fn collect(value: &Value, path: &str, paths: &mut HashSet<String>) {
    let mut inner = |at: String, value: &Value| {
        collect(value, &at, paths);
        paths.insert(at);
    };
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(index, it)| inner(format!("{path}[{index}]"), it)),
        Value::Object(fields) => fields.iter().for_each(|(name, it)| inner(join(path, name), it)),
        _ => {}
    }
}

fn join(path: &str, name: &str) -> String {
    let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$');
    let name = if plain { name.to_owned() } else { quoted(name).to_string() };
    if path.is_empty() { name } else { format!("{path}.{name}") }
}

/// What a field is missing in; a field's own name has no dot.
fn parent(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(parent, _)| parent)
}

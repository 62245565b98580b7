//! Datasets: what is read is what was written, and what is not read is told.

use serde_json::Value;

use crate::{kept, told};

/// Holds a text against it.
pub fn check(json: &str) {
    let written: Option<Value> = serde_json::from_str(json.trim_start_matches('\u{feff}')).ok();
    match (dataset::read(json, None), written) {
        (Ok(dataset), Some(written)) => kept::check(&written, &dataset),
        (Ok(_), None) => panic!("what is no JSON was read"),
        (Err(faults), written) => told::check(written.as_ref(), &faults),
    }
}

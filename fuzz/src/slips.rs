//! Slips: a good dataset, in which this and that was overwritten. A text for them has a line for each: a JSON pointer, a
//! space, and the value that is put there. So what is tried is always JSON, and nearly a dataset.

use std::sync::LazyLock;

use serde_json::Value;

use crate::datasets;

static KETTLE: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../corpus/datasets/kettle.json")).expect("the dataset is JSON")
});

/// Holds the dataset with these slips against what holds for datasets.
pub fn check(slips: &str) {
    let mut dataset = KETTLE.clone();
    for slip in slips.lines() {
        if let Some((pointer, value)) = slip.split_once(' ')
            && let Ok(value) = serde_json::from_str(value)
        {
            put(&mut dataset, pointer, value);
        }
    }
    datasets::check(&dataset.to_string());
}

/// Puts a value in a field, or in the place of an item, or after the last.
fn put(dataset: &mut Value, pointer: &str, value: Value) {
    let Some((list, name)) = pointer.rsplit_once('/') else { return };
    match (dataset.pointer_mut(list), name.parse::<usize>()) {
        (Some(Value::Object(fields)), _) => drop(fields.insert(name.to_owned(), value)),
        (Some(Value::Array(items)), Ok(index)) if index < items.len() => items[index] = value,
        (Some(Value::Array(items)), Ok(index)) if index == items.len() => items.push(value),
        _ => {}
    }
}

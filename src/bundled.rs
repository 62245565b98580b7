//! The dataset that comes with the card: `data/trotsky.json` and `data/article.txt`, checked while compiling.

use dataset::Dataset;

/// What Leon Trotsky achieved, as static data.
pub static DATASET: Dataset = include!(concat!(env!("OUT_DIR"), "/dataset.rs"));

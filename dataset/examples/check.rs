//! Checks a dataset, and prints every fault. Its article may lie in a file of its own.

use std::{env, fs, process};

fn main() {
    let read = |path: String| fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let json = env::args().nth(1).expect("usage: check DATASET.json [ARTICLE.txt]");
    let article = env::args().nth(2).map(read);
    match dataset::read(&read(json), article.as_deref()) {
        Ok(dataset) => println!("{} moments, {} facts", dataset.moments.len(), dataset.facts.len()),
        Err(faults) => {
            faults.iter().for_each(|fault| eprintln!("{fault}"));
            process::exit(1);
        }
    }
}

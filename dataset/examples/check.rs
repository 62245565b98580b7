//! Checks a dataset whose article lies in a file of its own, and prints every fault.

use std::{env, fs, process};

fn main() {
    let [json, article] = [1, 2].map(|n| env::args().nth(n).expect("usage: check DATASET.json ARTICLE.txt"));
    let [json, article] = [json, article].map(|path| fs::read_to_string(path).expect("a file that can be read"));
    let checked = dataset::read(&json, Some(&article)).map_err(|fault| vec![fault]);
    match checked.and_then(|dataset| dataset::check(&dataset)) {
        Ok(dataset) => println!("{} moments, {} facts", dataset.moments.len(), dataset.facts.len()),
        Err(faults) => {
            faults.iter().for_each(|fault| eprintln!("{fault}"));
            process::exit(1);
        }
    }
}

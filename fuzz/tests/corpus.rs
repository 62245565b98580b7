//! The texts that fuzzing begins with keep what holds for all texts.

use std::{fs, path::Path};

/// Holds all texts of a folder against a check.
fn hold(name: &str, check: fn(&str)) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    let files = fs::read_dir(&folder).expect("a folder").map(|file| file.expect("a file").path());
    let texts: Vec<String> = files.map(|file| fs::read_to_string(file).expect("a text")).collect();
    texts.iter().for_each(|text| check(text));
    texts
}

#[test]
fn dates_of_every_form_and_slips_in_them() {
    let texts = hold("dates", fuzz::dates::check);
    let read = texts.iter().filter(|text| text.parse::<dataset::Date>().is_ok()).count();
    assert!(read > 5 && texts.len() - read > 5, "{read} of {} are read", texts.len());
}

#[test]
fn datasets_that_are_read_and_others() {
    let texts = hold("datasets", fuzz::datasets::check);
    let read = texts.iter().filter(|text| dataset::read(text, None).is_ok()).count();
    assert!(read > 2 && texts.len() - read > 2, "{read} of {} are read", texts.len());
}

#[test]
fn slips_in_a_good_dataset() {
    assert!(hold("slips", fuzz::slips::check).len() > 10);
}

//! SECURITY.md promises what tests prove.

use std::fs;
use std::path::Path;

use xtask::repo::Repo;

/// The names of tests in the last column of the page's table, a list for each promise.
fn named(page: &str) -> Vec<Vec<String>> {
    let rows = page.lines().filter(|line| line.starts_with('|')).skip(2);
    let cells = rows.map(|row| row.trim_end_matches('|').rsplit('|').next().unwrap_or_default());
    cells.map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()).collect()
}

/// All Rust below a folder.
fn sources(folder: &Path) -> String {
    let mut all = String::new();
    for file in fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path()) {
        if file.is_dir() && !file.ends_with("node_modules") {
            all += &sources(&file);
        } else if file.extension().is_some_and(|extension| extension == "rs") {
            all += &fs::read_to_string(file).expect("Rust");
        }
    }
    all
}

#[test]
fn every_promise_names_a_test_that_there_is() {
    let repo = Repo::here();
    let tests = ["tests", "xtask/src"].map(|folder| sources(&repo.path(folder))).concat();
    let promises = named(&repo.read("SECURITY.md").expect("the page"));
    assert!(promises.len() > 10, "{promises:?}");
    for names in promises {
        assert!(!names.is_empty(), "a promise names no test");
        for name in names {
            let there = tests.contains(&format!("fn {name}("))
                || tests.contains(&format!("check(\"{name}\""))
                || tests.contains(&format!("\"{name}\","));
            assert!(there, "{name} is no test");
        }
    }
}

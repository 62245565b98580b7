//! Everything that the project is built and tested with may be used: crates by `cargo metadata`, npm packages by their
//! lock file. (The apps in `tests/consumers` are what others build with.)

use std::process::Command;

use serde_json::Value;
use spdx::{Expression, ParseMode};
use xtask::repo::Repo;

/// Of them, those that ask that a changed source be given on: for tools only.
const OF_TOOLS: [&str; 1] = ["MPL-2.0"];

/// Terms that ask for no more than a notice, or for nothing that whoever uses a tool does.
const FREE: [&str; 18] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "BlueOak-1.0.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "NCSA",
    "PSF-2.0",
    "Python-2.0",
    "Unicode-3.0",
    "Unlicense",
    "W3C-20150513",
    "Zlib",
];

/// Names no terms in its manifest; its LICENSE is MIT's. The bench measures it.
const UNNAMED: &str = "/react-vertical-timeline-component";

/// Whether these terms, or a choice that they leave, are free.
fn is_free(terms: &str) -> bool {
    let parsed = Expression::parse_mode(terms, ParseMode::LAX);
    let free = |id: Option<spdx::LicenseId>| id.is_some_and(|id| FREE.contains(&id.name));
    parsed.is_ok_and(|parsed| parsed.evaluate(|asked| free(asked.license.id())))
}

/// Those whose terms are not free, each with its terms.
fn strange(packages: impl Iterator<Item = (String, String)>) -> Vec<String> {
    packages.filter(|(_, terms)| !is_free(terms)).map(|(name, terms)| format!("{name}: {terms:?}")).collect()
}

#[test]
fn every_crate_is_free_to_use() {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--manifest-path"])
        .arg(Repo::here().path("Cargo.toml"))
        .output()
        .expect("cargo metadata");
    let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let text = |package: &Value, field: &str| package[field].as_str().unwrap_or_default().to_owned();
    assert!(packages.len() > 50, "{} packages", packages.len());
    let found = strange(packages.iter().map(|package| (text(package, "name"), text(package, "license"))));
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn what_is_in_the_module_asks_for_a_notice_alone() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--package", "trotsky-card", "--target", "wasm32-unknown-unknown", "--all-features", "--locked"])
        .args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p} {l}", "--manifest-path"])
        .arg(Repo::here().path("Cargo.toml"))
        .output()
        .expect("cargo tree");
    let tree = String::from_utf8(tree.stdout).expect("text");
    assert!(tree.lines().count() > 50, "{tree}");
    let strange: Vec<&str> = tree.lines().filter(|line| OF_TOOLS.iter().any(|terms| line.contains(terms))).collect();
    assert_eq!(strange, Vec::<&str>::new());
}

#[test]
fn every_npm_package_is_free_to_use() {
    for folder in ["xtask", "bench"] {
        let lock = Repo::here().read(&format!("{folder}/package-lock.json")).expect("the lock file");
        let lock: Value = serde_json::from_str(&lock).expect("JSON");
        // The first is the folder itself.
        let packages = lock["packages"].as_object().expect("packages").iter().skip(1);
        let packages = packages.filter(|(place, _)| !place.ends_with(UNNAMED));
        let packages: Vec<_> = packages
            .map(|(place, package)| (place.clone(), package["license"].as_str().unwrap_or_default().to_owned()))
            .collect();
        assert!(packages.len() > 10, "{} packages", packages.len());
        assert_eq!(strange(packages.into_iter()), Vec::<String>::new());
    }
}

#[test]
fn terms_that_are_not_free_are_found() {
    for terms in ["", "AGPL-3.0-only", "MIT AND SSPL-1.0", "see the file"] {
        assert!(!is_free(terms), "{terms}");
    }
    for terms in ["MIT", "MIT/Apache-2.0", "GPL-3.0-only OR MIT", "(MIT OR Apache-2.0) AND Unicode-3.0"] {
        assert!(is_free(terms), "{terms}");
    }
}

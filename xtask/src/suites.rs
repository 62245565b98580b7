//! The suites of `cargo xtask test`.

mod bench;
mod browsers;
mod consumers;
mod fuzz;
mod package;
mod reproducible;
mod rust;
mod scorm;
mod types;

use anyhow::Result;

use crate::{sizes, tally::Tally, test::Run};

/// A group of tests that is run and counted as one.
pub struct Suite {
    /// What `--only` calls it.
    pub name: &'static str,
    /// What it proves.
    pub about: &'static str,
    /// Runs it; an error means that it couldn't run.
    pub run: fn(&Run) -> Result<Tally>,
}

/// All suites, the quick ones first.
pub fn all() -> [Suite; 12] {
    [
        Suite { name: "format", about: "the Rust code is formatted", run: rust::format },
        Suite { name: "lint", about: "clippy has nothing to say", run: rust::lint },
        Suite { name: "unit", about: "the crates do what they say", run: rust::unit },
        Suite { name: "fuzz", about: "no text breaks the checker", run: fuzz::fuzz },
        Suite { name: "build", about: "the package builds and keeps its budgets", run: build },
        Suite { name: "types", about: "the package's types are exact", run: types::types },
        Suite { name: "package", about: "the package holds what it names and nothing else", run: package::package },
        Suite {
            name: "twice",
            about: "built or packed twice, the package is the same",
            run: reproducible::reproducible,
        },
        Suite { name: "scorm", about: "the SCORM packages are what their manifests say", run: scorm::scorm },
        Suite { name: "bench", about: "the bench computes what it says, and its pages get ready", run: bench::bench },
        Suite { name: "browsers", about: "the card works in Chromium, Firefox and WebKit", run: browsers::browsers },
        Suite { name: "consumers", about: "bundlers and frameworks can use the package", run: consumers::consumers },
    ]
}

fn build(run: &Run) -> Result<Tally> {
    run.files()?;
    sizes::check(&run.repo)?;
    Ok(Tally::PASSED)
}

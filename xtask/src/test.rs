//! `cargo xtask test`: the suites in order, and the count.

use std::{
    cell::OnceCell,
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::{Result, anyhow};

use crate::{
    build,
    compile::Kind,
    node::Node,
    pack::{self, Tarball},
    repo::Repo,
    say,
    suites::{Suite, all},
    tally::Tally,
};

/// What the suites share.
pub struct Run {
    /// The repository.
    pub repo: Repo,
    /// Whether to run what takes longer, too.
    pub long: bool,
    built: OnceCell<bool>,
}

impl Run {
    /// Builds the package's files, once for all suites.
    pub fn files(&self) -> Result<()> {
        let mut result = Ok(());
        let built = self.built.get_or_init(|| {
            result = build::files(&self.repo, Kind::Release);
            result.is_ok()
        });
        match (result, built) {
            (Ok(()), false) => Err(anyhow!("the package was not built: see the suite `build`")),
            (result, _) => result,
        }
    }

    /// Packs the built package.
    pub fn tarball(&self) -> Result<Tarball> {
        self.files()?;
        pack::pack(&self.repo)
    }

    /// Node and the npm tools.
    pub fn node(&self) -> Result<Node> {
        Node::ready(&self.repo)
    }
}

/// The names of all suites.
pub fn names() -> Vec<&'static str> {
    all().iter().map(|suite| suite.name).collect()
}

/// Runs the suites in `only`, or all of them where it is empty.
pub fn test(repo: Repo, long: bool, only: &[String]) -> ExitCode {
    let run = Run { repo, long, built: OnceCell::new() };
    let mut rows = Vec::new();
    let mut total = Tally::default();
    for suite in all().iter().filter(|suite| only.is_empty() || only.iter().any(|name| name == suite.name)) {
        let (tally, time) = finish(suite, &run);
        total += tally;
        rows.push((suite.name, tally, time));
    }
    println!("\n{:<10}{:>8}{:>8}  time", "suite", "passed", "failed");
    for (name, tally, time) in rows {
        println!("{name:<10}{:>8}{:>8}  {}", tally.passed, tally.failed, say::time(time));
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs one suite. One that can't run, or runs nothing, has failed.
fn finish(suite: &Suite, run: &Run) -> (Tally, Duration) {
    println!("\n━━ {}: {}", suite.name, suite.about);
    let start = Instant::now();
    let tally = match (suite.run)(run) {
        Ok(tally) if tally != Tally::default() => tally,
        Ok(_) => {
            println!("error: no test ran");
            Tally::FAILED
        }
        Err(error) => {
            println!("error: {error:#}");
            Tally::FAILED
        }
    };
    let time = start.elapsed();
    println!("━━ {}: {} passed, {} failed, {}", suite.name, tally.passed, tally.failed, say::time(time));
    (tally, time)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(suite: fn(&Run) -> Result<Tally>) -> Tally {
        let run = Run { repo: Repo::here(), long: false, built: OnceCell::new() };
        finish(&Suite { name: "x", about: "y", run: suite }, &run).0
    }

    #[test]
    fn a_suite_that_cannot_run_has_failed() {
        assert_eq!(count(|_| Err(anyhow!("no browser"))), Tally::FAILED);
    }

    #[test]
    fn a_suite_that_runs_nothing_has_failed() {
        assert_eq!(count(|_| Ok(Tally::default())), Tally::FAILED);
    }
}

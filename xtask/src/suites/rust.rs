//! What cargo itself checks.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{run, say, tally, tally::Tally, test::Run};

/// The code is formatted.
pub fn format(run: &Run) -> Result<Tally> {
    component("fmt", "rustfmt")?;
    run::show(cargo(run).args(["fmt", "--all", "--check"]))?;
    Ok(Tally::PASSED)
}

/// Clippy has nothing to say.
pub fn lint(run: &Run) -> Result<Tally> {
    component("clippy", "clippy")?;
    let everything = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"];
    run::show(cargo(run).args(everything))?;
    Ok(Tally::PASSED)
}

/// The crates' own tests, on this machine. The long way draws many more cases for each property.
pub fn unit(run: &Run) -> Result<Tally> {
    let tests = ["test", "--workspace", "--exclude", "browser-tests", "--all-features", "--no-fail-fast"];
    let mut cargo = cargo(run);
    if run.long {
        cargo.env("PROPTEST_CASES", "50000");
    }
    tally::of(cargo.args(tests))
}

fn cargo(run: &Run) -> Command {
    let mut cargo = run::cargo();
    cargo.current_dir(run.repo.root());
    cargo
}

/// Sees to it that cargo has one of its verbs.
fn component(verb: &str, component: &str) -> Result<()> {
    let works = || run::succeeds(run::cargo().args([verb, "--version"]));
    if !works() && run::find("rustup").is_some() {
        let add = || run::read(Command::new("rustup").args(["component", "add", component]));
        say::step(&format!("fetch {component}: rustup component add {component}"), add)?;
    }
    if !works() {
        bail!("`cargo {verb}` is missing: install {component} and try again");
    }
    Ok(())
}

//! `cargo xtask bench`: the card beside what an embedder would pick instead, with the same moments, in the same browser,
//! in the same run. The scripts in `bench/` measure; here it is computed and told.

mod causes;
mod chart;
mod figures;
mod median;
mod report;
mod runs;
mod samples;
mod table;
mod targets;

use std::fs;

use anyhow::{Context, Result};

use crate::{debian, node::Node, repo::Repo, run, say};

use self::runs::Runs;

/// The fewest runs that figures are published of.
const ENOUGH: usize = 7;
/// Where the figures are published.
const DOCUMENT: &str = "docs/bench.md";
const CHART: &str = "docs/pictures/bench.svg";

/// Measures the built card and its peers, `count` times each, and prints the report. A whole run is published, too.
pub fn bench(repo: &Repo, count: usize, only: &[String]) -> Result<()> {
    let runs = measure(repo, count, only)?;
    let causes = causes::read(repo)?;
    let document = report::document(&runs, &causes);
    println!("\n{document}");
    if count < ENOUGH || !only.is_empty() {
        println!("Not written to {DOCUMENT}: that takes all pages and at least {ENOUGH} runs.");
        return Ok(());
    }
    fs::write(repo.path(DOCUMENT), document)?;
    fs::write(repo.path(CHART), chart::chart(&runs))?;
    let readme = report::within(&repo.read("README.md")?, &report::short(&runs))?;
    fs::write(repo.path("README.md"), readme)?;
    println!("Written: {DOCUMENT}, {CHART}, and the table in README.md");
    Ok(())
}

/// Runs the scripts; gives all that they have seen.
pub fn measure(repo: &Repo, count: usize, only: &[String]) -> Result<Runs> {
    let node = Node::ready(repo)?;
    node.install("what the card is measured beside", &repo.path("bench"))?;
    if run::find("chromium").is_none() {
        debian::install(&["chromium"], "Chromium")?;
    }
    let chromium = run::find("chromium").context("chromium is not on the PATH")?;
    let place = repo.path("target/bench");
    fs::create_dir_all(&place)?;
    let output = place.join("runs.json");
    say::long_step("measure the pages: chromium (takes minutes)", || {
        let mut script = node.command("node");
        script.arg(repo.path("bench/run.mjs")).args([&place.join("site"), &chromium, &output]);
        run::show(script.arg(count.to_string()).args(only))
    })?;
    serde_json::from_str(&fs::read_to_string(&output)?).context("target/bench/runs.json")
}

//! The bench computes what it says; the long way, every page of it gets ready and steps.

use std::fs;

use anyhow::{Result, ensure};

use crate::{bench, run, tally::Tally, test::Run};

/// Its scripts' own tests, and the checker on its large dataset; the long way, one run of all pages.
pub fn bench(run: &Run) -> Result<Tally> {
    run.files()?;
    let node = run.node()?;
    let mut tally = Tally::default();
    let mut test = node.command("node");
    test.arg("--test").arg(run.repo.path("bench/test.mjs"));
    tally.check("its_scripts_compute_what_they_say", run::read(&mut test).map(drop));
    let place = run.repo.path("target/bench");
    fs::create_dir_all(&place)?;
    let dataset = place.join("large.json");
    let mut write = node.command("node");
    write.current_dir(run.repo.path("bench")).args(["--input-type=module", "--eval", WRITE]).arg(&dataset);
    let mut check = node.command("node");
    check.arg(run.repo.path("pkg/bin/trotsky-at-a-glance.js")).arg("check").arg(&dataset);
    let clean = run::read(&mut write).and_then(|_| run::read(&mut check)).map(drop);
    tally.check("its_large_dataset_has_no_faults", clean);
    if run.long {
        tally.check("every_page_gets_ready_and_steps", every_page(run));
    }
    Ok(tally)
}

const WRITE: &str = "\
import { writeFileSync } from 'node:fs';
import { dataset } from './dataset.mjs';
writeFileSync(process.argv[1], JSON.stringify(dataset()));";

/// A page that does not get ready, or whose step does nothing, fails the run.
fn every_page(run: &Run) -> Result<()> {
    let runs = bench::measure(&run.repo, 1, &[])?;
    ensure!(!runs.pages.is_empty() && runs.large.len() == 1, "{} pages were measured", runs.pages.len());
    Ok(())
}

//! Coverage-guided fuzzing: libFuzzer looks for a date or a dataset that breaks what holds for all of them.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use anyhow::{Result, bail};

use crate::{debian, run, say, tally::Tally, test::Run};

/// The programs in `fuzz/src/bin`, what is proven by each, and how many texts it tries: ten to twenty seconds' worth.
const PROGRAMS: [(&str, &str, usize); 3] = [
    ("dates", "no_date_breaks_what_holds_for_all", 1_000_000),
    ("datasets", "no_dataset_breaks_what_holds_for_all", 200_000),
    ("slips", "no_slip_in_a_dataset_breaks_what_holds_for_all", 25_000),
];

/// No text breaks what holds. The same texts are tried each time; the long way, others for minutes.
pub fn fuzz(run: &Run) -> Result<Tally> {
    if run::find("c++").is_none() {
        debian::install(&["g++"], "a C++ compiler, for libFuzzer")?;
    }
    let mut tally = Tally::default();
    for (program, name, runs) in PROGRAMS {
        let long = || vec!["-max_total_time=180".to_owned()];
        let limits = if run.long { long() } else { vec!["-seed=1917".to_owned(), format!("-runs={runs}")] };
        tally.check(name, look(run, program, &limits));
    }
    Ok(tally)
}

/// Has a program look for a text that breaks it; the error names that, and how to try it again.
fn look(run: &Run, program: &str, limits: &[String]) -> Result<()> {
    let repo = &run.repo;
    // What leads somewhere new is kept for this run alone: the next one is to try the same.
    let new = repo.empty(&format!("target/fuzz/new/{program}"))?;
    // What broke it once is tried again first.
    let broken = repo.path(&format!("target/fuzz/broken/{program}"));
    fs::create_dir_all(&broken)?;
    let folder = repo.path("fuzz");
    let mut cargo = run::cargo();
    cargo
        .current_dir(&folder)
        .args(["run", "--quiet", "--release", "--bin", program, "--"])
        .args([&new, &folder.join("corpus").join(program), &broken])
        .arg(format!("-dict={}", folder.join(format!("dictionaries/{program}.dict")).display()))
        .arg(format!("-artifact_prefix={}/", broken.display()))
        // A text that takes seconds is as bad as one that panics.
        .args(["-timeout=10", "-rss_limit_mb=1024", "-verbosity=0"])
        .args(limits)
        // The folder's own flags are the ones that count.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("CARGO_BUILD_RUSTFLAGS")
        .env_remove("CARGO_BUILD_TARGET");
    let start = SystemTime::now();
    let looked = say::step(&format!("libFuzzer looks for what breaks {program}"), || run::read(&mut cargo));
    match (looked, written_since(start, &broken)?) {
        (Ok(_), _) => Ok(()),
        (Err(error), None) => Err(error),
        (Err(error), Some(text)) => {
            let text = text.display();
            let again = format!("cd fuzz && cargo run --release --bin {program} -- {text}");
            bail!("{error}\n  this text breaks it: {text}\n  to try it again: {again}");
        }
    }
}

/// A file that was written after `start`: the text that has just been found.
fn written_since(start: SystemTime, folder: &Path) -> Result<Option<PathBuf>> {
    for file in fs::read_dir(folder)? {
        let file = file?;
        // File systems count in steps.
        if file.metadata()?.modified()? + Duration::from_secs(1) > start {
            return Ok(Some(file.path()));
        }
    }
    Ok(None)
}

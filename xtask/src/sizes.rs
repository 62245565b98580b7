//! What the package's files weigh, and what they may.

use std::{collections::BTreeMap, fs, io::Write};

use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};
use serde::Deserialize;

use crate::{dist, repo::Repo};

/// What a page may load: one entry of `pkg/budget.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    /// What it is about.
    meaning: String,
    /// The files that are loaded.
    files: Vec<String>,
    /// The most that they may weigh together, in bytes of brotli.
    brotli: usize,
    /// Files that are loaded only when they are needed; they count for nothing here.
    #[serde(default)]
    later: Vec<String>,
}

/// The size of a file, as it is and as it travels.
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the size of each built file and checks the budgets.
pub fn check(repo: &Repo) -> Result<()> {
    let sizes = measure(repo)?;
    println!("\n{:<28}{:>10}{:>10}{:>10}  (KB of 1024 bytes)", "pkg/dist", "raw", "gzip -9", "brotli 11");
    for (name, size) in &sizes {
        println!("{name:<28}{:>10}{:>10}{:>10}", kb(size.raw), kb(size.gzip), kb(size.brotli));
    }
    let budgets = serde_json::from_str(&repo.read("pkg/budget.json")?).context("pkg/budget.json")?;
    let brotli = sizes.into_iter().map(|(name, size)| (name, size.brotli)).collect();
    println!();
    keep(&budgets, &brotli)
}

fn measure(repo: &Repo) -> Result<BTreeMap<String, Size>> {
    let mut sizes = BTreeMap::new();
    for (name, path) in dist::files(&repo.dist())? {
        let bytes = fs::read(path)?;
        sizes.insert(name, Size { raw: bytes.len(), gzip: gzip(&bytes)?, brotli: brotli(&bytes)? });
    }
    Ok(sizes)
}

/// Prints each budget beside what it allows; fails with the first that is exceeded.
fn keep(budgets: &BTreeMap<String, Budget>, sizes: &BTreeMap<String, usize>) -> Result<()> {
    let mut exceeded = None;
    for (name, budget) in budgets {
        let weighed = |files: &[String]| -> Result<Vec<(String, usize)>> {
            let built = |file: &String| {
                let size = *sizes
                    .get(file)
                    .with_context(|| format!("pkg/budget.json: {name}: pkg/dist/{file} is not built"))?;
                Ok((format!("{file} {} KB", kb(size)), size))
            };
            files.iter().map(built).collect()
        };
        let (parts, weights): (Vec<_>, Vec<_>) = weighed(&budget.files)?.into_iter().unzip();
        let total: usize = weights.iter().sum();
        let sum = format!("{name}: {} of {} KB brotli ({})", kb(total), kb(budget.brotli), parts.join(" + "));
        println!("{sum}: {}", budget.meaning);
        let (later, _): (Vec<_>, Vec<_>) = weighed(&budget.later)?.into_iter().unzip();
        if !later.is_empty() {
            println!("  later, one of: {}", later.join(", "));
        }
        if total > budget.brotli {
            exceeded.get_or_insert(sum);
        }
    }
    match exceeded {
        Some(sum) => bail!("over its budget in pkg/budget.json: {sum}"),
        None => Ok(()),
    }
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

/// What bytes weigh as they travel.
pub fn brotli(mut bytes: &[u8]) -> Result<usize> {
    let mut packed = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut packed, &best)?;
    Ok(packed.len())
}

/// Bytes in KB of 1024, to a tenth.
pub fn kb(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(limit: usize) -> Result<()> {
        let files = vec!["a.js".to_owned(), "b.wasm".to_owned()];
        let budget = Budget { meaning: "all of it".to_owned(), files, brotli: limit, later: Vec::new() };
        let sizes = [("a.js", 1024), ("b.wasm", 2048), ("c.js", 9999)].map(|(name, size)| (name.to_owned(), size));
        keep(&[("page".to_owned(), budget)].into(), &sizes.into())
    }

    #[test]
    fn a_budget_holds_to_its_last_byte() {
        assert!(kept(3072).is_ok());
    }

    #[test]
    fn a_byte_too_many_is_told_with_file_size_and_budget() {
        let error = kept(3071).unwrap_err().to_string();
        let sentence = "over its budget in pkg/budget.json: page: 3.0 of 3.0 KB brotli (a.js 1.0 KB + b.wasm 2.0 KB)";
        assert_eq!(error, sentence);
    }

    #[test]
    fn a_budget_for_a_file_that_is_not_built_fails() {
        let budget = Budget { meaning: String::new(), files: vec!["gone.js".to_owned()], brotli: 1, later: Vec::new() };
        let error = keep(&[("page".to_owned(), budget)].into(), &BTreeMap::new()).unwrap_err().to_string();
        assert_eq!(error, "pkg/budget.json: page: pkg/dist/gone.js is not built");
    }

    #[test]
    fn repeated_text_travels_small() {
        let text = "glance ".repeat(1000);
        assert!(gzip(text.as_bytes()).unwrap() < 100);
        assert!(brotli(text.as_bytes()).unwrap() < 100);
    }
}

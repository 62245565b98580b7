//! The same sources give the same bytes, wherever they are built.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::{run, say, scorm, tally::Tally, test::Run};

/// What is packed again is the same; the long way, what is built of two clones, too.
pub fn reproducible(run: &Run) -> Result<Tally> {
    let mut tally = Tally::default();
    tally.check("what_is_packed_twice_is_the_same", packed_twice(run));
    if run.long {
        tally.check("two_clones_in_different_folders_give_the_same_files", two_clones(run));
    }
    Ok(tally)
}

fn packed_twice(run: &Run) -> Result<()> {
    let [one, other] = [pack(run)?, pack(run)?];
    same(&one, &other)
}

fn pack(run: &Run) -> Result<Files> {
    run.tarball()?;
    scorm::pack(&run.repo, "all")?;
    let mut packed = Files::new();
    collect(run.repo.root(), "target/pack", &mut packed)?;
    Ok(packed)
}

/// Files by their path from the top, with their digests.
type Files = BTreeMap<String, [u8; 32]>;

fn two_clones(run: &Run) -> Result<()> {
    let place = env::temp_dir().join(format!("trotsky-card-{}", process::id()));
    fs::create_dir_all(&place)?;
    // Of different lengths, so that a path that gets into a file moves what comes after it.
    let built = ["one", "another-folder/of-a-longer-name"].map(|name| build(run, place.join(name)));
    fs::remove_dir_all(&place)?;
    let [one, other] = built;
    same(&one?, &other?)
}

/// Clones what is committed, and builds and packs it there; nothing of this repository's own is used, and the clone is
/// gone afterwards.
fn build(run: &Run, clone: PathBuf) -> Result<Files> {
    say::long_step(&format!("build a clone in {}", clone.display()), || {
        run::read(Command::new("git").args(["clone", "--quiet"]).args([run.repo.root(), &clone]))?;
        let mut pack = run::cargo();
        pack.current_dir(&clone).args(["xtask", "pack"]).env_remove("CARGO_TARGET_DIR");
        run::read(&mut pack)?;
        let mut files = Files::new();
        for folder in ["pkg/dist", "target/pack"] {
            collect(&clone, folder, &mut files)?;
        }
        fs::remove_dir_all(&clone)?;
        Ok(files)
    })
}

/// Adds all files in a folder.
fn collect(root: &Path, folder: &str, files: &mut Files) -> Result<()> {
    for file in fs::read_dir(root.join(folder)).with_context(|| format!("can't read {folder}"))? {
        let file = file?;
        let path = format!("{folder}/{}", file.file_name().to_string_lossy());
        if file.file_type()?.is_dir() {
            collect(root, &path, files)?;
        } else {
            files.insert(path, Sha256::digest(fs::read(file.path())?).into());
        }
    }
    Ok(())
}

fn same(one: &Files, other: &Files) -> Result<()> {
    let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
    let differing: Vec<&str> = names.filter(|name| one.get(*name) != other.get(*name)).map(String::as_str).collect();
    if !differing.is_empty() {
        bail!("these differ: {}", differing.join(", "));
    }
    if one.is_empty() {
        bail!("there are no files");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_differ_or_are_missing_are_named() {
        let files = |all: &[(&str, u8)]| all.iter().map(|(name, byte)| (name.to_string(), [*byte; 32])).collect();
        let one: Files = files(&[("a", 1), ("b", 2), ("c", 3)]);
        assert!(same(&one, &one).is_ok());
        let error = same(&one, &files(&[("a", 1), ("b", 4), ("d", 3)])).unwrap_err().to_string();
        assert_eq!(error, "these differ: b, c, d");
        assert!(same(&Files::new(), &Files::new()).is_err());
    }
}

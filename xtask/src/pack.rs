//! The npm tarball.

use std::{
    collections::BTreeMap,
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use serde_json::Value;

use crate::{node::Node, repo::Repo, run, say, sizes::kb};

/// A packed package.
pub struct Tarball {
    /// Where it lies.
    pub path: PathBuf,
    /// What is in it, by the path within the package.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Tarball {
    /// Unpacks it into a directory.
    pub fn unpack(&self, directory: &Path) -> Result<()> {
        for (name, bytes) in &self.files {
            let file = directory.join(name);
            fs::create_dir_all(file.parent().unwrap_or(directory))?;
            fs::write(file, bytes)?;
        }
        Ok(())
    }

    /// Prints where the tarball lies, its size and its contents.
    pub fn print(&self) {
        let packed = fs::metadata(&self.path).map_or(0, |file| file.len() as usize);
        println!("\n{}: {} KB, {} files", self.path.display(), kb(packed), self.files.len());
        for (name, bytes) in &self.files {
            println!("{:>10} KB  {name}", kb(bytes.len()));
        }
    }
}

/// Packs `pkg/` as it is built.
pub fn pack(repo: &Repo) -> Result<Tarball> {
    let node = Node::ready(repo)?;
    say::step("pack the package: npm pack", || {
        let package: Value = serde_json::from_str(&repo.read("pkg/package.json")?).context("pkg/package.json")?;
        let place = repo.empty("target/pack")?;
        let mut npm = node.command("npm");
        npm.current_dir(repo.package())
            .args(["pack", "--silent", "--ignore-scripts", "--pack-destination"])
            .arg(&place);
        run::read(&mut npm)?;
        let field = |name| package[name].as_str().with_context(|| format!("pkg/package.json has no {name}"));
        let path = place.join(format!("{}-{}.tgz", field("name")?, field("version")?));
        let files = read(&path).with_context(|| format!("can't read {}", path.display()))?;
        Ok(Tarball { path, files })
    })
}

fn read(path: &PathBuf) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let mut archive = tar::Archive::new(GzDecoder::new(fs::File::open(path)?));
    for entry in archive.entries()? {
        let mut entry = entry?;
        // npm puts everything into a directory of this name.
        let name = entry.path()?.strip_prefix("package")?.to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        files.insert(name, bytes);
    }
    Ok(files)
}

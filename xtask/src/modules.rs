//! The package's two modules, of one crate, and the scripts that go with each.

use std::path::PathBuf;

use crate::repo::Repo;

/// A module, and the scripts for it.
#[derive(Clone, Copy)]
pub struct Module {
    /// Its file's name, and that of the card's element.
    pub name: &'static str,
    /// The features of the crate that it is built with.
    pub features: &'static str,
    /// What its script calls there by name.
    pub called: &'static [&'static str],
    /// Its scripts, as ES modules that share what they have in common.
    pub entries: &'static [&'static str],
    /// What that is called.
    pub shared: &'static str,
    /// Its ES module that holds the module itself.
    pub inline: &'static str,
    /// Its classic scripts.
    pub classic: &'static [&'static str],
    /// Scripts that are put into pages, and are no files of the package.
    pub pages: &'static [&'static str],
}

/// The module with its dataset in it.
pub const TROTSKY: Module = Module {
    name: "trotsky-card",
    features: "",
    called: &["mountCard"],
    entries: &["index", "element", "prerendered"],
    shared: "shared",
    inline: "inline",
    classic: &["trotsky-card=src/classic.ts", "src/embed.ts"],
    pages: &["src/alone.ts", "src/scorm.ts"],
};

/// The module for any dataset.
pub const GLANCE: Module = Module {
    name: "glance-card",
    features: "glance",
    called: &["checkDataset", "mountGlance"],
    entries: &["glance", "glance-element"],
    shared: "glance-shared",
    inline: "glance-inline",
    classic: &["glance-card=src/glance-classic.ts"],
    pages: &[],
};

/// Both.
pub const ALL: [Module; 2] = [TROTSKY, GLANCE];

impl Module {
    /// Its glue, and the module as that leaves it.
    pub fn glue(self, repo: &Repo) -> PathBuf {
        repo.card().join("glue")
    }

    /// The module as the glue leaves it.
    pub fn raw(self, repo: &Repo) -> PathBuf {
        self.glue(repo).join(format!("{}_bg.wasm", self.name))
    }

    /// The module as readers get it, but with the names of its functions.
    pub fn named(self, repo: &Repo) -> PathBuf {
        repo.card().join("named").join(format!("{}.wasm", self.name))
    }

    /// The module as readers get it.
    pub fn built(self, repo: &Repo) -> PathBuf {
        repo.built().join(format!("{}.wasm", self.name))
    }

    /// Its scripts, before what is known of the module only when it is built is written into them.
    pub fn scripts(self, repo: &Repo) -> PathBuf {
        repo.card().join("scripts").join(self.name)
    }
}

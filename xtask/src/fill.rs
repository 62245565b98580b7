//! What the scripts can be told only when the module is built. They come first, since they say which of its exports are
//! needed.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, ensure};

use crate::{integrity, modules::Module, pages, repo::Repo, say};

/// What stands in a script for the module's digest.
pub const INTEGRITY: &str = "sha384-the-digest-of-the-module-which-is-built-after-this-script";
/// What stands in a script for the module itself.
pub const PACKED: &str = "here-comes-the-module-itself-once-it-is-built";

/// Puts the scripts of a module into the package, with its digest, or the module itself, in them.
pub fn fill(repo: &Repo, module: Module, scripts: &[PathBuf]) -> Result<()> {
    say::step(&format!("write the digest of {} into its scripts", module.name), || {
        let bytes = fs::read(module.built(repo))?;
        let (digest, packed) = (integrity::digest(&bytes), pages::packed(&bytes)?);
        let [mut digests, mut modules] = [0, 0];
        for script in scripts {
            let text = fs::read_to_string(script)?;
            digests += text.matches(INTEGRITY).count();
            modules += text.matches(PACKED).count();
            let name = script.file_name().context("a script has a name")?;
            fs::write(repo.built().join(name), text.replace(INTEGRITY, &digest).replace(PACKED, &packed))?;
        }
        ensure!(digests > 0, "no script asks for the digest of {}", module.name);
        ensure!(modules == 1, "{modules} scripts hold {}, not one", module.name);
        Ok(())
    })
}

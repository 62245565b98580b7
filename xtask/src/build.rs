//! The build: from sources to the package's files.

use std::fs::{self, File};

use anyhow::Result;

use crate::{
    bundle, compile, compile::Kind, dist, glue, integrity, manifest, node::Node, pages, prerender, repo::Repo, say,
    shrink, sizes,
};

/// Builds the package's files; a release is measured and must keep its budgets.
pub fn build(repo: &Repo, kind: Kind) -> Result<()> {
    files(repo, kind)?;
    match kind {
        Kind::Release => sizes::check(repo),
        Kind::Debug => Ok(()),
    }
}

/// Builds the package's files into `pkg/dist`.
pub fn files(repo: &Repo, kind: Kind) -> Result<()> {
    // Two builds at a time would mix their files.
    fs::create_dir_all(repo.path("target"))?;
    let turn = File::create(repo.path("target/build.lock"))?;
    turn.lock()?;
    let node = Node::ready(repo)?;
    let compiled = compile::compile(repo, kind)?;
    let exports = glue::write(repo, &compiled, kind)?;
    repo.empty("target/card/dist")?;
    prerender::render(repo)?;
    let scripts = bundle::bundle(repo, &node, kind)?;
    let (module, built) = (repo.card().join("glue_bg.wasm"), repo.built().join("trotsky-card.wasm"));
    match kind {
        Kind::Release => shrink::shrink(repo, &node, &module, &exports, &scripts, &built)?,
        Kind::Debug => say::step("copy the module as it is", || Ok(fs::copy(&module, &built).map(drop)?))?,
    }
    integrity::write(repo, &scripts)?;
    prerender::fragment(repo, &node)?;
    pages::write(repo, &node)?;
    manifest::write(repo, &node)?;
    dist::write(repo)?;
    repo.publish()
}

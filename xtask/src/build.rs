//! The build: from sources to the package's files.

use std::fs::{self, File};

use anyhow::Result;

use crate::{
    bundle, compile, compile::Kind, dist, fill, glue, integrity, land, manifest, modules, node::Node, pages, prerender,
    repo::Repo, room, shrink, sizes,
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
    land::check(repo, &node)?;
    repo.empty("target/card")?;
    repo.empty("target/card/dist")?;
    let mut exports = Vec::new();
    for module in modules::ALL {
        let compiled = compile::compile(repo, kind, module)?;
        exports.push(glue::write(repo, &node, module, &compiled, kind)?);
    }
    prerender::render(repo)?;
    bundle::check(repo, &node)?;
    for (module, exports) in modules::ALL.into_iter().zip(&exports) {
        let scripts = bundle::bundle(repo, &node, kind, module)?;
        match kind {
            Kind::Release => shrink::shrink(repo, &node, module, exports, &scripts)?,
            Kind::Debug => fs::copy(module.raw(repo), module.built(repo)).map(drop)?,
        }
        fill::fill(repo, module, &scripts)?;
    }
    room::write(repo, &node)?;
    integrity::write(repo)?;
    prerender::fragment(repo, &node)?;
    pages::write(repo, &node)?;
    manifest::write(repo, &node)?;
    dist::write(repo)?;
    repo.publish()
}

//! The land of the map: `data/land.txt`, simplified of Natural Earth's.

use std::{env, fs};

use anyhow::{Result, ensure};

use crate::{node::Node, repo::Repo, run, say};

/// The text of an SVG path, on one line.
const LAND: &str = "data/land.txt";

/// The land is what the script makes of the atlas. `UPDATE=1` writes it anew.
pub fn check(repo: &Repo, node: &Node) -> Result<()> {
    say::step("simplify the land of the map: topojson-simplify", || {
        let made = run::read(node.command("node").arg(repo.path("xtask/js/land.mjs")))?;
        if env::var_os("UPDATE").is_some() {
            fs::write(repo.path(LAND), &made)?;
        }
        ensure!(repo.read(LAND)? == made, "{LAND} is out of date: UPDATE=1 cargo xtask build");
        Ok(())
    })
}

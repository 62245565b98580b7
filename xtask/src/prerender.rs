//! The prerendered card: rendered natively, as a script for servers, and as one fragment to paste.

use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{node::Node, repo::Repo, run, say};

/// Renders the card into `target/card/prerendered.json`, and its style into `dist/trotsky-card.css`.
pub fn render(repo: &Repo) -> Result<()> {
    say::long_step("render the card natively (the first time takes a minute)", || {
        let mut cargo = run::cargo();
        cargo.current_dir(repo.root()).args(["build", "--package", "trotsky-card", "--bin", "prerender"]);
        run::show(&mut cargo)
    })?;
    let mut cargo = run::cargo();
    cargo.current_dir(repo.root()).args(["run", "--quiet", "--package", "trotsky-card", "--bin", "prerender"]);
    let json = run::read(&mut cargo)?;
    let rendered: Value = serde_json::from_str(&json).context("the prerendered card is no JSON")?;
    let style = rendered["style"].as_str().context("the prerendered card has no style")?;
    fs::write(repo.card().join("prerendered.json"), &json)?;
    Ok(fs::write(repo.built().join("trotsky-card.css"), style)?)
}

/// Writes the fragment to paste.
pub fn fragment(repo: &Repo, node: &Node) -> Result<()> {
    say::step("write the prerendered card as one fragment", || {
        Ok(fs::write(repo.built().join("prerendered.html"), html(repo, node, "{}")?)?)
    })
}

/// The prerendered card with these options, by the script that servers use.
pub fn html(repo: &Repo, node: &Node, options: &str) -> Result<String> {
    // As the package says it of its scripts.
    fs::write(repo.card().join("package.json"), r#"{ "type": "module" }"#)?;
    let script = format!("import {{ prerender }} from './prerendered.js'; process.stdout.write(prerender({options}))");
    let mut render = node.command("node");
    render.current_dir(repo.built()).args(["--input-type=module", "--no-warnings", "--eval", &script]);
    run::read(&mut render)
}

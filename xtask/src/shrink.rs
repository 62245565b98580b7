//! The module, cut down to what the package's JavaScript calls and optimised for size.

use std::{collections::BTreeSet, fs, path::PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{modules::Module, node::Node, repo::Repo, run, say};

/// What rustc uses. Never all features: browsers lack some that wasm-opt would use.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Small as it travels. Inlining a function into its one caller saves bytes, but what was alike is so no more and
/// compresses worse: with this bound the module weighs 4 % less in brotli.
const SMALL: [&str; 5] = [
    "--generate-global-effects",
    "-Oz",
    "--one-caller-inline-max-function-size=25",
    "--strip-producers",
    "--strip-target-features",
];

/// Shrinks a module, keeping those of its `exports` that a script among `scripts` names.
pub fn shrink(repo: &Repo, node: &Node, module: Module, exports: &BTreeSet<String>, scripts: &[PathBuf]) -> Result<()> {
    let (raw, named, built) = (module.raw(repo), module.named(repo), module.built(repo));
    fs::create_dir_all(named.parent().context("a folder")?)?;
    let mut words = BTreeSet::new();
    for script in scripts {
        let text = fs::read_to_string(script).with_context(|| format!("can't read {}", script.display()))?;
        words.extend(identifiers(&text).map(str::to_owned));
    }
    let kept: BTreeSet<&String> = exports.intersection(&words).collect();
    let unused = exports.len() - kept.len();
    say::step(&format!("drop what only {unused} unused exports need: wasm-metadce"), || {
        let graph = repo.card().join("exports.json");
        fs::write(&graph, reachable(&kept).to_string())?;
        let mut metadce = node.tool("wasm-metadce")?;
        metadce.arg(raw).args(FEATURES).arg("--graph-file").arg(&graph).args(["-g", "-o"]).arg(&named);
        run::read(&mut metadce)
    })?;
    say::step(&format!("optimise {} for size: wasm-opt", module.name), || {
        let mut optimise = node.tool("wasm-opt")?;
        optimise.arg(&named).args(FEATURES).args(SMALL).args(["-g", "-o"]).arg(&named);
        run::read(&mut optimise)?;
        let mut strip = node.tool("wasm-opt")?;
        strip.arg(&named).args(FEATURES).args(["--strip-debug", "-o"]).arg(&built);
        run::read(&mut strip).map(drop)
    })
}

/// What wasm-metadce reads: a root outside of the module, and the exports it reaches.
fn reachable(exports: &BTreeSet<&String>) -> Value {
    let nodes = exports.iter().map(|name| json!({ "name": name, "export": name }));
    std::iter::once(json!({ "name": "the glue", "root": true, "reaches": exports })).chain(nodes).collect()
}

/// The identifiers in a script, and more: whatever is left out here is surely not called.
fn identifiers(script: &str) -> impl Iterator<Item = &str> {
    script.split(|character: char| !character.is_alphanumeric() && character != '_' && character != '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_is_kept_when_minified_glue_calls_it() {
        let words: Vec<&str> =
            identifiers("function m(e){let r=t.mountCard(e),n=t[\"__wbindgen_free\"];return r>>>0}").collect();
        assert!(words.contains(&"mountCard") && words.contains(&"__wbindgen_free"));
        assert!(!words.contains(&"mount"));
    }
}

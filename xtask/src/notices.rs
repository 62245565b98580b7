//! The licences of the crates in the module, Rust's standard library among them, and of the map's data.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{repo::Repo, run, toolchain};

/// The text of `THIRD-PARTY-NOTICES.txt`: each licence once, under the crates that share it.
pub fn notices(repo: &Repo) -> Result<String> {
    let std = toolchain::source().context("the source of Rust's standard library is missing")?;
    let mut licences: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (workspace, package) in [(repo.root(), "trotsky-card"), (&std, "std")] {
        let linked = linked(workspace, package)?;
        for package in packages(workspace)? {
            let (name, directory) = (named(&package), directory(&package));
            if linked.contains(&name) && !ours(repo, directory) {
                let licence = licence(&package, directory)?;
                licences.entry(licence).or_default().insert(name);
            }
        }
    }
    // The land is Natural Earth's, which is in the public domain.
    licences.entry(repo.read(ATLAS)?.trim().to_owned()).or_default().insert("world-atlas".to_owned());
    let mut text = BEGINNING.to_owned();
    for (licence, names) in licences {
        let names = names.into_iter().collect::<Vec<_>>().join(", ");
        text += &format!("\n{}\n{names}\n\n{licence}\n", "-".repeat(80));
    }
    Ok(text)
}

/// The crates that are linked into a package's module, as `name v1.2.3`.
fn linked(workspace: &Path, package: &str) -> Result<BTreeSet<String>> {
    let mut tree = cargo(workspace, "tree");
    tree.args(["--package", package, "--target", "wasm32-unknown-unknown"]);
    tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
    let lines = run::read(&mut tree)?;
    Ok(lines.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect())
}

/// All packages of a workspace, as `cargo metadata` describes them.
fn packages(workspace: &Path) -> Result<Vec<Value>> {
    let mut metadata = cargo(workspace, "metadata");
    metadata.args(["--format-version", "1", "--filter-platform", "wasm32-unknown-unknown"]);
    let mut whole: Value = serde_json::from_str(&run::read(&mut metadata)?)?;
    match whole["packages"].take() {
        Value::Array(packages) => Ok(packages),
        _ => bail!("`cargo metadata` names no packages"),
    }
}

fn cargo(workspace: &Path, verb: &str) -> std::process::Command {
    let mut cargo = run::cargo();
    cargo.arg(verb).arg("--manifest-path").arg(workspace.join("Cargo.toml"));
    // The standard library's manifests use what only Rust's own build may.
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo
}

fn named(package: &Value) -> String {
    format!("{} v{}", text(package, "name"), text(package, "version"))
}

fn directory(package: &Value) -> &Path {
    Path::new(text(package, "manifest_path")).parent().unwrap_or(Path::new("/"))
}

fn ours(repo: &Repo, directory: &Path) -> bool {
    directory.starts_with(repo.root())
}

fn text<'a>(package: &'a Value, field: &str) -> &'a str {
    package[field].as_str().unwrap_or_default()
}

/// A package's licence: the MIT one where there is a choice, otherwise all it has.
fn licence(package: &Value, directory: &Path) -> Result<String> {
    let mut texts = BTreeMap::new();
    for file in fs::read_dir(directory)? {
        let file = file?;
        let name = file.file_name().to_string_lossy().to_lowercase();
        let is_licence = ["licen", "copying", "notice"].iter().any(|beginning| name.starts_with(beginning));
        if is_licence && file.file_type()?.is_file() {
            texts.insert(name, fs::read_to_string(file.path())?.trim().replace("\r\n", "\n"));
        }
    }
    let mit = texts.iter().find(|(name, _)| name.contains("mit")).map(|(_, text)| text.clone());
    let terms = text(package, "license");
    match mit {
        Some(text) => Ok(text),
        None if !texts.is_empty() => Ok(texts.into_values().collect::<Vec<_>>().join("\n\n")),
        None if terms.contains("MIT") => Ok(MIT.replace("{holder}", &holder(package))),
        None => {
            bail!("{} has no licence file and its terms are {terms:?}: say in notices.rs what to print", named(package))
        }
    }
}

/// Who to name where a package has no licence file.
fn holder(package: &Value) -> String {
    let authors = package["authors"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let authors = authors.collect::<Vec<_>>().join(", ");
    if authors.is_empty() { format!("the authors of {}", text(package, "name")) } else { authors }
}

const BEGINNING: &str = "\
The module trotsky-card.wasm is linked from these crates, and its map made from the data of the package world-atlas,
under these licences.
";
const ATLAS: &str = "xtask/node_modules/world-atlas/LICENSE";
const MIT: &str = include_str!("notices/mit.txt");

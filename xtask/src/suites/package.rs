//! The tarball, held against what its own `package.json` says.

use std::{collections::BTreeSet, env, fs, path::Path};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::types;
use crate::{imports::imports, manifest as elements, pack::Tarball, repo::Repo, run, tally::Tally, test::Run};

/// What every package carries besides what its `package.json` names.
const ALWAYS: [&str; 8] = [
    "package.json",
    "README.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "LICENSE-ARTICLE.md",
    "dist/THIRD-PARTY-NOTICES.txt",
    "dist/elements.md",
    "dist/write-your-own.md",
];

/// The packed package holds what it names and nothing else, and can be used.
pub fn package(run: &Run) -> Result<Tally> {
    let (node, tarball) = (run.node()?, run.tarball()?);
    let project = types::install(&run.repo, &tarball)?;
    let manifest: Value = serde_json::from_slice(tarball.files.get("package.json").context("no package.json")?)?;
    let mut named = BTreeSet::new();
    for field in ["exports", "types", "unpkg", "jsdelivr", "customElements", "sideEffects", "bin"] {
        paths(&manifest[field], &mut named);
    }
    let mut tally = Tally::default();
    let mut check = |name: &str, result| tally.check(&format!("package::{name}"), result);
    check("every_file_it_names_is_in_it", present(&tarball, &named));
    check("nothing_else_is_in_it", nothing_else(&tarball, &named));
    check(
        "it_runs_no_scripts_on_install",
        match manifest.get("scripts") {
            None => Ok(()),
            Some(scripts) => Err(anyhow::anyhow!("it has scripts: {scripts}")),
        },
    );
    check(
        "its_version_is_the_workspace_s",
        match manifest["version"].as_str() {
            Some(env!("CARGO_PKG_VERSION")) => Ok(()),
            version => Err(anyhow::anyhow!("{version:?} is not {}", env!("CARGO_PKG_VERSION"))),
        },
    );
    check("docs_elements_md_is_up_to_date", page(&run.repo));
    for entry in manifest["exports"].as_object().context("it exports nothing")?.keys() {
        let address = entry.replacen('.', "trotsky-at-a-glance", 1);
        let script = match Path::new(entry).extension().and_then(|extension| extension.to_str()) {
            Some("json") => format!("await import({address:?}, {{ with: {{ type: 'json' }} }})"),
            None | Some("js") => format!("await import({address:?})"),
            // Node doesn't import pages, styles, pictures, modules; that the file is there is checked above.
            Some(_) => format!("import.meta.resolve({address:?})"),
        };
        let mut import = node.command("node");
        import.current_dir(&project).args(["--no-warnings", "--input-type=module", "--eval", &script]);
        check(&format!("node_imports::{address}"), run::read(&mut import).map(drop));
    }
    let dist = project.join("node_modules/trotsky-at-a-glance/dist");
    let mut validate = node.command("node");
    validate.arg(run.repo.path("xtask/js/validate.mjs")).args([dist.join("schema.json"), dist.join("dataset.json")]);
    check("its_dataset_passes_its_schema", run::read(&mut validate).map(drop));
    let mut prerender = node.command("node");
    prerender.arg(run.repo.path("xtask/js/prerender.mjs")).arg(dist.join("prerendered.js"));
    check("it_prerenders_as_it_is_told", run::read(&mut prerender).map(drop));
    Ok(tally)
}

/// The page about the elements is the one that the manifest gives. `UPDATE=1` writes it anew.
fn page(repo: &Repo) -> Result<()> {
    let made = fs::read_to_string(elements::made(repo))?;
    let place = repo.path(elements::PAGE);
    if env::var_os("UPDATE").is_some() {
        fs::write(&place, &made)?;
    }
    let current = fs::read_to_string(&place).unwrap_or_default() == made;
    ensure!(current, "{} is out of date: UPDATE=1 cargo xtask test --only package", elements::PAGE);
    Ok(())
}

/// Collects the paths in a field of `package.json`, however deep.
fn paths(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(path) => {
            found.insert(path.trim_start_matches("./").to_owned());
        }
        Value::Array(values) => values.iter().for_each(|value| paths(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| paths(value, found)),
        _ => {}
    }
}

fn present(tarball: &Tarball, named: &BTreeSet<String>) -> Result<()> {
    let always = ALWAYS.map(str::to_owned);
    let missing: Vec<_> = named.iter().chain(&always).filter(|name| !tarball.files.contains_key(*name)).collect();
    ensure!(missing.is_empty(), "not in the tarball: {missing:?}");
    Ok(())
}

/// Follows the imports from what is named; whatever is not met on the way has no business in the package.
fn nothing_else(tarball: &Tarball, named: &BTreeSet<String>) -> Result<()> {
    let mut met: BTreeSet<String> = ALWAYS.map(str::to_owned).into();
    let mut ahead: Vec<String> = named.iter().cloned().collect();
    while let Some(name) = ahead.pop() {
        if let Some(bytes) = tarball.files.get(&name)
            && met.insert(name.clone())
        {
            ahead.extend(imports(&name, &String::from_utf8_lossy(bytes)));
        }
    }
    let others: Vec<_> = tarball.files.keys().filter(|name| !met.contains(*name)).collect();
    if !others.is_empty() {
        bail!("in the tarball, but nothing names or imports it: {others:?}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn a_stray_file_in_the_tarball_is_found() {
        let files = ["dist/index.js", "dist/stray.js"].map(|name| (name.to_owned(), Vec::new()));
        let tarball = Tarball { path: PathBuf::new(), files: files.into() };
        let named = BTreeSet::from(["dist/index.js".to_owned()]);
        let error = nothing_else(&tarball, &named).unwrap_err().to_string();
        assert!(error.contains("dist/stray.js") && !error.contains("dist/index.js"), "{error}");
    }

    #[test]
    fn every_path_of_a_nested_field_is_found() {
        let mut found = BTreeSet::new();
        paths(&serde_json::json!({ ".": { "types": "./a.d.ts", "default": ["./a.js"] } }), &mut found);
        assert_eq!(found, BTreeSet::from(["a.d.ts".to_owned(), "a.js".to_owned()]));
    }
}

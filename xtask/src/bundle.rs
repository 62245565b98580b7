//! The package's TypeScript: checked, declared, bundled with the glue.

use std::{fs, path::PathBuf};

use anyhow::Result;

use crate::{
    compile::Kind,
    fill,
    imports::imports,
    modules::{self, Module},
    node::Node,
    repo::Repo,
    run, say, words,
};

/// The entries that have declarations.
const DECLARED: [&str; 7] = ["index", "element", "inline", "prerendered", "glance", "glance-element", "glance-inline"];

/// Checks `pkg/src`, and writes the declarations into the package.
pub fn check(repo: &Repo, node: &Node) -> Result<()> {
    say::step("put together the styles that the scripts carry: esbuild", || {
        let mut esbuild = node.tool("esbuild")?;
        let styles = modules::ALL.map(|module| format!("src/card/style/{}.css", module.name));
        esbuild.current_dir(repo.root()).args(styles).args(["--bundle", "--minify"]);
        run::read(esbuild.args(["--outdir=target/card/css", "--log-level=warning"]))
    })?;
    say::step("write the dataset's types from its schema: json-schema-to-typescript", || {
        let mut types = node.command("node");
        types.arg(repo.path("xtask/js/types.mjs")).arg(repo.path("data/schema.json"));
        let place = repo.card().join("generated");
        fs::create_dir_all(&place)?;
        Ok(fs::write(place.join("dataset.d.ts"), run::read(&mut types)?)?)
    })?;
    words::write(repo)?;
    say::step("check the TypeScript and write its declarations: tsc", || {
        run::read(node.tool("tsc")?.arg("--project").arg(repo.package()))?;
        declare(repo)
    })
}

/// Bundles the scripts that go with a module; gives those that are files of the package.
pub fn bundle(repo: &Repo, node: &Node, kind: Kind, module: Module) -> Result<Vec<PathBuf>> {
    say::step(&format!("bundle the scripts of {}: esbuild", module.name), || {
        let sources = |names: &[&str]| names.iter().map(|name| format!("src/{name}.ts")).collect::<Vec<_>>();
        let given = |sources: &[&str]| sources.iter().map(|&source| source.to_owned()).collect::<Vec<_>>();
        // The element is shared, not copied, so that a page that loads two entries defines it once.
        let chunks = format!("--chunk-names={}", module.shared);
        let (dist, pages) = (module.scripts(repo), repo.card().join("pages"));
        for (entries, format, place) in [
            (sources(module.entries), &["--format=esm", "--splitting", &chunks][..], &dist),
            (sources(&[module.inline]), &["--format=esm"], &dist),
            (given(module.classic), &["--format=iife"], &dist),
            (given(module.pages), &["--format=iife"], &pages),
        ] {
            if entries.is_empty() {
                continue;
            }
            let mut esbuild = node.tool("esbuild")?;
            esbuild.current_dir(repo.package()).args(entries).args(format).args([
                "--bundle",
                "--loader:.css=text",
                // Files of the package, which the entries import when they are needed.
                "--external:./lang/*",
                concat!("--define:VERSION=\"", env!("CARGO_PKG_VERSION"), "\""),
                &format!("--define:NAME=\"{}\"", module.name),
                &format!("--define:WASM_INTEGRITY=\"{}\"", fill::INTEGRITY),
                &format!("--define:WORDS_INTEGRITY={}", words::digests(repo)?),
                &format!("--define:WASM_PACKED=\"{}\"", fill::PACKED),
                &format!("--outdir={}", place.display()),
                "--target=es2022",
                "--legal-comments=none",
                "--log-level=warning",
                if kind == Kind::Release { "--minify" } else { "--sourcemap=inline" },
            ]);
            run::read(&mut esbuild)?;
        }
        fs::read_dir(&dist)?.map(|file| Ok(file?.path())).collect()
    })
}

/// The types of the elements in the templates of frameworks.
const TYPES: &str = "pkg/types";

/// Copies the declarations of the entries, and of what they import, into the package.
fn declare(repo: &Repo) -> Result<()> {
    let mut ahead = DECLARED.map(|name| format!("{name}.d.ts")).to_vec();
    while let Some(name) = ahead.pop() {
        let made = |place| repo.read(&format!("target/card/{place}/{name}"));
        let text = made("types").or_else(|_| made("generated"))?;
        fs::write(repo.built().join(&name), &text)?;
        let met = |import: &String| repo.built().join(import).exists();
        ahead.extend(imports(&name, &text).into_iter().filter(|import| !met(import)));
    }
    // Entries of types alone can be imported as any other.
    fs::write(repo.built().join("types.js"), "export {};\n")?;
    for file in fs::read_dir(repo.path(TYPES))? {
        let file = file?;
        fs::copy(file.path(), repo.built().join(file.file_name()))?;
    }
    Ok(())
}

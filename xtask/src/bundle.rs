//! The package's TypeScript: checked, bundled with the glue, declared.

use std::{fs, path::PathBuf};

use anyhow::Result;

use crate::{compile::Kind, imports::imports, integrity, node::Node, repo::Repo, run, say};

/// Bundles `pkg/src`; gives the scripts.
pub fn bundle(repo: &Repo, node: &Node, kind: Kind) -> Result<Vec<PathBuf>> {
    say::step("shorten the style that the scripts carry: esbuild", || {
        let mut esbuild = node.tool("esbuild")?;
        esbuild.current_dir(repo.root()).args(["src/card/room.css", "--minify", "--outfile=target/card/room.css"]);
        run::read(esbuild.arg("--log-level=warning"))
    })?;
    say::step("check the TypeScript and write its declarations: tsc", || {
        run::read(node.tool("tsc")?.arg("--project").arg(repo.package()))?;
        declare(repo)
    })?;
    say::step("bundle it with the glue: esbuild", || {
        // The element is shared, not copied, so that a page that loads both entries defines it once.
        let modules = [
            "src/index.ts",
            "src/element.ts",
            "src/prerendered.ts",
            "--format=esm",
            "--splitting",
            "--chunk-names=shared",
        ];
        let classic = ["trotsky-card=src/classic.ts", "src/embed.ts", "--format=iife"];
        // These are put into pages, and are no files of the package.
        let pages = ["src/alone.ts", "src/scorm.ts", "--format=iife"];
        let (dist, aside) = ("--outdir=../target/card/dist", "--outdir=../target/card/pages");
        for (entries, place) in [(modules.as_slice(), dist), (&classic, dist), (&pages, aside)] {
            let mut esbuild = node.tool("esbuild")?;
            esbuild.current_dir(repo.package()).args(entries);
            esbuild.args([
                "--bundle",
                "--loader:.css=text",
                concat!("--define:VERSION=\"", env!("CARGO_PKG_VERSION"), "\""),
                &format!("--define:WASM_INTEGRITY=\"{}\"", integrity::TO_COME),
                place,
                "--target=es2022",
                "--legal-comments=none",
                "--log-level=warning",
            ]);
            esbuild.arg(if kind == Kind::Release { "--minify" } else { "--sourcemap=inline" });
            run::read(&mut esbuild)?;
        }
        let mut scripts = Vec::new();
        for file in fs::read_dir(repo.built())? {
            let path = file?.path();
            if path.extension().is_some_and(|extension| extension == "js") {
                scripts.push(path);
            }
        }
        Ok(scripts)
    })
}

/// Copies the declarations of the entries, and of what they import, into the package.
fn declare(repo: &Repo) -> Result<()> {
    let mut ahead = ["index.d.ts", "element.d.ts", "prerendered.d.ts"].map(str::to_owned).to_vec();
    while let Some(name) = ahead.pop() {
        let text = repo.read(&format!("target/card/types/{name}"))?;
        fs::write(repo.built().join(&name), &text)?;
        let met = |import: &String| repo.built().join(import).exists();
        ahead.extend(imports(&name, &text).into_iter().filter(|import| !met(import)));
    }
    Ok(())
}

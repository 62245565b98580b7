//! The apps in `tests/consumers`: built, checked and opened in real browsers, with the packed package installed.

mod checked;
mod project;
mod running;

use std::fs;

use anyhow::Result;
use serde_json::{Map, Value};

use self::{project::Project, running::Running};
use super::browsers::Browsers;
use crate::{run, say, serve, tally, tally::Tally, test::Run};

/// How the apps are built: the test's name, the app, a tool of its `package.json`, and what the tool is told.
const BUILDS: [(&str, &str, &str, &[&str]); 9] = [
    ("vite", "vite", "vite", &["build"]),
    ("react", "react", "vite", &["build"]),
    ("vue", "vue", "vite", &["build"]),
    ("svelte", "svelte", "vite", &["build"]),
    ("webpack", "webpack", "webpack", &["--mode", "production"]),
    ("esbuild", "esbuild", "esbuild", &["main.ts", "--bundle", "--format=esm", "--outdir=dist"]),
    ("esbuild_inline", "esbuild", "esbuild", &["inline.ts", "--bundle", "--outdir=dist"]),
    ("astro", "astro", "astro", &["build"]),
    // It checks its types as well.
    ("next", "next", "next", &["build"]),
];

/// What is served as files: its name in the tests, the directory.
const FILES: [(&str, &str); 10] = [
    ("vite", "vite/dist"),
    ("react", "react/dist"),
    ("react-strict", "react/strict"),
    ("vue", "vue/dist"),
    ("svelte", "svelte/dist"),
    ("astro", "astro/dist"),
    ("webpack", "webpack"),
    ("esbuild", "esbuild"),
    ("esm", "esm"),
    ("worker", "worker"),
];

/// What has a server of its own: its name in the tests, the app, the tool, and what the tool is told before the port.
const SERVERS: [(&str, &str, &str, &[&str]); 4] = [
    ("vite-dev", "vite", "vite", &["--host", "127.0.0.1", "--strictPort", "--port"]),
    ("astro-dev", "astro", "astro", &["dev", "--host", "127.0.0.1", "--port"]),
    ("next", "next", "next", &["start", "--hostname", "127.0.0.1", "--port"]),
    // Where React tells what differs from what the server has rendered.
    ("next-dev", "next", "next", &["dev", "--hostname", "127.0.0.1", "--port"]),
];

/// Builds the apps, checks their types, and runs `tests/consumers_in_browsers`.
pub fn consumers(run: &Run) -> Result<Tally> {
    let tarball = run.tarball()?;
    let project = Project::ready(&run.repo, run.node()?, &tarball)?;
    let cdn = serve::whole(&project.cdn(&tarball)?)?;
    project.fill_in(&[("https://cdn.example", cdn.address()), ("VERSION", env!("CARGO_PKG_VERSION"))])?;

    let mut tally = Tally::default();
    for (name, app, tool, words) in BUILDS {
        let build = say::step(&format!("build {name}"), || run::read(project.tool(app, tool)?.args(words)));
        tally.check(&format!("consumers::builds::{name}"), build.map(drop));
    }
    beside(&project)?;
    tally.check("consumers::builds::react_strict", strict(&project));
    let mut node = project.node.command("node");
    let imported = run::read(node.arg("main.js").current_dir(project.path("node")));
    tally.check("consumers::node_and_its_workers_import_every_entry", imported.map(drop));
    checked::types(&project, &mut tally);

    let mut addresses = Map::new();
    for (name, directory) in FILES {
        // What could not be built is not there; the tests in browsers tell so.
        fs::create_dir_all(project.path(directory))?;
        addresses.insert(name.to_owned(), serve::whole(&project.path(directory))?.address().into());
    }
    let mut servers = Vec::new();
    for (name, app, tool, words) in SERVERS {
        let started = say::step(&format!("start {name}"), || Running::start(project.tool(app, tool)?, words));
        let started = started.map(|server| {
            addresses.insert(name.to_owned(), server.address().into());
            servers.push(server);
        });
        tally.check(&format!("consumers::starts::{name}"), started);
    }
    let browsers = Browsers::ready(&run.repo)?;
    let mut tests = browsers.tests(&["--test", "consumers"])?;
    tally += tally::of(tests.env("CONSUMERS", Value::from(addresses).to_string()))?;
    Ok(tally)
}

/// What README asks for with esbuild: the module beside the bundle.
fn beside(project: &Project) -> Result<()> {
    let dist = project.path("esbuild/dist");
    fs::create_dir_all(&dist)?;
    fs::copy(project.package().join("dist/trotsky-card.wasm"), dist.join("trotsky-card.wasm"))?;
    Ok(())
}

/// React mounts twice what is in StrictMode, but not in production.
fn strict(project: &Project) -> Result<()> {
    let mut build = project.tool("react", "vite")?;
    build.env("NODE_ENV", "development").args(["build", "--mode", "development", "--outDir", "strict"]);
    run::read(&mut build).map(drop)
}

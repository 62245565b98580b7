//! The custom elements manifest: the elements as editors and documentation tools know them, from their own comments;
//! and what is made of it for people and for editors.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{node::Node, repo::Repo, run, say};

/// The classes, each with the entry that a page imports it from.
const CLASSES: [(&str, &str); 2] = [("TrotskyCard", "dist/element.js"), ("GlanceCard", "dist/glance-element.js")];

/// Where the page for people stands in the repository.
pub const PAGE: &str = "docs/elements.md";

/// Writes `dist/custom-elements.json` from the comments in `pkg/src`, `dist/vscode.html-custom-data.json` from that, and
/// the page of [`PAGE`] into `target/card`.
pub fn write(repo: &Repo, node: &Node) -> Result<()> {
    say::step("write the custom elements manifest, and what editors and people read of it", || {
        let mut analyze = node.tool("cem")?;
        let sources = ["card", "trotsky-card", "glance-card"].map(|name| format!("../../pkg/src/{name}.ts"));
        let config = repo.path("xtask/js/cem.mjs");
        // Not in pkg/: it would write into the package.json there.
        analyze.current_dir(repo.card()).args(["analyze", "--quiet", "--outdir", ".", "--config"]).arg(config);
        run::read(analyze.arg("--globs").args(sources))?;
        let analyzed: Value = serde_json::from_str(&repo.read("target/card/custom-elements.json")?)?;
        let manifest = publish(&analyzed).context("pkg/src describes no custom element")?;
        let place = repo.built().join("custom-elements.json");
        fs::write(&place, serde_json::to_string_pretty(&manifest)? + "\n")?;
        let mut reference = node.command("node");
        reference.arg(repo.path("xtask/js/reference.mjs")).arg(place);
        reference.arg(repo.built().join("vscode.html-custom-data.json")).arg(made(repo));
        run::read(&mut reference).map(drop)
    })
}

/// The page for people, as the build has made it.
pub fn made(repo: &Repo) -> std::path::PathBuf {
    repo.card().join("elements.md")
}

/// What of the analysis is public, with the paths of the package.
fn publish(analyzed: &Value) -> Option<Value> {
    let declarations =
        || analyzed["modules"].as_array().into_iter().flatten().flat_map(|it| it["declarations"].as_array());
    let modules: Option<Vec<Value>> = CLASSES
        .iter()
        .map(|(class, path)| {
            let class = declarations().flatten().find(|it| it["name"] == *class && it["customElement"] == true)?;
            module(class.clone(), path)
        })
        .collect();
    Some(json!({ "schemaVersion": analyzed["schemaVersion"], "modules": modules? }))
}

fn module(mut element: Value, path: &str) -> Option<Value> {
    element["superclass"] = json!({ "name": "HTMLElement" });
    element["members"].as_array_mut()?.retain(|member| member["privacy"].is_null());
    // The analysis adds an event for each `new CustomEvent(…)`; those that count are described.
    element["events"].as_array_mut()?.retain(|event| event["description"].is_string());
    for list in ["members", "attributes", "events", "slots", "cssParts", "cssProperties"] {
        for item in element[list].as_array_mut().into_iter().flatten() {
            // What they share is nothing of the package's.
            item.as_object_mut()?.remove("inheritedFrom");
        }
    }
    let (class, tag) = (element["name"].clone(), element["tagName"].as_str()?.to_owned());
    let declaration = json!({ "name": class, "module": path });
    let exports = json!([
        { "kind": "js", "name": class, "declaration": declaration },
        { "kind": "custom-element-definition", "name": tag, "declaration": declaration },
    ]);
    Some(json!({ "kind": "javascript-module", "path": path, "declarations": [element], "exports": exports }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(name: &str, tag: &str) -> Value {
        json!({
            "customElement": true, "name": name, "tagName": tag,
            "members": [
                { "name": "moment", "inheritedFrom": { "name": "Card" } },
                { "name": "#handle", "privacy": "private" },
                { "name": "maker", "privacy": "protected" },
            ],
            "events": [{ "name": "name" }, { "name": "ready", "description": "It is there." }],
        })
    }

    #[test]
    fn the_manifest_holds_what_is_public() {
        let analyzed = json!({ "schemaVersion": "1.0.0", "modules": [
            { "declarations": [class("TrotskyCard", "trotsky-card")] },
            { "declarations": [{ "kind": "function" }, class("GlanceCard", "glance-card")] },
        ] });
        let manifest = publish(&analyzed).unwrap();
        let element = &manifest["modules"][0]["declarations"][0];
        assert_eq!(element["members"], json!([{ "name": "moment" }]));
        assert_eq!(element["events"], json!([{ "name": "ready", "description": "It is there." }]));
        assert_eq!(manifest["modules"][1]["exports"][1]["name"], "glance-card");
        assert_eq!(manifest["modules"][1]["path"], "dist/glance-element.js");
    }

    #[test]
    fn a_source_without_an_element_has_no_manifest() {
        assert_eq!(publish(&json!({ "modules": [{ "declarations": [] }] })), None);
    }
}

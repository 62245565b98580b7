//! The custom elements manifest: the element as editors and documentation tools know it, from its own comments.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{node::Node, repo::Repo, run, say};

/// Writes `dist/custom-elements.json` from the comments in `pkg/src/element.ts`.
pub fn write(repo: &Repo, node: &Node) -> Result<()> {
    say::step("write the custom elements manifest", || {
        let mut analyze = node.tool("cem")?;
        // Not in pkg/: it would write into the package.json there.
        analyze.current_dir(repo.card()).args(["analyze", "--globs", "../../pkg/src/element.ts", "--quiet"]);
        run::read(analyze.args(["--outdir", "."]))?;
        let analyzed: Value = serde_json::from_str(&repo.read("target/card/custom-elements.json")?)?;
        let manifest = publish(&analyzed).context("pkg/src/element.ts describes no custom element")?;
        Ok(fs::write(repo.built().join("custom-elements.json"), serde_json::to_string_pretty(&manifest)? + "\n")?)
    })
}

/// What of the analysis is public, with the paths of the package.
fn publish(analyzed: &Value) -> Option<Value> {
    const PATH: &str = "dist/element.js";
    let declarations = analyzed["modules"][0]["declarations"].as_array()?;
    let mut element = declarations.iter().find(|declaration| declaration["customElement"] == true)?.clone();
    element["superclass"] = json!({ "name": "HTMLElement" });
    element["members"].as_array_mut()?.retain(|member| member["privacy"] != "private");
    // The analysis adds an event for each `new CustomEvent(…)`; those that count are described.
    element["events"].as_array_mut()?.retain(|event| event["description"].is_string());
    let (class, tag) = (element["name"].clone(), element["tagName"].as_str()?.to_owned());
    let declaration = json!({ "name": class, "module": PATH });
    let exports = json!([
        { "kind": "js", "name": class, "declaration": declaration },
        { "kind": "custom-element-definition", "name": tag, "declaration": declaration },
    ]);
    let module = json!({ "kind": "javascript-module", "path": PATH, "declarations": [element], "exports": exports });
    Some(json!({ "schemaVersion": analyzed["schemaVersion"], "modules": [module] }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_holds_what_is_public() {
        let analyzed = json!({ "schemaVersion": "1.0.0", "modules": [{ "declarations": [{
            "customElement": true, "name": "Card", "tagName": "a-card",
            "members": [{ "name": "moment" }, { "name": "#handle", "privacy": "private" }],
            "events": [{ "name": "name" }, { "name": "ready", "description": "It is there." }],
        }] }] });
        let manifest = publish(&analyzed).unwrap();
        let element = &manifest["modules"][0]["declarations"][0];
        assert_eq!(element["members"], json!([{ "name": "moment" }]));
        assert_eq!(element["events"], json!([{ "name": "ready", "description": "It is there." }]));
        assert_eq!(manifest["modules"][0]["exports"][1]["name"], "a-card");
    }

    #[test]
    fn a_source_without_an_element_has_no_manifest() {
        assert_eq!(publish(&json!({ "modules": [{ "declarations": [] }] })), None);
    }
}

//! The glue between the module and JavaScript, written by wasm-bindgen.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::{compile::Kind, import_names, instance, modules::Module, node::Node, repo::Repo, run, say};

/// Writes the glue of a module, and the module that goes with it; gives the names that it exports.
pub fn write(repo: &Repo, node: &Node, module: Module, compiled: &Path, kind: Kind) -> Result<BTreeSet<String>> {
    say::step(&format!("write the glue of {}: wasm-bindgen", module.name), || {
        let debug = kind == Kind::Debug;
        let mut output = Bindgen::new()
            .input_path(compiled)
            .out_name(module.name)
            .web(true)?
            .typescript(true)
            // The package says where the module lies.
            .omit_default_module_path(true)
            .debug(debug)
            .keep_debug(debug)
            // `anatomy` does that, and shorter.
            .demangle(debug)
            .remove_producers_section(!debug)
            .generate_output()
            .with_context(|| format!("wasm-bindgen can't read {}", compiled.display()))?;
        let names = if debug { BTreeMap::new() } else { import_names::shorten(&mut output) };
        let place = module.glue(repo);
        output.emit(&place)?;
        let script = place.join(format!("{}.js", module.name));
        let glue = import_names::rename(&droppable(&fs::read_to_string(&script)?), &names);
        fs::write(&script, instance::started(&glue, module.called)?)?;
        let started = run::read(node.tool("esbuild")?.arg(&script).args(["--bundle", "--format=esm"]))?;
        fs::write(&script, instance::function(&started)?)?;
        let types = place.join(format!("{}.d.ts", module.name));
        fs::write(&types, fs::read_to_string(&types)? + &instance::types(module.called))?;
        Ok(output.wasm().exports.iter().map(|export| export.name.clone()).collect())
    })
}

/// The glue without the statement per class that would keep esbuild from dropping a class nobody uses, and with it all
/// that the class calls in the module.
fn droppable(glue: &str) -> String {
    let lines = glue.lines().filter(|line| !line.starts_with("if (Symbol.dispose) "));
    let glue: String = lines.flat_map(|line| [line, "\n"]).collect();
    glue.replace(" new FinalizationRegistry(", " /* @__PURE__ */ new FinalizationRegistry(")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_of_the_glue_has_no_effect_of_its_own() {
        let glue = "class A {}\nif (Symbol.dispose) A.prototype[Symbol.dispose] = A.prototype.free;\n\
            const F = (typeof FinalizationRegistry === 'undefined')\n    ? {}\n    : new FinalizationRegistry(f);\n";
        let expected = "class A {}\nconst F = (typeof FinalizationRegistry === 'undefined')\n    ? {}\n    \
            : /* @__PURE__ */ new FinalizationRegistry(f);\n";
        assert_eq!(droppable(glue), expected);
    }
}

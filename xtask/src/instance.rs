//! The glue as a function: each call of it makes an instance of the module, with a memory of its own. Nothing of an
//! instance that has stopped gets to the next one: no listener, no handle, no finalizer.

use anyhow::{Context, Result, ensure};

/// Where wasm-bindgen's own ways to load and to start a module begin, at the end of the glue.
const LOADING: &str = "let wasmModule, wasmInstance, wasm;";

/// How the card starts it: `compiled`, a module, and `guard`, what is to see each call, are given to the function.
const START: &str = "const wasm = guard(new WebAssembly.Instance(compiled, __wbg_get_imports()).exports);
wasm.__wbindgen_start();
";

/// The glue as an ES module that starts a module itself, and exports these alone: what they do not need can be dropped.
pub fn started(glue: &str, exports: &[&str]) -> Result<String> {
    let (glue, _) = glue.split_once(LOADING).context("wasm-bindgen starts a module in another way")?;
    let lines = glue.lines().map(|line| line.strip_prefix("export ").unwrap_or(line));
    let glue: String = lines.flat_map(|line| [line, "\n"]).collect();
    Ok(format!("{glue}{START}export {{ {} }};\n", exports.join(", ")))
}

/// Such a module, once the rest is dropped, as a function that gives what it exports.
pub fn function(started: &str) -> Result<String> {
    let (body, exports) = started.rsplit_once("\nexport {").context("the glue exports nothing")?;
    ensure!(!exports.contains(" as "), "the glue exports something by another name");
    Ok(format!("export function instantiate(compiled, guard) {{\n{body}\nreturn {{{}\n}}\n", exports.trim_end()))
}

/// The type of that function, as more of wasm-bindgen's declarations.
pub fn types(exports: &[&str]) -> String {
    let given: String = exports.iter().map(|name| format!("  {name}: typeof {name};\n")).collect();
    let guard = "(exports: WebAssembly.Exports) => WebAssembly.Exports";
    format!("export function instantiate(compiled: WebAssembly.Module, guard: {guard}): {{\n{given}}};\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_starts_what_it_is_given_and_exports_what_is_named() {
        let glue = "export class Handle {\n}\nexport function mount() {\n    wasm.mount();\n}\n\
            let wasmModule, wasmInstance, wasm;\nfunction initSync() {}\nexport { initSync };\n";
        let expected = "class Handle {\n}\nfunction mount() {\n    wasm.mount();\n}\n".to_owned() + START;
        assert_eq!(started(glue, &["mount"]).expect("the glue"), expected + "export { mount };\n");
        assert!(started("export { initSync };\n", &["mount"]).is_err());
    }

    #[test]
    fn what_the_glue_exports_is_what_the_function_gives() {
        let made = function("function mount() {\n}\nexport {\n  mount\n};\n").expect("a function");
        let expected =
            "export function instantiate(compiled, guard) {\nfunction mount() {\n}\nreturn {\n  mount\n};\n}\n";
        assert_eq!(made, expected);
        assert!(function("function a() {\n}\nexport {\n  a as mount\n};\n").is_err());
    }
}

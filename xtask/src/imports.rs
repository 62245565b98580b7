//! What scripts and declarations import.

use std::path::{Component, Path, PathBuf};

/// The files that a script or declaration imports by a relative path.
pub fn imports(name: &str, text: &str) -> Vec<String> {
    let ending = match name {
        _ if name.ends_with(".d.ts") => ".d.ts",
        _ if name.ends_with(".js") => ".js",
        _ => return Vec::new(),
    };
    let here = Path::new(name).parent().unwrap_or(Path::new(""));
    let quoted = text.split(['"', '\'']).filter(|word| word.starts_with("./") || word.starts_with("../"));
    quoted.filter_map(|word| Some(flat(&here.join(word.strip_suffix(".js")?)) + ending)).collect()
}

/// A path without `.` and `..`.
fn flat(path: &Path) -> String {
    let mut flat = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => drop(flat.pop()),
            Component::CurDir => {}
            component => flat.push(component),
        }
    }
    flat.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_followed_from_scripts_and_declarations() {
        assert_eq!(imports("dist/index.js", r#"import{a}from"./shared.js";"#), ["dist/shared.js"]);
        assert_eq!(imports("dist/a/b.d.ts", "export type { X } from '../x.js';"), ["dist/x.d.ts"]);
        assert_eq!(imports("dist/notes.txt", "'./index.js'"), [""; 0]);
    }
}

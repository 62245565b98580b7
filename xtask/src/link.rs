//! A linker that leaves out what the card never uses.
//!
//! Leptos depends on crates that export JavaScript classes of their own, for streams. An export is a root: with it
//! the linker keeps all code behind it. Nothing later can drop that code, since it is reached through tables.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::repo::Repo;

/// Exports of wasm-streams: its classes `IntoUnderlyingSource`, `…ByteSource` and `…Sink`.
const UNUSED: &str = "*intounderlying*";

/// Writes a script that calls `linker` without the unused exports; gives its path.
pub fn without_unused(repo: &Repo, linker: &Path) -> Result<PathBuf> {
    let place = repo.path("target/link");
    fs::create_dir_all(&place)?;
    // rustc tells by the name which arguments a linker takes.
    let script = place.join(linker.file_name().unwrap_or(linker.as_os_str()));
    fs::write(&script, text(linker))?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755))?;
    Ok(script)
}

fn text(linker: &Path) -> String {
    format!(
        r#"#!/bin/sh
# Takes "--export NAME" out of the arguments for each NAME that is not used.
count=$#
while [ "$count" -gt 0 ]; do
  argument=$1; shift; count=$((count - 1))
  if [ "$argument" = --export ]; then
    name=$1; shift; count=$((count - 1))
    case $name in
      {UNUSED}) ;;
      *) set -- "$@" --export "$name" ;;
    esac
  else
    set -- "$@" "$argument"
  fi
done
exec '{}' "$@"
"#,
        linker.display()
    )
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn an_unused_export_is_left_out_and_all_else_is_passed_on() {
        let script = text(Path::new("printf")).replace("exec 'printf'", "printf '%s|'");
        let arguments = ["-flavor", "wasm", "--export", "mountCard", "--export", "intounderlyingsink_write", "a b.o"];
        let output = Command::new("sh").arg("-c").arg(script).arg("link").args(arguments).output().expect("sh runs");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "-flavor|wasm|--export|mountCard|a b.o|");
    }
}

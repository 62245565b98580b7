//! Debian's packages: installed where that is allowed, otherwise named in the command to type.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{run, say};

/// Installs packages; `purpose` says what for.
pub fn install(packages: &[&str], purpose: &str) -> Result<()> {
    let names = packages.join(" ");
    if run::find("apt-get").is_none() {
        bail!("{purpose} is missing: install it (on Debian: apt-get install {names}) and try again");
    }
    let Some(rights) = rights() else {
        bail!("{purpose} is missing; type this and try again: sudo apt-get update && sudo apt-get install {names}");
    };
    say::long_step(&format!("install {purpose}: apt-get install {names}"), || {
        // The list of packages may be missing, or so old that it names last year's browsers. Where no server answers,
        // what is on the machine may do.
        let updated = run::show(apt(rights).arg("update"));
        let installed = run::show(apt(rights).args(["install", "--yes", "--no-install-recommends"]).args(packages));
        installed.or_else(|error| updated.and(Err(error)))
    })
}

/// What to put before a command that needs root: nothing, `sudo`, or None where neither would do.
fn rights() -> Option<&'static [&'static str]> {
    let root = run::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if root {
        Some(&["env"])
    } else if run::succeeds(Command::new("sudo").args(["--non-interactive", "true"])) {
        Some(&["sudo", "--non-interactive", "env"])
    } else {
        None
    }
}

fn apt(rights: &[&str]) -> Command {
    let mut command = Command::new(rights[0]);
    command.args(&rights[1..]).args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
    command
}

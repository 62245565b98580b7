//! The types of the apps: right ones pass, wrong ones are refused.

use std::{fs, path::Path, process::Output};

use anyhow::{Result, ensure};

use super::project::Project;
use crate::{run, say, tally::Tally};

/// What checks the types of whom: its name, the tool, and what the tool is told.
const RIGHT: [(&str, &str, &[&str]); 3] = [
    ("vite_esbuild_react", "tsc", &["--project", "."]),
    ("vue", "vue-tsc", &["--project", "vue"]),
    ("svelte", "svelte-check", &["--workspace", "svelte", "--tsconfig", "./tsconfig.json", "--fail-on-warnings"]),
];

/// The file that is wrong, the tool that refuses it, what the tool is told, and how it marks an error.
const WRONG: [(&str, &str, &[&str], &str); 3] = [
    ("react/wrong/App.tsx", "tsc", &["--project", "react/wrong"], "error TS"),
    ("vue/wrong/App.vue", "vue-tsc", &["--project", "vue/wrong"], "error TS"),
    (
        "svelte/wrong/App.svelte",
        "svelte-check",
        &["--workspace", "svelte/wrong", "--tsconfig", "./tsconfig.json", "--output", "machine"],
        " ERROR ",
    ),
];

/// Checks the types of the apps that have them, strictly and with those of the package.
pub fn types(project: &Project, tally: &mut Tally) {
    let told = |what: &str, tool: &str, words: &[&str]| {
        say::step(what, || Ok(project.tool(".", tool)?.args(words).output()?))
    };
    for (name, tool, words) in RIGHT {
        let passed = told(&format!("check the types of {name}: {tool}"), tool, words).and_then(passed);
        tally.check(&format!("consumers::types::right_code_compiles::{name}"), passed);
    }
    for (file, tool, words, mark) in WRONG {
        let refused = told(&format!("check what is wrong in {file}: {tool}"), tool, words)
            .and_then(|output| refused(&fs::read_to_string(project.path(file))?, &run::both(&output), mark));
        let app = Path::new(file).iter().next().unwrap_or_default().display();
        tally.check(&format!("consumers::types::wrong_code_is_refused::{app}"), refused);
    }
}

fn passed(output: Output) -> Result<()> {
    ensure!(output.status.success(), "{}", run::both(&output));
    Ok(())
}

/// Whether the tool has printed each error that the code's comments name, `refused: …`, and no other.
fn refused(code: &str, printed: &str, mark: &str) -> Result<()> {
    let named = code.lines().filter_map(|line| line.split_once(" refused: "));
    let named: Vec<&str> = named.map(|(_, error)| error.trim_end_matches(" -->")).collect();
    // One of the tools prints errors as JSON.
    let plain = printed.replace("\\\"", "\"");
    ensure!(!named.is_empty(), "the code names no error: refused: …");
    for error in &named {
        ensure!(plain.contains(error), "expected {error:?}, but it said:\n{printed}");
    }
    let errors = printed.lines().filter(|line| line.contains(mark)).count();
    ensure!(errors == named.len(), "expected {} errors, not {errors}:\n{printed}", named.len());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_refused_by_the_errors_it_names_and_no_other() {
        let code = "// refused: Type '7' is not\n<!-- refused: No \"blue\" -->\n";
        let printed = "a.ts(1,2): error TS1: Type '7' is not …\n1 ERROR error TS2: \"No \\\"blue\\\"\"";
        assert!(refused(code, printed, "error TS").is_ok());
        assert!(refused(code, &format!("{printed}\nb.ts: error TS3: More"), "error TS").is_err());
        assert!(refused(code, "a.ts(1,2): error TS1: Type '7' is not …", "error TS").is_err());
        assert!(refused("const a = 1;", "", "error TS").is_err());
    }
}

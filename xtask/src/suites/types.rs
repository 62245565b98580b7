//! The package's types, as a TypeScript project sees them that installed it.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::{pack::Tarball, repo::Repo, run, tally::Tally, test::Run};

/// How TypeScript projects find the files of a package, and the module format that goes with it.
const RESOLUTIONS: [(&str, &str); 2] = [("bundler", "esnext"), ("nodenext", "nodenext")];

/// `tests/types/right` compiles; each file of `tests/types/wrong` is refused with the error it names.
pub fn types(run: &Run) -> Result<Tally> {
    let node = run.node()?;
    let project = install(&run.repo, &run.tarball()?)?;
    let compile = |files: &[String], (resolution, module): (&str, &str)| {
        let options = json!({
            "strict": true, "noEmit": true, "target": "es2022", "lib": ["es2022", "dom"], "types": [],
            "module": module, "moduleResolution": resolution,
            "exactOptionalPropertyTypes": true, "verbatimModuleSyntax": true,
        });
        fs::write(project.join("tsconfig.json"), json!({ "compilerOptions": options, "files": files }).to_string())?;
        Ok(node.tool("tsc")?.arg("--project").arg(&project).output()?)
    };
    let mut tally = Tally::default();
    let right = copy(&run.repo, &project, "right")?;
    for resolution in RESOLUTIONS {
        let check = compile(&right, resolution).and_then(|output| match output.status.success() {
            true => Ok(()),
            false => bail!("{}", run::both(&output)),
        });
        tally.check(&format!("types::right_code_compiles::{}", resolution.0), check);
    }
    for file in copy(&run.repo, &project, "wrong")? {
        let check = compile(std::slice::from_ref(&file), RESOLUTIONS[0])
            .and_then(|output| refused(&fs::read_to_string(project.join(&file))?, &run::both(&output)));
        tally.check(&format!("types::wrong_code_is_refused::{file}"), check);
    }
    Ok(tally)
}

/// Makes a project that has the package installed; gives its directory.
pub fn install(repo: &Repo, tarball: &Tarball) -> Result<std::path::PathBuf> {
    let project = repo.empty("target/consumer")?;
    fs::write(project.join("package.json"), r#"{ "private": true, "type": "module" }"#)?;
    tarball.unpack(&project.join("node_modules/trotsky-at-a-glance"))?;
    Ok(project)
}

/// Copies the examples of `tests/types/<kind>` into the project; gives their names.
fn copy(repo: &Repo, project: &Path, kind: &str) -> Result<Vec<String>> {
    let source = repo.path("tests/types").join(kind);
    let mut names = Vec::new();
    for file in fs::read_dir(&source).with_context(|| format!("can't read tests/types/{kind}"))? {
        let file = file?;
        let name = file.file_name().to_string_lossy().into_owned();
        fs::copy(file.path(), project.join(&name))?;
        names.push(name);
    }
    if names.is_empty() {
        bail!("tests/types/{kind} is empty");
    }
    names.sort();
    Ok(names)
}

/// Whether the compiler printed the error that the first line of the code names: `// error TS2345`.
fn refused(code: &str, printed: &str) -> Result<()> {
    let first = code.lines().next().unwrap_or_default();
    let expected = first.strip_prefix("// error ").context("the first line names no error: // error TS…")?.trim();
    let errors: Vec<&str> = printed.lines().filter(|line| line.contains("error TS")).collect();
    match errors[..] {
        [one] if one.contains(&format!("error {expected}:")) => Ok(()),
        _ => bail!("expected {expected} alone, but the compiler said: {printed}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_refused_by_the_error_it_names_and_no_other() {
        let code = "// error TS2345\nelement.goTo(7);\n";
        let error = "a.ts(2,14): error TS2345: Argument of type 'number' …";
        assert!(refused(code, error).is_ok());
        assert!(refused(code, "").is_err());
        assert!(refused(code, "a.ts(1,1): error TS2307: Cannot find module").is_err());
        assert!(refused(code, &format!("{error}\na.ts(3,1): error TS2307: Cannot find module")).is_err());
        assert!(refused("element.goTo(7);", error).is_err());
    }
}

//! The card's own words in each language but English, which is in the module: as files beside the scripts.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{integrity, repo::Repo, say};

/// Where the words are written down: a text by its key, in a file for each language.
const SOURCE: &str = "src/words";
/// The language whose words are in the module.
const BUILT_IN: &str = "en";

/// Writes the words into `dist/lang`, as scripts and as JSON; all of them into `target/card/words.json`, for the scripts
/// that hold them; and what TypeScript has to know of the files.
pub fn write(repo: &Repo) -> Result<()> {
    say::step("write the card's words in other languages", || {
        let (files, types) = (folder(repo), repo.card().join("generated/lang"));
        fs::create_dir_all(&files)?;
        fs::create_dir_all(&types)?;
        let mut all = BTreeMap::new();
        for file in fs::read_dir(repo.path(SOURCE))? {
            let path = file?.path();
            let language = path.file_stem().context("a file has a name")?.to_string_lossy().into_owned();
            if language == BUILT_IN {
                continue;
            }
            let words = texts(&path)?;
            let json = serde_json::to_string(&words)?;
            fs::write(files.join(format!("{language}.json")), &json)?;
            fs::write(files.join(format!("{language}.js")), format!("export default {json};\n"))?;
            let declared = "declare const words: readonly string[];\nexport default words;\n";
            fs::write(types.join(format!("{language}.d.ts")), declared)?;
            all.insert(language, words);
        }
        Ok(fs::write(repo.card().join("words.json"), serde_json::to_string(&all)?)?)
    })
}

/// The digests of the files of JSON, by their paths in `dist`, as JSON.
pub fn digests(repo: &Repo) -> Result<String> {
    let mut digests = BTreeMap::new();
    for file in fs::read_dir(folder(repo))? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let name = path.file_name().context("a file has a name")?.to_string_lossy();
            digests.insert(format!("lang/{name}"), integrity::digest(&fs::read(&path)?));
        }
    }
    Ok(serde_json::to_string(&digests)?)
}

fn folder(repo: &Repo) -> PathBuf {
    repo.built().join("lang")
}

/// The texts of a language in the order of their keys, which is that of the module.
fn texts(path: &Path) -> Result<Vec<String>> {
    let place = || path.display().to_string();
    let json = fs::read_to_string(path).with_context(place)?;
    let texts: BTreeMap<String, String> = serde_json::from_str(&json).with_context(place)?;
    Ok(texts.into_values().collect())
}

//! The package's files that are neither script nor module.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{notices, repo::Repo, say};

/// The licences, by their names at the top of the repository.
pub const LICENCES: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "LICENSE-ARTICLE.md"];

/// A picture of the card; `cargo xtask picture` makes it.
const PICTURE: &str = "trotsky-card.png";

/// What users read, by their names in `docs`.
const GUIDES: [&str; 2] = ["elements.md", "write-your-own.md"];

/// Puts the dataset, its schema, the guides and the licences into the package.
pub fn write(repo: &Repo) -> Result<()> {
    say::step("write the dataset, its schema, the picture and the licences", || {
        let dist = repo.built();
        fs::write(
            dist.join("dataset.json"),
            dataset(&repo.read("data/trotsky.json")?, repo.read("data/article.txt")?)?,
        )?;
        fs::write(dist.join("schema.json"), repo.read("data/schema.json")?)?;
        fs::copy(repo.package().join(PICTURE), dist.join(PICTURE))
            .with_context(|| format!("can't copy pkg/{PICTURE}"))?;
        for name in GUIDES {
            fs::write(dist.join(name), repo.read(&format!("docs/{name}"))?)?;
        }
        for name in LICENCES {
            fs::write(repo.package().join(name), repo.read(name)?)?;
        }
        fs::write(dist.join("THIRD-PARTY-NOTICES.txt"), notices::notices(repo)?)?;
        Ok(())
    })
}

/// All files in the package's `directory`, by the names that they have there: `trotsky-card.js`, `lang/de.js`.
pub fn files(directory: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut files = BTreeMap::new();
    for file in fs::read_dir(directory)? {
        let path = file?.path();
        let name = path.file_name().context("a file has a name")?.to_string_lossy().into_owned();
        if path.is_dir() {
            files.extend(self::files(&path)?.into_iter().map(|(inner, path)| (format!("{name}/{inner}"), path)));
        } else {
            files.insert(name, path);
        }
    }
    Ok(files)
}

/// The dataset in one piece: with the article in it.
fn dataset(json: &str, article: String) -> Result<String> {
    let mut dataset: Value = serde_json::from_str(json).context("data/trotsky.json is not JSON")?;
    let fields = dataset.as_object_mut().context("data/trotsky.json is not a JSON object")?;
    fields.insert("article".to_owned(), Value::String(article));
    Ok(serde_json::to_string_pretty(&dataset)? + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dataset_travels_with_its_article() {
        let whole: Value =
            serde_json::from_str(&dataset(r#"{"id": "x"}"#, "Words – “quoted”\n".to_owned()).unwrap()).unwrap();
        assert_eq!(whole["id"], "x");
        assert_eq!(whole["article"], "Words – “quoted”\n");
    }
}

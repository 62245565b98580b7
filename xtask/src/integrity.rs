//! Digests, by which browsers know that a file is the one that was built.

use std::{collections::BTreeMap, fs};

use anyhow::Result;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

use crate::{dist, repo::Repo, say};

/// Files that a page may name an `integrity` for.
const ENDINGS: [&str; 3] = ["css", "js", "wasm"];
/// Whose files of JSON count as well: the script fetches them with their digests.
const WORDS: &str = "lang/";

/// Writes the digests of all files into `dist/integrity.json`.
pub fn write(repo: &Repo) -> Result<()> {
    say::step("write the digests", || {
        let mut digests = BTreeMap::new();
        for (name, path) in dist::files(&repo.built())? {
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            if ENDINGS.contains(&ending) || name.starts_with(WORDS) {
                digests.insert(name, digest(&fs::read(&path)?));
            }
        }
        let json = serde_json::to_string_pretty(&digests)? + "\n";
        Ok(fs::write(repo.built().join("integrity.json"), json)?)
    })
}

/// A digest as the `integrity` attribute takes it.
pub fn digest(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn a_digest_is_the_one_that_openssl_gives() {
        // printf abc | openssl dgst -sha384 -binary | base64
        assert_eq!(digest(b"abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }
}

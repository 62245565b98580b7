//! Why a figure is missed, as somebody who has looked has written it down: `bench/causes.txt`.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::repo::Repo;

/// The causes by the key of their target.
pub type Causes = BTreeMap<String, String>;

/// Reads the causes.
pub fn read(repo: &Repo) -> Result<Causes> {
    parse(&repo.read("bench/causes.txt")?)
}

/// Lines of `key: cause`; those that begin with `#` are for whoever edits them.
fn parse(text: &str) -> Result<Causes> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let cause = |line: &str| {
        let (key, cause) = line.split_once(": ").with_context(|| format!("bench/causes.txt: no key in {line:?}"))?;
        Ok((key.to_owned(), cause.to_owned()))
    };
    lines.map(cause).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_is_found_by_its_key() {
        let causes = parse("# why\n\nready: two trips: script, module\n").unwrap();
        assert_eq!(causes.get("ready").map(String::as_str), Some("two trips: script, module"));
    }

    #[test]
    fn a_line_without_a_key_is_told() {
        assert_eq!(parse("because").unwrap_err().to_string(), "bench/causes.txt: no key in \"because\"");
    }
}

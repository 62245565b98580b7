//! What the caller gives the tests by environment variables.

use anyhow::{Context, Result};

/// The value of the environment variable `name`.
pub fn given(name: &str) -> Result<String> {
    std::env::var(name).ok().with_context(|| {
        format!("{name} is not set: run `cargo xtask test --only browsers`, or see tests/README.md for what it holds")
    })
}

/// Whether what takes longer is to run, too.
pub fn long() -> bool {
    std::env::var_os("CARD_LONG").is_some()
}

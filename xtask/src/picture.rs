//! The picture of the card, for places that take nothing else.

use std::process::Command;

use anyhow::Result;

use crate::{repo::Repo, run, say, serve};

/// Photographs `www/picture.html` into `pkg/trotsky-card.png`, which is committed: it changes when the card looks
/// different.
pub fn take(repo: &Repo) -> Result<()> {
    let server = serve::start(repo.root(), 0)?;
    let profile = repo.empty("target/picture")?;
    say::step("photograph the card: chromium", || {
        let mut chromium = Command::new("chromium");
        chromium.args([
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--window-size=1200,630",
        ]);
        // Time runs as fast as the card comes alive.
        chromium.arg("--virtual-time-budget=10000");
        chromium.arg(format!("--user-data-dir={}", profile.display()));
        chromium.arg(format!("--screenshot={}", repo.package().join("trotsky-card.png").display()));
        run::read(chromium.arg(format!("{}/www/picture.html", server.address()))).map(drop)
    })
}

//! Pictures of the card, for places that take nothing else. They are committed: they change when the card looks
//! different.

mod colours;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{repo::Repo, run, say, serve};

/// Photographs `www/picture.html` into `pkg/trotsky-card.png`, and `www/pictures.html` into `docs/pictures`.
pub fn take(repo: &Repo) -> Result<()> {
    let server = serve::start(repo.root(), 0)?;
    let camera = Camera { address: server.address().to_owned(), profile: repo.empty("target/picture")? };
    say::step("photograph the card: chromium", || {
        camera.take("www/picture.html", (1200, 630), &repo.package().join("trotsky-card.png"))
    })?;
    let place = repo.path("docs/pictures");
    fs::create_dir_all(&place)?;
    for width in [320, 720, 1200] {
        for theme in ["light", "dark"] {
            say::step(&format!("photograph the card, {theme}, {width} pixels wide: chromium"), || {
                let page = format!("www/pictures.html?width={width}&theme={theme}");
                let size = (width, camera.height(&page)?);
                camera.take(&page, size, &place.join(format!("{width}-{theme}.png")))
            })?;
        }
    }
    Ok(())
}

/// Chromium, and the server whose pages it photographs.
struct Camera {
    address: String,
    profile: PathBuf,
}

impl Camera {
    /// Photographs a page's upper left corner, as wide and high as given.
    fn take(&self, page: &str, (width, height): (u32, u32), picture: &Path) -> Result<()> {
        let mut chromium = self.chromium();
        chromium.arg(format!("--window-size={width},{height}")).arg(format!("--screenshot={}", picture.display()));
        run::read(chromium.arg(self.page(page)))?;
        colours::lessen(picture).with_context(|| format!("can't lessen the colours of {}", picture.display()))
    }

    /// The height that a page asks for, in its `data-height`.
    fn height(&self, page: &str) -> Result<u32> {
        let dom = run::read(self.chromium().arg("--dump-dom").arg(self.page(page)))?;
        let height = dom.split_once("data-height=\"").and_then(|(_, rest)| rest.split_once('"')?.0.parse().ok());
        height.with_context(|| format!("{page} doesn't say in data-height how high its picture is"))
    }

    fn page(&self, page: &str) -> String {
        format!("{}/{page}", self.address)
    }

    fn chromium(&self) -> Command {
        let mut chromium = Command::new("chromium");
        chromium.args(["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]);
        // The same on every screen.
        chromium.arg("--force-device-scale-factor=1");
        // Time runs as fast as the card comes alive.
        chromium.arg("--virtual-time-budget=10000");
        chromium.arg(format!("--user-data-dir={}", self.profile.display()));
        chromium
    }
}

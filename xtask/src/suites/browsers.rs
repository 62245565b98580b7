//! The card in real browsers: what they need is installed, then the crate in `tests/` drives them.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result};

use crate::{debian, repo::Repo, run, say, scorm, serve, serve::Server, tally, tally::Tally, test::Run};

/// Programs, or files, and the Debian packages that bring them.
const NEEDED: [(&str, &str); 8] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
    // What is printed is read back by these; WebKit prints by the last two.
    ("pdftotext", "poppler-utils"),
    ("/usr/lib/python3/dist-packages/gi/__init__.py", "python3-gi"),
    ("/usr/share/doc/gir1.2-webkit2-4.1/copyright", "gir1.2-webkit2-4.1"),
];

/// Runs the tests in `tests/behaviour`, and those of what they stand on.
pub fn browsers(run: &Run) -> Result<Tally> {
    run.files()?;
    run.node()?;
    scorm::pack(&run.repo, "all")?;
    let browsers = Browsers::ready(&run.repo)?;
    let mut tests = browsers.tests(&["--lib", "--bins", "--test", "behaviour"])?;
    tests.env("AXE", run.repo.path("xtask/node_modules/axe-core/axe.min.js"));
    if run.long {
        tests.env("CARD_LONG", "1");
    }
    tally::of(&mut tests)
}

/// The browsers, installed, a screen for them, and a server of the repository.
pub struct Browsers<'a> {
    repo: &'a Repo,
    screen: Screen,
    server: Server,
    geckodriver: PathBuf,
}

impl<'a> Browsers<'a> {
    /// Installs what is missing.
    pub fn ready(repo: &'a Repo) -> Result<Self> {
        let missing: Vec<&str> =
            NEEDED.iter().filter(|(program, _)| run::find(program).is_none()).map(|need| need.1).collect();
        if !missing.is_empty() {
            debian::install(&missing, "the browsers and their drivers")?;
        }
        let geckodriver = geckodriver(repo)?;
        Ok(Self { repo, screen: Screen::start()?, server: serve::start(repo.root(), 0)?, geckodriver })
    }

    /// The command that runs some of the crate's tests, such as `--test behaviour`.
    pub fn tests(&self, which: &[&str]) -> Result<Command> {
        let driver = |program: &str| run::find(program).with_context(|| format!("{program} is not on the PATH"));
        let mut tests = run::cargo();
        tests
            .current_dir(self.repo.root())
            .args(["test", "--package", "browser-tests", "--no-fail-fast"])
            .args(which)
            .env("CARD_URL", self.server.address())
            .env("CHROMEDRIVER", driver("chromedriver")?)
            .env("GECKODRIVER", &self.geckodriver)
            .env("WEBKITDRIVER", driver("WebKitWebDriver")?)
            .env("DISPLAY", &self.screen.display)
            // What a test found is one sentence; where it stands in Rust says nothing about the card.
            .env("RUST_BACKTRACE", "0");
        Ok(tests)
    }
}

/// Firefox's driver, which Debian doesn't have.
fn geckodriver(repo: &Repo) -> Result<PathBuf> {
    let place = repo.path("target/tools");
    let ours = place.join("bin/geckodriver");
    if let Some(driver) = run::find("geckodriver").or_else(|| ours.exists().then(|| ours.clone())) {
        return Ok(driver);
    }
    say::long_step("install Firefox's driver: cargo install geckodriver (takes minutes)", || {
        run::show(
            run::cargo().args(["install", "geckodriver", "--locked", "--version", "0.36.0", "--root"]).arg(&place),
        )
    })?;
    Ok(ours)
}

/// A screen that nobody sees, for the browser that has no headless mode (WebKit).
struct Screen {
    process: Child,
    display: String,
}

impl Screen {
    fn start() -> Result<Self> {
        let mut xvfb = Command::new("Xvfb");
        // It chooses a free display and prints its number.
        xvfb.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
        let mut process = xvfb.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().context("can't start Xvfb")?;
        let mut number = String::new();
        if let Some(output) = process.stdout.as_mut() {
            BufReader::new(output).read_line(&mut number)?;
        }
        let screen = Self { process, display: format!(":{}", number.trim()) };
        number.trim().parse::<u32>().context("Xvfb didn't start")?;
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

//! Takes a picture of a page: `screenshot ENGINE PATH WIDTH light|dark OUT.png`, with the environment of the tests.
//!
//! The page is shown whole, at the top left of a window, in a frame of exactly that width; dark is the page's own
//! `color-scheme`.

use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use serde_json::{Value, json};

const FRAMED: &str = include_str!("framed.js");

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [engine, path, width, scheme, out] = &arguments[..] else {
        bail!("five arguments are wanted: ENGINE PATH WIDTH light|dark OUT.png");
    };
    let engine =
        Engine::ALL.into_iter().find(|it| it.name() == engine).context("ENGINE is chromium, firefox or webkit")?;
    let width: u32 = width.parse().context("WIDTH is a number of pixels")?;

    let browser = Browser::start(engine, None)?;
    browser.open("/tests/pages/frame.html")?;
    let height: f64 = browser.until_with(
        "every card in the frame is live",
        &format!("await ({FRAMED})(...given)"),
        &[json!(path), json!(width), json!(scheme)],
    )?;
    // Windows have a least width, and bars above the page.
    browser.resize(width.max(500), height as u32 + 150)?;
    browser.until_with::<Value>(
        "the window holds the frame",
        "(await frame(), await frame(), innerHeight >= given[0])",
        &[json!(height)],
    )?;
    std::fs::write(out, browser.picture()?)?;
    Ok(())
}

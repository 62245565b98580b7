//! Cards that come and go: nothing of them stays.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use browser_tests::expected::zero_as_written;
use serde_json::{Value, json};

pub mod back;
pub mod collected;
pub mod heap;
pub mod listening;

/// A page where cards of this entry of the package, mounted with what is given, can come and go.
fn open(browser: &Browser, entry: &str, given: Value) -> Result<()> {
    browser.open("/tests/pages/leaks.html")?;
    browser.take(entry)?;
    browser.run_with("window.given = given[0];", &[given])
}

/// A page where cards of the bundled dataset can come and go.
fn open_trotsky(browser: &Browser) -> Result<()> {
    open(browser, "index.js", json!({}))
}

/// A page where cards of the same dataset can come and go.
fn open_glance(browser: &Browser) -> Result<()> {
    open(browser, "glance.js", json!({ "dataset": zero_as_written() }))
}

/// Lets cards go until there have been `end`: `new` ones, or one `again` and again.
fn go(browser: &Browser, what: &str, end: usize) -> Result<()> {
    let begun: usize =
        browser.run_with("const begun = went; begin(...given); return begun;", &[json!(what), json!(end)])?;
    // Rarely asked: what is asked stays in the heap of the browser that is asked.
    let step = if browser.engine == Engine::Chromium { 100 } else { 25 };
    for count in (begun..end).step_by(step).skip(1).chain([end]) {
        browser.until_with::<Value>(&format!("{count} cards have gone"), "have(given[0])", &[json!(count)])?;
    }
    Ok(())
}

//! The card in the hands of a script: what the package's entries export.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::Value;

pub mod configure;
pub mod destroy;
pub mod early;
pub mod inline;
pub mod misconfigured;
pub mod mount;
pub mod moving;
pub mod pace;
pub mod play;
pub mod steering;
pub mod stopping;

/// Waits until an option is told to be wrong, and gives what is said of it.
fn complaint(browser: &Browser) -> Result<String> {
    browser.until::<Value>("an option is told", "watched.events.some((it) => it.name === 'glance-error')")?;
    let events = browser.events("glance-error")?;
    assert_eq!(events.len(), 1, "{events:?}");
    assert_eq!(events[0].detail["cause"], "option", "{events:?}");
    Ok(events[0].detail["message"].as_str().unwrap_or_default().to_owned())
}

/// Fails if the page has heard of anything that is wrong.
fn assert_quiet(browser: &Browser) -> Result<()> {
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors, watched.violations), (Vec::new(), Vec::new(), Vec::new()));
    Ok(())
}

//! The garbage collectors of all engines take cards that have gone.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use browser_tests::browser::Browser;
use serde_json::Value;

use super::{go, open_glance, open_trotsky};

crate::behaviours![cards_that_have_gone_are_collected, cards_of_any_dataset_that_have_gone_are_collected];

/// How many cards go: each way, twice with each option.
const CARDS: usize = 64;

const PATIENCE: Duration = Duration::from_secs(10);

fn cards_that_have_gone_are_collected(browser: &Browser) -> Result<()> {
    open_trotsky(browser)?;
    assert_collected(browser)
}

fn cards_of_any_dataset_that_have_gone_are_collected(browser: &Browser) -> Result<()> {
    open_glance(browser)?;
    assert_collected(browser)
}

fn assert_collected(browser: &Browser) -> Result<()> {
    browser.run::<Value>("window.gone = [];")?;
    go(browser, "new", CARDS)?;
    let gone: usize = browser.run("return gone.length;")?;
    assert_eq!(gone, 2 * CARDS, "each card's element, and what stands in it");
    let start = Instant::now();
    loop {
        browser.collect_garbage()?;
        let left: usize = browser.run("return gone.filter((it) => it.deref()).length;")?;
        if left == 0 {
            return Ok(());
        }
        ensure!(start.elapsed() < PATIENCE, "{left} of {gone} have not been collected");
    }
}

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

/// How many cards may be taken for used by chance.
const STALE: usize = 4;

fn assert_collected(browser: &Browser) -> Result<()> {
    browser.run::<Value>("window.gone = [];")?;
    go(browser, "new", CARDS)?;
    let gone: usize = browser.run("return gone.length;")?;
    assert_eq!(gone, 2 * CARDS, "each card's element, and what stands in it");
    let start = Instant::now();
    loop {
        browser.collect_garbage()?;
        let left: usize = browser.run("return gone.filter((it) => it.deref()).length;")?;
        // What a stale word on the stack may still name, where an engine takes all words for names.
        if left <= STALE {
            return Ok(());
        }
        ensure!(start.elapsed() < PATIENCE, "{left} of {gone} have not been collected");
    }
}

//! Properties that a page has set before the element was defined.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

use super::assert_quiet;

crate::behaviours![a_moment_set_before_the_element_is_defined_counts, a_moment_set_early_is_older_than_one_set_late];

/// Puts in a card whose element is not defined yet, at this moment.
fn set_early(browser: &Browser, id: &str) -> Result<()> {
    browser.open("/tests/pages/package.html")?;
    browser.run_with::<Value>("put({}); card().moment = given[0];", &[json!(id)]).map(drop)
}

fn a_moment_set_before_the_element_is_defined_counts(browser: &Browser) -> Result<()> {
    set_early(browser, ids()[4])?;
    browser.take("index.js")?;
    browser.until_live()?;
    browser.until_at(ids()[4])?;
    // The property is the element's own no longer: it tells where the reader is.
    browser.click("part('next')")?;
    browser.until_at(ids()[5])?;
    assert!(!browser.run::<bool>("return Object.hasOwn(card(), 'moment');")?);
    assert_quiet(browser)
}

fn a_moment_set_early_is_older_than_one_set_late(browser: &Browser) -> Result<()> {
    set_early(browser, ids()[4])?;
    browser.take("index.js")?;
    browser.run_with::<Value>("card().moment = given[0];", &[json!(ids()[6])])?;
    browser.until_live()?;
    browser.until_at(ids()[6])
}

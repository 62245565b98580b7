//! The entries with the module inside.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{ids, zero_ids};
use browser_tests::host::{Host, Module};
use serde_json::{Value, json};

use super::assert_quiet;

crate::behaviours![
    the_inline_entry_shows_the_card_without_a_file,
    the_inline_entry_for_any_dataset_shows_the_card_without_a_file,
];

/// Opens a page with an entry, on a host that refuses all modules.
fn open(browser: &Browser, entry: &str) -> Result<Host> {
    let host = Host::start(Module::Missing)?;
    browser.open(&host.at("/tests/pages/package.html"))?;
    browser.take(entry)?;
    Ok(host)
}

fn assert_without_a_file(browser: &Browser, host: &Host) -> Result<()> {
    let asked = host.asked();
    let asked: Vec<&str> =
        asked.iter().filter_map(|it| it.split(' ').nth(1)).filter(|it| it.contains(".wasm")).collect();
    assert_eq!(asked, Vec::<&str>::new());
    assert_quiet(browser)
}

fn the_inline_entry_shows_the_card_without_a_file(browser: &Browser) -> Result<()> {
    let host = open(browser, "inline.js")?;
    browser.put_card(json!({ "moment": ids()[3] }))?;
    browser.until_at(ids()[3])?;
    browser.click("part('next')")?;
    browser.until_at(ids()[4])?;
    assert_without_a_file(browser, &host)
}

fn the_inline_entry_for_any_dataset_shows_the_card_without_a_file(browser: &Browser) -> Result<()> {
    let host = open(browser, "glance-inline.js")?;
    browser.put_glance_card(json!({ "src": "/data/zero.json" }))?;
    browser.until_at(zero_ids()[0])?;
    let faults: Vec<Value> = browser.until("it checks, too", "await api.checkDataset({})")?;
    assert!(!faults.is_empty());
    assert_without_a_file(browser, &host)
}

//! `configure`: where the module comes from, by the page's own word.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{ids, zero_ids};
use browser_tests::host::{Host, Module};
use serde_json::{Value, json};

use super::assert_quiet;

crate::behaviours![
    a_module_at_an_address_is_used,
    a_module_that_the_page_asks_for_is_used,
    the_bytes_of_a_module_are_used,
    a_compiled_module_is_used,
    the_module_for_any_dataset_can_be_elsewhere,
];

/// Opens a page with the main entry, on a host that logs, and configures it by this expression.
pub fn configure(browser: &Browser, configuration: &str) -> Result<Host> {
    let host = Host::start(Module::Whole)?;
    browser.open(&host.at("/tests/pages/package.html"))?;
    browser.take("index.js")?;
    browser.run_with::<Value>(
        "own(`(async () => {
            const mine = '/pkg/dist/trotsky-card.wasm?mine';
            const bytes = async () => (await fetch(mine)).arrayBuffer();
            api.configure(${given[0]});
        })().then(() => (window.configured = 'yes'), (error) => (window.configured = error.message))`);",
        &[json!(configuration)],
    )?;
    let configured: String = browser.until("the settings are made", "window.configured")?;
    assert_eq!(configured, "yes", "{configuration}");
    Ok(host)
}

/// Fails unless the card works by the module that the page has named, and no other was asked for.
pub fn assert_used(browser: &Browser, configuration: &str) -> Result<()> {
    let host = configure(browser, configuration)?;
    browser.put_card(json!({ "moment": ids()[2] }))?;
    browser.until_at(ids()[2])?;
    browser.click("part('next')")?;
    browser.until_at(ids()[3])?;
    let asked = host.asked();
    let asked: Vec<&str> =
        asked.iter().filter_map(|it| it.split(' ').nth(1)).filter(|it| it.contains(".wasm")).collect();
    assert_eq!(asked, ["/pkg/dist/trotsky-card.wasm?mine"], "{configuration}");
    assert_quiet(browser)
}

fn a_module_at_an_address_is_used(browser: &Browser) -> Result<()> {
    assert_used(browser, "{ wasm: new URL(mine, location) }")?;
    assert_used(browser, "{ wasm: mine }")?;
    // From the page, not from the script.
    assert_used(browser, "{ wasm: '../../pkg/dist/trotsky-card.wasm?mine' }")
}

fn a_module_that_the_page_asks_for_is_used(browser: &Browser) -> Result<()> {
    assert_used(browser, "{ wasm: fetch(mine) }")?;
    assert_used(browser, "{ wasm: await fetch(mine) }")?;
    assert_used(browser, "{ wasm: new Response(await bytes()) }")
}

fn the_bytes_of_a_module_are_used(browser: &Browser) -> Result<()> {
    assert_used(browser, "{ wasm: await bytes() }")?;
    assert_used(browser, "{ wasm: new Uint8Array(await bytes()) }")?;
    // In the middle of others.
    assert_used(
        browser,
        "{ wasm: new Uint8Array(await new Blob(['12', await bytes(), '3']).arrayBuffer()).subarray(2, -1) }",
    )
}

fn a_compiled_module_is_used(browser: &Browser) -> Result<()> {
    assert_used(browser, "{ wasm: await WebAssembly.compile(await bytes()) }")
}

fn the_module_for_any_dataset_can_be_elsewhere(browser: &Browser) -> Result<()> {
    let host = Host::start(Module::Missing)?;
    browser.open(&host.at("/tests/pages/package.html"))?;
    browser.take("glance.js")?;
    browser.run::<Value>("api.configure({ wasm: '/pkg/dist/glance-card.wasm?mine' });")?;
    browser.put_glance_card(json!({ "src": "/data/zero.json" }))?;
    browser.until_at(zero_ids()[0])?;
    assert_quiet(browser)
}

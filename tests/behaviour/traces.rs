//! What the card asks for, and what it leaves behind: its own files, and nothing.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use browser_tests::host::{Host, Module};
use serde_json::{Value, json};
use thirtyfour::Key;

crate::behaviours![
    nothing_is_sent_and_nothing_is_kept,
    two_cards_ask_for_the_module_once,
    a_module_that_is_preloaded_from_a_cdn_is_asked_for_once;
    only [Chromium, Firefox]: a_module_that_is_preloaded_from_the_page_s_host_is_asked_for_once
];

fn nothing_is_sent_and_nothing_is_kept(browser: &Browser) -> Result<()> {
    let host = Host::start(Module::Whole)?;
    let module = host.at("/pkg/dist/trotsky-card.wasm");
    host.police(&format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src data:; connect-src {module}"
    ));
    browser.open_cards(&host.at("/tests/pages/log.html"))?;
    use_all(browser)?;

    // What the page's scripts did, what the page's policy forbade, and what the host was asked for.
    assert_eq!(browser.run::<Vec<String>>("return log;")?, [format!("fetch {module} [object Object]")]);
    let watched = browser.watched()?;
    assert_eq!((watched.violations, watched.errors), (Vec::new(), Vec::new()));
    let asked = host.asked();
    let mut asked: Vec<&str> = asked.iter().filter_map(|request| request.split(' ').nth(1)).collect();
    asked.retain(|path| !path.starts_with("/tests/pages/"));
    assert_eq!(asked, ["/pkg/dist/trotsky-card.js", "/pkg/dist/trotsky-card.wasm"]);
    assert_eq!(kept(browser)?, json!(["", 0, 0, 0, 0, 0]));

    // The same eyes see what a bad guest does, and that this test has read the cookie.
    browser.run::<Value>(
        "document.cookie = 'seen=1; max-age=0';
        localStorage.setItem('seen', 1);
        navigator.sendBeacon('/seen');
        document.createElement('img').src = '/seen';",
    )?;
    assert_eq!(
        browser.run::<Vec<String>>("return log.slice(1);")?,
        ["read cookie", "write cookie seen=1; max-age=0", "setItem seen 1", "sendBeacon /seen", "write src /seen"]
    );
    browser.until::<Value>("both requests are forbidden", "watched.violations.length === 2")?;
    assert_eq!(kept(browser)?, json!(["", 1, 0, 0, 0, 0]));
    Ok(())
}

/// Uses all that the card has, to the last button.
fn use_all(browser: &Browser) -> Result<()> {
    browser.run::<Value>("slider().focus();")?;
    for id in &ids()[1..] {
        browser.press(Key::Right)?;
        browser.until_at(id)?;
    }
    browser.run::<Value>(
        "for (const control of all('button, summary, input[type=checkbox]')) control.click();
        dispatchEvent(new Event('beforeprint'));
        dispatchEvent(new Event('afterprint'));
        card().setAttribute('theme', 'dark');
        card().setAttribute('heading-level', '3');",
    )?;
    browser.until_live()?;
    browser.run::<Value>("for (const control of all('summary, input[type=checkbox]')) control.click();")?;
    browser.go_to(ids()[3])
}

/// What the page's stores hold: cookies, both storages, databases, caches, workers.
fn kept(browser: &Browser) -> Result<Value> {
    browser.until(
        "the stores have answered",
        "[
            document.cookie,
            localStorage.length,
            sessionStorage.length,
            (await indexedDB.databases()).length,
            (await caches.keys()).length,
            (await navigator.serviceWorker.getRegistrations()).length,
        ]",
    )
}

fn two_cards_ask_for_the_module_once(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/two.html")?;
    let asked: Vec<String> = browser.until(
        "the module is among what was asked for",
        "((found) => found.length && found)(performance.getEntriesByType('resource')
            .map(({ name }) => name.replace(location.origin, ''))
            .filter((name) => name.endsWith('.wasm')))",
    )?;
    assert_eq!(asked, ["/pkg/dist/trotsky-card.wasm"]);
    Ok(())
}

fn a_module_that_is_preloaded_from_a_cdn_is_asked_for_once(browser: &Browser) -> Result<()> {
    let cdn = Host::start(Module::Whole)?;
    cdn.distribute();
    let page = Host::page(&preloading(&cdn.at("")))?;
    browser.open(&page.at("/"))?;
    assert_asked_once(browser, &cdn)
}

fn a_module_that_is_preloaded_from_the_page_s_host_is_asked_for_once(browser: &Browser) -> Result<()> {
    let host = Host::page(&preloading(""))?;
    host.distribute();
    browser.open(&host.at("/"))?;
    assert_asked_once(browser, &host)
}

/// A page that has the module loaded beside the script.
fn preloading(host: &str) -> String {
    format!(
        "<!doctype html>
        <link rel='preload' href='{host}/pkg/dist/trotsky-card.wasm' as='fetch' crossorigin>
        <trotsky-card loading='eager'></trotsky-card>
        <script src='{host}/pkg/dist/trotsky-card.js' async></script>"
    )
}

fn assert_asked_once(browser: &Browser, host: &Host) -> Result<()> {
    browser.until_live()?;
    let asked = host.asked();
    assert_eq!(asked.iter().filter(|request| request.contains(".wasm")).count(), 1, "{asked:?}");
    Ok(())
}

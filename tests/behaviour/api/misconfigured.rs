//! What `configure` is told and cannot be, or comes to nothing.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

use super::assert_quiet;
use super::configure::{assert_used, configure};

crate::behaviours![
    a_module_with_a_wrong_digest_is_told,
    bytes_that_are_no_module_are_told,
    an_answer_without_a_module_is_told,
    settings_that_cannot_be_are_told_and_change_nothing,
    settings_that_come_too_late_are_told_and_the_card_stays,
    a_module_that_was_processed_needs_its_own_digest_or_none,
];

/// Puts in a card, and fails unless it tells that it can't be loaded, in these words.
fn assert_fails(browser: &Browser, configuration: &str, words: &str) -> Result<()> {
    let _host = configure(browser, configuration)?;
    browser.run::<Value>("put({});")?;
    browser.until::<Value>("the failure is told", "watched.events.some((it) => it.name === 'glance-error')")?;
    let told = &browser.events("glance-error")?[0].detail;
    let message = told["message"].as_str().unwrap_or_default();
    assert!(told["cause"] == "load" && message.contains(words), "{configuration}: {told}");
    browser.until::<Value>("the reader is told", "visible(one('.failed'))")?;
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

const NOT_WHOLE: &str = "is not whole, or not the file that was built with this script";

fn a_module_with_a_wrong_digest_is_told(browser: &Browser) -> Result<()> {
    assert_fails(browser, "{ wasm: mine, integrity: 'sha384-' + 'A'.repeat(64) }", NOT_WHOLE)
}

/// The address of the module with a section in it that means nothing, as tools put there on its way.
const PROCESSED: &str = "await (async () => {
    const section = new Uint8Array([0, 5, 4, 109, 105, 110, 101]);
    const url = URL.createObjectURL(new Blob([await bytes(), section], { type: 'application/wasm' }));
    const digest = await crypto.subtle.digest('SHA-384', await (await fetch(url)).arrayBuffer());
    window.digest = 'sha384-' + btoa(String.fromCharCode(...new Uint8Array(digest)));
    return url;
})()";

fn a_module_that_was_processed_needs_its_own_digest_or_none(browser: &Browser) -> Result<()> {
    assert_fails(browser, &format!("{{ wasm: {PROCESSED} }}"), NOT_WHOLE)?;
    assert_used(browser, &format!("{{ wasm: {PROCESSED}, integrity: '' }}"))?;
    assert_used(browser, &format!("{{ wasm: {PROCESSED}, integrity: window.digest }}"))
}

fn bytes_that_are_no_module_are_told(browser: &Browser) -> Result<()> {
    assert_fails(browser, "{ wasm: new Uint8Array([1, 2, 3]) }", "the given module could not be started: ")?;
    // One that compiles, and is another.
    assert_fails(
        browser,
        "{ wasm: new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]) }",
        "the given module could not be started: ",
    )
}

fn an_answer_without_a_module_is_told(browser: &Browser) -> Result<()> {
    assert_fails(browser, "{ wasm: fetch('/nothing') }", "/nothing answered 404")?;
    assert_fails(browser, "{ wasm: '/nothing' }", "/nothing answered 404")?;
    assert_fails(browser, "{ wasm: fetch('http://127.0.0.1:9/') }", "the Response did not come: ")
}

fn settings_that_cannot_be_are_told_and_change_nothing(browser: &Browser) -> Result<()> {
    browser.open_entry("index.js")?;
    let none = "is not an address, a Response, bytes or a WebAssembly.Module";
    for (configuration, sentence) in [
        ("{ wasm: 7 }", format!("configure: wasm: 7 {none}")),
        ("{ wasm: null }", format!("configure: wasm: null {none}")),
        ("{ wasm: {} }", format!("configure: wasm: {{}} {none}")),
        ("{ wasm: 'http://[' }", "configure: wasm: \"http://[\" is not an address".into()),
        ("{ integrity: 7 }", "configure: integrity: 7 is not a digest, such as \"sha384-…\"".into()),
        (
            "{ wasm: new ArrayBuffer(8), integrity: 'sha384-x' }",
            "configure: integrity: only a file at an address has a digest".into(),
        ),
        ("{ wsam: '/' }", "configure: there is no setting \"wsam\"; settings are wasm, integrity".into()),
    ] {
        let thrown: (String, String) = browser.run(&format!(
            "try {{
                api.configure({configuration});
            }} catch (error) {{
                return [error.name, error.message];
            }}
            return ['nothing', ''];"
        ))?;
        assert_eq!(thrown, ("TypeError".to_owned(), sentence), "{configuration}");
    }
    browser.put_card(json!({}))?;
    browser.until_at(ids()[0])?;
    assert_quiet(browser)
}

fn settings_that_come_too_late_are_told_and_the_card_stays(browser: &Browser) -> Result<()> {
    browser.open_entry("index.js")?;
    browser.put_card(json!({}))?;
    browser.run::<Value>("api.configure({ wasm: '/nothing' });")?;
    let said = browser.watched()?.said;
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("warn: trotsky-card: configure comes too late: "), "{said:?}");
    browser.put_card(json!({ "moment": ids()[1] }))?;
    browser.until_at(ids()[1])
}

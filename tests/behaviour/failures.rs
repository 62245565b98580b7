//! When the module does not come.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::Value;

crate::behaviours![
    a_module_that_is_not_there_leaves_the_text_and_is_told,
    a_module_that_is_no_wasm_leaves_the_text_and_is_told,
    a_network_that_is_gone_leaves_the_text_and_is_told,
    a_failure_is_not_remembered,
    ready_is_refused_until_the_next_try,
];

fn fails(browser: &Browser, how: &str) -> Result<()> {
    browser.open(&format!("/tests/pages/missing.html?{how}"))?;
    browser.until::<Value>("the failure is told", "watched.events.some((it) => it.name === 'glance-error')")?;
    let errors = browser.events("glance-error")?;
    assert_eq!(errors.len(), 1);
    for key in ["cause", "message", "remedy"] {
        let text = errors[0].detail[key].as_str().unwrap_or_default();
        assert!(!text.is_empty(), "no {key} in {}", errors[0].detail);
    }
    // What the reader sees: the element's own text, with nothing of the card before it.
    let (text, readable): (String, bool) = browser.run(
        "const range = document.createRange();
        range.selectNodeContents(card());
        const { width, height } = range.getBoundingClientRect();
        return [words(card()), width > 0 && height > 0 && card().checkVisibility()];",
    )?;
    assert_eq!(text, "Leon Trotsky died on August 21st, 1940.");
    assert!(readable, "the element's own text can't be seen");
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

fn a_module_that_is_not_there_leaves_the_text_and_is_told(browser: &Browser) -> Result<()> {
    fails(browser, "not-there")
}

fn a_module_that_is_no_wasm_leaves_the_text_and_is_told(browser: &Browser) -> Result<()> {
    fails(browser, "not-wasm")
}

fn a_network_that_is_gone_leaves_the_text_and_is_told(browser: &Browser) -> Result<()> {
    fails(browser, "no-answer")
}

fn a_failure_is_not_remembered(browser: &Browser) -> Result<()> {
    fails(browser, "no-answer")?;
    browser.run::<Value>("window.mended = true; put({});")?;
    browser.until_live()?;
    browser.until_at(ids()[0])
}

fn ready_is_refused_until_the_next_try(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/missing-module.html?no-answer")?;
    browser.until::<Value>("the failure is told", "watched.events.some((it) => it.name === 'glance-error')")?;
    let told = browser.events("glance-error")?[0].detail["message"].clone();
    // Whoever asks, and asks again, gets the same answer.
    for _ in 0..2 {
        let refused: (bool, Value) = browser.until(
            "ready is refused",
            "await card().ready.then(() => [false, 'kept'], (error) => [error instanceof LoadError, error.message])",
        )?;
        assert_eq!(refused, (true, told.clone()));
    }
    browser.run::<Value>("window.kept = card(); kept.remove(); window.mended = true;")?;
    browser.run::<Value>("document.getElementById('room').append(kept);")?;
    browser.until_live()?;
    browser.until_at(ids()[0])?;
    assert_eq!(browser.events("glance-error")?.len(), 1);
    Ok(())
}

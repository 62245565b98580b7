//! The line an embedder copies: `<script src="…/trotsky-card.js" async></script>`, and what becomes of it on pages.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::{Value, json};

pub mod mark;
pub mod no_card;
pub mod place;
pub mod versions;

/// Fails unless the page's cards stand, in this order, right before script tags that follow these headings or
/// paragraphs, and nothing was said on the way.
fn assert_cards_after(browser: &Browser, before: &[&str]) -> Result<()> {
    let places: Vec<(String, String)> = browser
        .run("return cards().map((it) => [words(it.previousElementSibling), it.nextElementSibling.localName]);")?;
    let wanted: Vec<(String, String)> = before.iter().map(|&text| (text.into(), "script".into())).collect();
    assert_eq!(places, wanted);
    assert_quiet(browser)
}

/// Fails if the page has heard a warning or an error.
fn assert_quiet(browser: &Browser) -> Result<()> {
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

/// Waits until the page has heard of as many failures, and gives the messages.
fn failures(browser: &Browser, count: usize) -> Result<Vec<String>> {
    browser.until_with::<Value>(
        "the failures are told",
        "watched.events.filter((it) => it.name === 'glance-error').length === given[0]",
        &[json!(count)],
    )?;
    let message = |event: browser_tests::page::Event| event.detail["message"].as_str().unwrap_or_default().to_owned();
    Ok(browser.events("glance-error")?.into_iter().map(message).collect())
}

/// Puts a script tag with these attributes and this text (an expression) into `place`.
fn insert(browser: &Browser, place: &str, attributes: Value, text: &str) -> Result<()> {
    browser.run_with::<Value>(
        &format!(
            "const tag = document.createElement('script');
            for (const [name, value] of Object.entries(given[0])) tag.setAttribute(name, value);
            tag.textContent = {text};
            {place}.append(tag);"
        ),
        &[attributes],
    )?;
    Ok(())
}

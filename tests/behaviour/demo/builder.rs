//! The embed-code builder, as its user handles it.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

/// The ways to embed the card.
pub const WAYS: [&str; 6] = ["element", "script", "prerendered", "frame", "module", "plain"];

/// The frame of the page.
pub const FRAME: &str = "document.querySelector('iframe')";

pub fn open_builder(browser: &Browser) -> Result<()> {
    browser.open("/www/builder.html")?;
    browser.until::<Value>("the builder shows code", "document.querySelector('#code')?.value")?;
    Ok(())
}

/// The builder's choices, by the names of their fields.
pub fn choose(browser: &Browser, fields: Value) -> Result<()> {
    browser.run_with::<Value>(
        "const form = document.querySelector('form');
        for (const [name, value] of Object.entries(given[0])) {
            const field = form.elements.namedItem(name);
            if (field.type === 'checkbox') field.checked = value;
            else field.value = value;
            const told = field instanceof RadioNodeList ? form.querySelector('[name=way]:checked') : field;
            for (const type of ['input', 'change']) told.dispatchEvent(new Event(type, { bubbles: true }));
        }",
        &[fields],
    )?;
    Ok(())
}

/// The builder's code for one way, once it holds the words that tell the way.
pub fn code(browser: &Browser, way: &str) -> Result<String> {
    choose(browser, json!({ "way": way }))?;
    let sign = match way {
        "element" => "^(<style>[^]*?</style>\\s)?(<link[^>]*>\\s)?<trotsky-card[^>]*><a",
        "script" => "^(<link[^>]*>\\s)?<script src",
        "prerendered" => {
            r#"^(<link[^>]*>\s)?<script type="application/ld\+json">[^<]*</script>\s<trotsky-card[^>]*>\s*<template shadowrootmode"#
        }
        "frame" => "^<iframe",
        "module" => "import \\{",
        _ => "<blockquote",
    };
    browser.until_with(
        &format!("the code is that of the way called {way}"),
        "new RegExp(given[0]).test(document.querySelector('#code').value) && document.querySelector('#code').value",
        &[json!(sign)],
    )
}

/// A moment that is not the first.
pub fn chosen() -> &'static str {
    ids()[ids().len() / 2]
}

/// Whether the card in the frame is live, at a moment, with these colours and this level of heading.
pub fn until_framed(browser: &Browser, moment: &str, scheme: &str, level: &str) -> Result<()> {
    browser.until_with::<Value>(
        &format!("the framed card is at {moment}, {scheme}, with a heading of level {level}"),
        &format!(
            "((page) => {{
                const card = page?.querySelector('trotsky-card');
                const base = card?.shadowRoot?.querySelector('[part~=base]');
                const title = base?.querySelector('[part~=header] :is(h1, h2, h3, h4, h5, h6)');
                return title && card.moment === given[0]
                    && getComputedStyle(title).colorScheme === given[1] && title.localName === given[2];
            }})({FRAME}.contentDocument)"
        ),
        &[json!(moment), json!(scheme), json!(level)],
    )?;
    Ok(())
}

/// Waits until the preview has run: one that is replaced before is a request broken off, which Chromium logs.
pub fn until_previewed(browser: &Browser) -> Result<()> {
    browser.run::<Value>(&format!("{FRAME}.scrollIntoView();"))?;
    browser.until::<Value>(
        "the preview has run",
        &format!(
            "await (async (page) => page?.readyState === 'complete' && page.body.childElementCount > 0
                && (await page.querySelector('trotsky-card')?.ready, true))({FRAME}.contentDocument)"
        ),
    )?;
    Ok(())
}

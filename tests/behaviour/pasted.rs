//! Pages that an embedder has pasted a card into.

use std::fs;

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ROOT;
use browser_tests::host::Host;
use serde_json::Value;

/// The line that brings a card to life.
pub const SCRIPT: &str = r#"<script src="/pkg/dist/trotsky-card.js" async></script>"#;

/// A card that is not prerendered.
pub const PLAIN: &str = "<trotsky-card><a href='#'>The article</a></trotsky-card>";

/// Puts the card ten screens down.
pub const FAR: &str = "<style>#above { block-size: 9000px }</style>";

/// Counts how far what is below the card has moved, from frame to frame, since it was first seen.
pub const SEISMOGRAPH: &str = "<script>
    window.moved = 0;
    window.last = undefined;
    (function look() {
        const below = document.getElementById('below')?.getBoundingClientRect().top;
        if (last !== undefined) moved += Math.abs(below - last);
        window.last = below;
        requestAnimationFrame(look);
    })();
</script>";

/// What an embedder pastes.
pub fn fragment() -> Result<String> {
    Ok(fs::read_to_string(format!("{ROOT}/pkg/dist/prerendered.html"))?)
}

/// A page with the card between two paragraphs.
pub fn page(head: &str, card: &str, tail: &str) -> String {
    format!(
        r#"<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <link rel="icon" href="data:,"><title>A prerendered card</title><script src="/tests/pages/watch.js"></script>{head}
        <main><p id="above">Text above the card.</p><div id="room">{card}</div><p id="below">Text below.</p></main>{tail}"#
    )
}

/// Opens a page of these words.
pub fn open(browser: &Browser, html: &str) -> Result<Host> {
    let host = Host::page(html)?;
    browser.open(&host.at("/"))?;
    Ok(host)
}

/// Opens a page with a card that has no script before `start()` is called.
pub fn open_before_the_script(browser: &Browser, head: &str, card: &str) -> Result<Host> {
    let tail = "<script>
        window.start = () => {
            const script = document.createElement('script');
            script.src = '/pkg/dist/trotsky-card.js';
            document.body.append(script);
        };
    </script>";
    open(browser, &page(head, card, tail))
}

/// Opens a page with a card ten screens down, and waits until it waits for the reader.
pub fn open_far(browser: &Browser, head: &str, card: &str) -> Result<Host> {
    let host = open(browser, &page(&format!("{head}{FAR}"), card, SCRIPT))?;
    until_defined(browser)?;
    Ok(host)
}

/// Waits until the element is known.
pub fn until_defined(browser: &Browser) -> Result<()> {
    browser.until::<Value>("the element is known", "Boolean(customElements.get('trotsky-card'))")?;
    Ok(())
}

/// Waits until the module is there, and the card has let the chance go by to come alive.
pub fn until_it_waits(browser: &Browser) -> Result<()> {
    browser.until::<Value>(
        "the module is there and the card waits",
        "performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('.wasm') && responseEnd)
            && (await frame(), await frame(), true)",
    )?;
    assert_eq!(browser.events("glance-ready")?.len(), 0, "the card has not waited");
    Ok(())
}

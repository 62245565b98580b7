//! What reader and embedder get when the module has not come, and how the reader tries again.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::faults::stopped::assert_goes_on;

/// What the embedder is to hear.
pub struct Told<'a> {
    /// Words of the message.
    pub message: &'a str,
    /// Words of the remedy.
    pub remedy: &'a str,
}

/// Waits until both cards have failed, and checks what reader and embedder get.
pub fn assert_told(browser: &Browser, expected: &Told) -> Result<()> {
    browser.until::<Value>("both failures are told", "watched.events.length >= cards().length")?;
    let watched = browser.watched()?;
    let (mut told, mut lines) = (Vec::new(), Vec::new());
    for event in &watched.events {
        let text = |key: &str| event.detail[key].as_str().unwrap_or_default();
        assert_eq!((&*event.name, text("cause")), ("glance-error", "load"));
        let (message, remedy) = (text("message"), text("remedy"));
        assert!(message.contains(expected.message), "{message:?} does not say {:?}", expected.message);
        assert!(remedy.contains(expected.remedy), "{remedy:?} does not say {:?}", expected.remedy);
        told.push(event.card);
        lines.push(format!("error: trotsky-card: {message}. {remedy}"));
    }
    assert_eq!(told, [0, 1]);
    assert_eq!((watched.said, watched.errors), (lines, Vec::new()));
    for nth in 0..2 {
        assert_readable(browser, nth)?;
    }
    // The reader writes elsewhere, and comes back.
    browser.run::<Value>("window.left = focused();")?;
    assert_goes_on(browser)?;
    browser.run::<Value>("left === document.body ? focused().blur() : left.focus();")?;
    Ok(())
}

/// What the reader is told.
const SENTENCE: &str = "The interactive card could not be loaded.";

/// Waits until the reader is told that a card could not be loaded: in words that come after their place, so that screen
/// readers hear them.
pub fn until_said(browser: &Browser, nth: usize) -> Result<()> {
    let said = [json!(SENTENCE), json!(nth)];
    browser.until_with::<Value>("the sentence is there", "spoken(given[1]) === given[0]", &said)?;
    Ok(())
}

/// Fails unless the element's own text can be seen, and with it one sentence and a button, and nothing else.
pub fn assert_readable(browser: &Browser, nth: usize) -> Result<()> {
    until_said(browser, nth)?;
    let (own, sentence, names): (Value, String, Vec<String>) = browser.run_with(
        "const it = card(given[0]);
        const range = document.createRange();
        range.selectNodeContents(it);
        const { width, height } = range.getBoundingClientRect();
        const sentence = one('.failed', given[0]);
        return [
            [words(it), visible(it) && width > 0 && height > 0],
            visible(sentence) ? words(it.shadowRoot) : 'unseen',
            all('button', given[0]).filter(visible).map(words),
        ];",
        &[json!(nth)],
    )?;
    assert_eq!(own, json!(["Leon Trotsky died on August 21st, 1940.", true]));
    assert_eq!(sentence, format!("{SENTENCE} Try again"));
    assert_eq!(names, ["Try again"]);
    Ok(())
}

/// Tries again, on the first card by the keyboard and on the second by the pointer.
pub fn try_again(browser: &Browser) -> Result<()> {
    browser
        .run::<Value>("window.refused = cards().map((it) => it.ready); document.getElementById('before').focus();")?;
    browser.press(Key::Tab)?;
    browser.until::<Value>("the button has focus", "words(focused()) === 'Try again'")?;
    assert_ne!(browser.run::<String>("return getComputedStyle(focused()).outlineStyle;")?, "none", "it shows no focus");
    browser.press(Key::Enter)?;
    comes_alive(browser, 0)?;
    browser.click("one('.failed button', 1)")?;
    comes_alive(browser, 1)?;
    browser.until_live()?;
    browser.until_at(ids()[0])?;
    assert_eq!(browser.events("glance-ready")?.iter().map(|event| event.card).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(browser.events("glance-error")?.len(), 2);
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

fn comes_alive(browser: &Browser, nth: usize) -> Result<()> {
    browser.until_with::<Value>("its promise is new and kept", "(await card(given[0]).ready, true)", &[json!(nth)])?;
    let (is_new, has_focus, tries): (bool, bool, usize) = browser.run_with(
        "return [
            card(given[0]).ready !== refused[given[0]],
            focused() === slider(given[0]),
            all('.failed', given[0]).length,
        ];",
        &[json!(nth)],
    )?;
    assert!(is_new, "ready is the promise that was refused");
    assert!(has_focus, "the slider has not the focus");
    assert_eq!(tries, 0, "the sentence is still there");
    Ok(())
}

//! What there is once the module has stopped: the page, text for the reader, one event for the embedder.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

/// What the reader is told.
const SENTENCE: &str = "The interactive card has stopped.";

/// Waits until all cards of the page have told that their module has stopped, and checks what the page has then. Those
/// cards that are `live` have been there before.
pub fn assert_stopped(browser: &Browser, live: &[usize]) -> Result<()> {
    let cards = assert_told(browser)?;
    for nth in 0..cards {
        if live.contains(&nth) {
            assert_whole(browser, nth)?;
        } else {
            let own: bool = browser.run_with("return visible(card(given[0]).querySelector('a'));", &[json!(nth)])?;
            assert!(own, "what stands in card {nth} can't be read");
        }
        assert_only_the_button_acts(browser, nth)?;
    }
    assert_goes_on(browser)
}

/// Waits until the embedder has heard of each card once, and nothing else; gives how many cards there are.
pub fn assert_told(browser: &Browser) -> Result<usize> {
    browser.until::<Value>(
        "each card has told",
        "watched.events.filter(({ name }) => name === 'glance-error').length >= cards().length",
    )?;
    let mut told = Vec::new();
    let mut lines = Vec::new();
    for event in browser.events("glance-error")? {
        let text = |key: &str| event.detail[key].as_str().unwrap_or_default();
        let (cause, message, remedy) = (text("cause"), text("message"), text("remedy"));
        assert_eq!(cause, "crash", "{message}");
        assert!(message.contains("-card.wasm has stopped: ") && message.contains("Error"), "{message}");
        assert!(remedy.contains("try again") && remedy.contains(env!("CARGO_PKG_VERSION")), "{remedy}");
        told.push(event.card);
        let card = if message.contains("glance-card.wasm") { "glance" } else { "trotsky" };
        lines.push(format!("error: {card}-card: {message}. {remedy}"));
    }
    told.sort_unstable();
    let cards: usize = browser.run("return cards().length;")?;
    assert_eq!(told, (0..cards as i64).collect::<Vec<_>>());
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (lines, Vec::new()));
    Ok(cards)
}

/// Fails unless all moments of a card that was live can be read.
fn assert_whole(browser: &Browser, nth: usize) -> Result<()> {
    let (seen, unseen): (Vec<String>, Vec<String>) = browser.run_with(
        "return [
            seen(given[0]),
            all('[data-moment] blockquote', given[0]).filter((it) => !visible(it)).map(words),
        ];",
        &[json!(nth)],
    )?;
    assert_eq!((seen, unseen), (ids().into_iter().map(str::to_owned).collect(), Vec::new()));
    Ok(())
}

/// Fails unless a sentence says what has happened, and nothing can be pressed but its button.
fn assert_only_the_button_acts(browser: &Browser, nth: usize) -> Result<()> {
    let (sentence, acts): (String, Vec<String>) = browser.run_with(
        "const sentence = one('.failed > span', given[0]);
        return [
            visible(sentence) ? words(sentence) : 'unseen',
            all('button:enabled, input, .steer, .all, .link, [role=link], [tabindex]', given[0]).filter(visible).map(words),
        ];",
        &[json!(nth)],
    )?;
    assert_eq!((&*sentence, acts), (SENTENCE, vec!["Try again".to_owned()]));
    Ok(())
}

/// Fails unless the page takes what is written into it.
pub fn assert_goes_on(browser: &Browser) -> Result<()> {
    browser.run::<Value>("document.getElementById('before').value = '';")?;
    browser.click("document.getElementById('before')")?;
    browser.press('a')?;
    browser.until::<Value>("the page takes what is written", "document.getElementById('before').value === 'a'")?;
    Ok(())
}

/// Presses the buttons of all cards, and waits until these live: each is at its moment, and steps from there.
pub fn assert_mended(browser: &Browser, at: &[&str]) -> Result<()> {
    for (nth, id) in at.iter().enumerate() {
        browser.click(&format!("one('.failed button', {nth})"))?;
        browser.until_with::<Value>(
            "the card is back",
            "!one('.failed', given[0]) && shows(given[1], given[0])",
            &[json!(nth), json!(id)],
        )?;
        let focus: bool = browser.run_with("return focused() === slider(given[0]);", &[json!(nth)])?;
        assert!(focus, "the focus is not at the slider");
    }
    browser.until_live()?;
    for (nth, id) in at.iter().enumerate() {
        let next = ids()[ids().iter().position(|it| it == id).map_or(0, |index| index + 1)];
        browser.click(&format!("part('next', {nth})"))?;
        browser.until_with::<Value>("it steps", "shows(given[1], given[0])", &[json!(nth), json!(next)])?;
    }
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

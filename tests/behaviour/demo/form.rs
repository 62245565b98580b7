//! What the builder's form does: it offers, shows, previews, copies.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::{ids, moments};
use serde_json::{Value, json};
use thirtyfour::Key;

use super::builder::{FRAME, choose, chosen, code, open_builder, until_framed};

pub fn the_builder_offers_every_moment(browser: &Browser) -> Result<()> {
    open_builder(browser)?;
    let mut offered: Vec<(String, String)> = browser
        .run("return [...document.querySelector('[name=moment]').options].map((it) => [it.value, words(it)]);")?;
    assert_eq!(offered.remove(0).0, "", "the first one in time is not on offer");
    offered.sort();
    let mut known: Vec<_> = ids();
    known.sort_unstable();
    assert_eq!(offered.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), known);
    for moment in moments() {
        let (_, words) = offered.iter().find(|(id, _)| *id == *moment.id).context("a moment is not on offer")?;
        let year = moment.date.date.points().next().context("a date without points")?.year.to_string();
        assert!(words.contains(&year) && words.ends_with(&*moment.title), "{words}");
    }
    Ok(())
}

pub fn the_builders_preview_follows_a_change(browser: &Browser) -> Result<()> {
    open_builder(browser)?;
    browser.run::<Value>(&format!("{FRAME}.scrollIntoView();"))?;
    choose(browser, json!({ "theme": "light" }))?;
    until_framed(browser, ids()[0], "light", "h2")?;
    choose(browser, json!({ "moment": chosen(), "theme": "dark", "level": "4" }))?;
    until_framed(browser, chosen(), "dark", "h4")?;
    // High enough for all of the card, so that nothing scrolls in the frame.
    browser.until::<Value>(
        "the frame is as high as its page",
        &format!(
            "((page, frame) => page.querySelector('trotsky-card').offsetHeight > 300
                && page.documentElement.scrollHeight <= frame.clientHeight)({FRAME}.contentDocument, {FRAME})"
        ),
    )?;
    Ok(())
}

pub fn the_builders_code_can_be_copied(browser: &Browser) -> Result<()> {
    open_builder(browser)?;
    let code = code(browser, "element")?;
    browser.click("button('Copy', document)[0]")?;
    browser
        .until::<Value>("it is said to be copied", "words(document.querySelector('[role=status]')) === 'Copied.'")?;
    browser.run::<Value>("document.body.prepend(document.createElement('textarea'));")?;
    browser.click("document.querySelector('textarea')")?;
    browser.act(|hand| hand.key_down(Key::Control).key_down('v').key_up('v').key_up(Key::Control))?;
    browser.until_with::<Value>(
        "what was copied can be pasted",
        "document.querySelector('textarea').value === given[0]",
        &[json!(code)],
    )?;
    Ok(())
}

pub fn where_copying_is_denied_the_code_is_selected(browser: &Browser) -> Result<()> {
    for denied in [
        "{ writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) }",
        // As on a page that is not secure.
        "undefined",
    ] {
        open_builder(browser)?;
        browser.run::<Value>(&format!("Object.defineProperty(navigator, 'clipboard', {{ value: {denied} }});"))?;
        browser.click("button('Copy', document)[0]")?;
        browser
            .until::<Value>("the reader is told", "/selected/.test(words(document.querySelector('[role=status]')))")?;
        let selected: bool = browser.run(
            "const code = document.querySelector('#code');
            return focused() === code && code.selectionStart === 0 && code.selectionEnd === code.value.length;",
        )?;
        assert!(selected, "the code is not selected");
    }
    Ok(())
}

pub fn what_is_no_address_gives_no_code(browser: &Browser) -> Result<()> {
    for typed in ["", "javascript:alert(1)//", "https://", "https://example.org/card?version=1"] {
        open_builder(browser)?;
        choose(browser, json!({ "base": typed }))?;
        browser.until::<Value>(
            "the field is said to be wrong",
            "document.querySelector('#code').value === ''
                && document.querySelector('[name=base]').getAttribute('aria-invalid') === 'true'
                && /address/.test(words(document.querySelector('[role=status]')))",
        )?;
    }
    Ok(())
}

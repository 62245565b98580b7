//! After the module has not come: the reader is left in peace, and can try again.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use browser_tests::host::{Host, Module};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::failures::told::{assert_readable, until_said};

crate::behaviours![
    a_try_that_fails_again_keeps_the_focus_and_says_so,
    a_card_put_in_after_a_failure_is_tried_again,
    ready_is_refused_until_the_next_try,
    a_prerendered_card_shows_all_its_text_and_is_tried_again,
    a_prerendered_card_put_in_by_inner_html_shows_all_its_text_and_is_tried_again,
];

const PAGE: &str = "/tests/pages/failing.html";

/// Opens the page with two cards on a host without the module, and waits until both have failed.
fn open(browser: &Browser) -> Result<Host> {
    let host = Host::start(Module::Missing)?;
    browser.open(&host.at(PAGE))?;
    browser.until::<Value>("both failures are told", "watched.events.length === 2")?;
    Ok(host)
}

fn a_try_that_fails_again_keeps_the_focus_and_says_so(browser: &Browser) -> Result<()> {
    let host = open(browser)?;
    host.serve(Module::Silent);
    browser.run::<Value>("window.pressed = one('.failed button'); pressed.focus();")?;
    browser.press(Key::Enter)?;
    browser.until::<Value>("the reader hears of the try", "spoken() === 'The interactive card is being loaded.'")?;
    browser.run::<Value>("expire();")?;
    browser.until::<Value>("the third failure is told", "watched.events.length === 3")?;
    until_said(browser, 0)?;
    assert!(browser.run::<bool>("return focused() === pressed;")?, "the button has lost its focus");
    assert_readable(browser, 0)?;
    host.serve(Module::Whole);
    browser.press(Key::Enter)?;
    browser.until::<Value>("the card is there, with the focus", "slider() && focused() === slider()")?;
    Ok(())
}

fn a_card_put_in_after_a_failure_is_tried_again(browser: &Browser) -> Result<()> {
    let host = open(browser)?;
    host.serve(Module::Whole);
    browser.run::<Value>(
        "const [first, second] = cards();
        first.replaceWith(document.createElement('trotsky-card'));
        second.remove();",
    )?;
    browser.until_live()?;
    browser.until_at(ids()[0])
}

fn ready_is_refused_until_the_next_try(browser: &Browser) -> Result<()> {
    let host = Host::start(Module::Missing)?;
    browser.open(&host.at("/tests/pages/failing-module.html"))?;
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
    host.serve(Module::Whole);
    browser.run::<Value>("window.kept = card(); kept.remove();")?;
    browser.run::<Value>("document.getElementById('room').append(kept);")?;
    browser.until_live()?;
    browser.until_at(ids()[0])?;
    assert_eq!(browser.events("glance-error")?.len(), 1);
    Ok(())
}

fn a_prerendered_card_shows_all_its_text_and_is_tried_again(browser: &Browser) -> Result<()> {
    let host = Host::start(Module::Silent)?;
    browser.open(&host.at("/tests/pages/failing-prerendered.html"))?;
    prerendered_fails_and_is_mended(browser, &host)
}

fn a_prerendered_card_put_in_by_inner_html_shows_all_its_text_and_is_tried_again(browser: &Browser) -> Result<()> {
    let host = open(browser)?;
    host.serve(Module::Silent);
    browser.run::<Value>(
        "watched.events.length = patience.length = 0;
        const request = new XMLHttpRequest();
        request.open('GET', '/pkg/dist/prerendered.html', false);
        request.send();
        document.querySelector('main').innerHTML = '<input id=\"before\">' + request.responseText;",
    )?;
    prerendered_fails_and_is_mended(browser, &host)
}

fn prerendered_fails_and_is_mended(browser: &Browser, host: &Host) -> Result<()> {
    browser.until::<Value>("the module is waited for", "window.patience?.length === 1")?;
    // The reader is in the text.
    browser.click("part('article').querySelector('summary')")?;
    browser.run::<Value>("window.reading = part('article').querySelector('summary'); reading.focus(); expire();")?;
    browser.until::<Value>("the failure is told", "watched.events.length === 1")?;
    let undisturbed: Value = browser.run("return [focused() === reading, part('article').open];")?;
    assert_eq!(undisturbed, json!([true, true]));
    assert_eq!(browser.run::<Vec<String>>("return seen();")?, ids());
    until_said(browser, 0)?;
    let (unseen, useless, told): (Vec<String>, Vec<String>, bool) = browser.run(
        "return [
            all('[data-moment] blockquote').filter((it) => !visible(it)).map(words),
            all('button:enabled, .steer, .link, .all').filter(visible).map(words),
            visible(one('.failed > span')),
        ];",
    )?;
    assert_eq!((unseen, useless), (Vec::new(), vec!["Try again".to_owned()]));
    assert!(told, "the sentence can't be seen");

    browser.run::<Value>("document.getElementById('before').focus();")?;
    browser.press(Key::Tab)?;
    browser.until::<Value>("the button has focus", "words(focused()) === 'Try again'")?;
    host.serve(Module::Whole);
    browser.press(Key::Enter)?;
    browser.until_live()?;
    browser.until_at(ids()[0])?;
    let kept: Value = browser.run("return [focused() === slider(), part('article').open, all('.failed').length];")?;
    assert_eq!(kept, json!([true, true, 0]));
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

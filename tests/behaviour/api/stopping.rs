//! What stops a card that plays, and what does not.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::Value;
use thirtyfour::Key;

use super::assert_quiet;
use super::play::{open, waits};

crate::behaviours![
    a_playing_card_stops_when_the_reader_does_anything_with_it,
    a_playing_card_goes_on_when_the_reader_is_elsewhere,
    a_playing_card_stops_when_the_page_leads_it,
    a_playing_card_stops_when_it_goes,
    a_playing_card_stops_when_its_dataset_goes,
    a_card_that_plays_while_another_dataset_comes_stops_then,
    a_playing_card_stops_when_a_screen_reader_acts,
    a_playing_card_goes_on_when_it_is_moved,
];

/// Opens a card, lets it play and stops it so.
fn assert_stops(browser: &Browser, stop: impl FnOnce() -> Result<()>, how: &str) -> Result<()> {
    open(browser, "first")?;
    browser.run::<Value>("handle.play();")?;
    assert_eq!(waits(browser)?, 1, "{how}: it does not play");
    stop()?;
    browser.until::<Value>(&format!("it stops by {how}"), "waits.length === 0")?;
    assert_quiet(browser)
}

fn a_playing_card_stops_when_the_reader_does_anything_with_it(browser: &Browser) -> Result<()> {
    let press = || {
        browser.run::<Value>("slider().focus();")?;
        browser.press(Key::Shift)
    };
    assert_stops(browser, press, "a key")?;
    assert_stops(browser, || browser.click("one('blockquote')"), "the pointer")?;
    browser.until_at("first")?;
    let turn = || {
        let (x, y) = browser.place("one('blockquote')")?;
        browser.wheel(x, y, 10)
    };
    assert_stops(browser, turn, "the wheel")?;
    assert_stops(browser, || browser.click("part('next')"), "its own button")?;
    browser.until_at("second")
}

fn a_card_that_plays_while_another_dataset_comes_stops_then(browser: &Browser) -> Result<()> {
    open(browser, "first")?;
    let waiting: usize = browser.run(
        "handle.update({ dataset: undefined, src: '/data/zero.json' });
        handle.play();
        return waits.length;",
    )?;
    assert_eq!(waiting, 1);
    browser.until::<Value>("the other dataset is there", "card().moment !== 'first'")?;
    assert_eq!(waits(browser)?, 0);
    assert_quiet(browser)
}

/// Screen readers and voices send no keys and no pointer.
fn a_playing_card_stops_when_a_screen_reader_acts(browser: &Browser) -> Result<()> {
    let press = || browser.run::<Value>("part('article').querySelector('summary').click();").map(drop);
    assert_stops(browser, press, "a click")?;
    let slide = || {
        let script =
            "slider().value = 1; slider().dispatchEvent(new Event('input', { bubbles: true, composed: true }));";
        browser.run::<Value>(script).map(drop)
    };
    assert_stops(browser, slide, "a slide")
}

fn a_playing_card_goes_on_when_the_reader_is_elsewhere(browser: &Browser) -> Result<()> {
    open(browser, "first")?;
    browser.run::<Value>("handle.play();")?;
    browser.click("document.getElementById('before')")?;
    browser.press('a')?;
    assert_eq!(waits(browser)?, 1);
    browser.run::<Value>("pass();")?;
    browser.until_at("second")
}

fn a_playing_card_stops_when_the_page_leads_it(browser: &Browser) -> Result<()> {
    for led in ["pause()", "goTo('second')", "next()", "previous()"] {
        for by in ["handle", "card()"] {
            let lead = || browser.run::<Value>(&format!("{by}.{led};")).map(drop);
            assert_stops(browser, lead, led)?;
        }
    }
    // Who pauses may go on.
    browser.run::<Value>("handle.play(); handle.pause(); handle.pause(); handle.play(); pass();")?;
    browser.until_at("second")
}

fn a_playing_card_stops_when_it_goes(browser: &Browser) -> Result<()> {
    assert_stops(browser, || browser.run::<Value>("handle.destroy();").map(drop), "going")?;
    browser.run::<Value>("document.getElementById('below').append(handle.element);")?;
    browser.until_live()?;
    assert_eq!(waits(browser)?, 0, "a card that is back does not go on");
    Ok(())
}

fn a_playing_card_stops_when_its_dataset_goes(browser: &Browser) -> Result<()> {
    let replace = || browser.run::<Value>("handle.update({ dataset: undefined, src: '/data/zero.json' });").map(drop);
    assert_stops(browser, replace, "another dataset")?;
    browser.until::<Value>("the other dataset is there", "card().moment !== 'first'")?;
    assert_eq!(waits(browser)?, 0);
    Ok(())
}

fn a_playing_card_goes_on_when_it_is_moved(browser: &Browser) -> Result<()> {
    open(browser, "first")?;
    browser.run::<Value>("handle.play(); document.getElementById('below').append(handle.element);")?;
    browser.until_live()?;
    assert_eq!(waits(browser)?, 1);
    browser.run::<Value>("pass();")?;
    browser.until_at("second")
}

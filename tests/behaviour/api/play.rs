//! A card that walks through its moments by itself.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::{Value, json};

use super::assert_quiet;
use crate::glance::short;

crate::behaviours![
    a_playing_card_ends_at_its_last_moment,
    a_playing_card_begins_at_the_first_where_the_last_is_shown,
    a_card_played_twice_steps_once,
    a_card_that_is_not_there_does_not_play,
];

/// Opens a card of three moments, on a page whose time the test tells, at one of them.
pub fn open(browser: &Browser, id: &str) -> Result<()> {
    browser.open("/tests/pages/playing.html")?;
    browser.take("glance.js")?;
    browser.run_with::<Value>(
        "window.handle = api.mount('#room', { dataset: given[0] }); handle.goTo(given[1]);",
        &[short(), json!(id)],
    )?;
    browser.until_live()?;
    browser.until_at(id)
}

/// How many steps the card waits to take.
pub fn waits(browser: &Browser) -> Result<usize> {
    browser.run("return waits.length;")
}

fn a_playing_card_ends_at_its_last_moment(browser: &Browser) -> Result<()> {
    open(browser, "first")?;
    browser.run::<Value>("handle.play(); pass();")?;
    browser.until_at("second")?;
    browser.run::<Value>("pass();")?;
    browser.until_at("third")?;
    assert_eq!(waits(browser)?, 0);
    let told: Vec<Value> =
        browser.events("glance-momentchange")?.into_iter().map(|event| event.detail["id"].clone()).collect();
    assert_eq!(told, ["second", "third"]);
    assert_quiet(browser)
}

fn a_playing_card_begins_at_the_first_where_the_last_is_shown(browser: &Browser) -> Result<()> {
    open(browser, "third")?;
    browser.run::<Value>("card().play();")?;
    browser.until_at("first")?;
    browser.run::<Value>("pass();")?;
    browser.until_at("second")
}

fn a_card_played_twice_steps_once(browser: &Browser) -> Result<()> {
    open(browser, "first")?;
    browser.run::<Value>("card().play(); card().play();")?;
    assert_eq!(waits(browser)?, 1);
    browser.run::<Value>("pass();")?;
    browser.until_at("second")?;
    assert_eq!(waits(browser)?, 1);
    Ok(())
}

fn a_card_that_is_not_there_does_not_play(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/playing.html")?;
    browser.take("glance.js")?;
    browser.run_with::<Value>(
        "window.handle = api.mount('#room', { dataset: given[0] }); handle.play(); handle.pause(); handle.play();",
        &[short()],
    )?;
    browser.until_live()?;
    assert_eq!(waits(browser)?, 0);
    browser.until_at("first")?;
    assert_quiet(browser)
}

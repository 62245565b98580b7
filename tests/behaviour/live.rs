//! What a screen reader is told without asking.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::{ids, moments, words_of};
use serde_json::Value;
use thirtyfour::Key;

crate::behaviours![
    nothing_is_spoken_before_a_step,
    buttons_marks_and_go_to_speak_date_and_title,
    the_slider_speaks_for_itself,
];

fn nothing_is_spoken_before_a_step(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    assert_eq!(browser.run::<String>("return spoken();")?, "");
    Ok(())
}

/// Waits until the date and the title of the moment with this index are spoken.
fn until_spoken(browser: &Browser, index: usize) -> Result<()> {
    let moment = &moments()[index];
    let mut words = words_of(moment.date.date);
    words.push(moment.title.to_string());
    browser.until_with::<Value>(
        &format!("{words:?} is spoken"),
        "given[0].every((it) => spoken().includes(it))",
        &[words.into()],
    )?;
    Ok(())
}

fn buttons_marks_and_go_to_speak_date_and_title(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.click("part('next')")?;
    until_spoken(browser, 1)?;
    browser.click("part('previous')")?;
    until_spoken(browser, 0)?;
    browser.go_to(ids()[9])?;
    until_spoken(browser, 9)?;
    let mark = ids().iter().position(|id| *id == "union-control").context("no moment is called union-control")?;
    browser.click(&format!("one('[data-mark=\"{}\"]')", ids()[mark]))?;
    until_spoken(browser, mark)
}

fn the_slider_speaks_for_itself(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.click("part('next')")?;
    until_spoken(browser, 1)?;
    browser.run::<Value>("slider().focus();")?;
    for (key, index) in [(Key::Right, 2), (Key::Right, 3), (Key::Home, 0)] {
        browser.press(key)?;
        browser.until_at(ids()[index])?;
        let spoken: String = browser.run("return spoken();")?;
        assert!(!spoken.contains(&*moments()[index].title), "the live region says {spoken:?} beside the slider");
    }
    Ok(())
}

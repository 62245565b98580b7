//! Cards that scripts put into documents which nobody sees: those of templates and parsers.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::Value;

use crate::pasted::{PLAIN, fragment, open_far};

crate::behaviours![
    a_live_card_goes_into_a_template_and_comes_back,
    a_live_card_goes_into_a_parsers_document_and_comes_back,
    a_card_that_waits_goes_into_a_template_and_comes_back,
    a_card_that_waits_goes_into_a_parsers_document_and_comes_back,
];

const TEMPLATE: &str = "document.createElement('template').content";
const PARSED: &str = "new DOMParser().parseFromString('<!doctype html><main></main>', 'text/html').body";

fn a_live_card_goes_into_a_template_and_comes_back(browser: &Browser) -> Result<()> {
    live(browser, TEMPLATE)
}

fn a_live_card_goes_into_a_parsers_document_and_comes_back(browser: &Browser) -> Result<()> {
    live(browser, PARSED)
}

fn a_card_that_waits_goes_into_a_template_and_comes_back(browser: &Browser) -> Result<()> {
    waiting(browser, TEMPLATE)
}

fn a_card_that_waits_goes_into_a_parsers_document_and_comes_back(browser: &Browser) -> Result<()> {
    waiting(browser, PARSED)
}

fn live(browser: &Browser, place: &str) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[2])?;
    go_and_come_back(browser, place)?;
    browser.until_live()?;
    browser.until_at(ids()[2])?;
    browser.click("part('next')")?;
    browser.until_at(ids()[3])?;
    assert_undisturbed(browser)
}

fn waiting(browser: &Browser, place: &str) -> Result<()> {
    for card in [PLAIN, &fragment()?] {
        let _host = open_far(browser, "", card)?;
        go_and_come_back(browser, place)?;
        browser.run::<Value>("card().scrollIntoView();")?;
        browser.until_live()?;
        browser.until_at(ids()[0])?;
        assert_undisturbed(browser)?;
    }
    Ok(())
}

/// Puts the card into `place`, and back in a later task.
fn go_and_come_back(browser: &Browser, place: &str) -> Result<()> {
    browser.run::<Value>(&format!("window.kept = card(); window.elsewhere = {place}; elsewhere.append(kept);"))?;
    assert_undisturbed(browser)?;
    browser.run::<Value>("document.getElementById('room').append(kept);")?;
    Ok(())
}

fn assert_undisturbed(browser: &Browser) -> Result<()> {
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

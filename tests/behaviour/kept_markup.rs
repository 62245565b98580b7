//! A prerendered card that leaves the page before it is live, and is put back later: it can be read as before.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

use crate::pasted::{PLAIN, fragment, open_far};

crate::behaviours![
    a_prerendered_card_taken_out_and_put_back_is_still_there_to_read,
    a_prerendered_card_in_a_template_taken_out_and_put_back_is_still_there_to_read,
    a_prerendered_card_on_a_page_that_is_kept_and_shown_again_is_still_there_to_read,
];

/// What can be read in the card.
const READ: &str = "return words(one('.card'));";

/// Runs two scripts, one after the other, that take a card out which waits for the reader, and put it back.
fn leaves_and_returns(browser: &Browser, leave: &str, back: &str) -> Result<()> {
    let before: String = browser.run(READ)?;
    assert_ne!(before, "", "the card is not prerendered");
    browser.run::<Value>(leave)?;
    // Scripts of the driver are tasks of their own: the card has been away for one.
    assert_eq!(browser.run::<usize>("return cards().length;")?, 0);
    browser.run::<Value>(back)?;
    assert_eq!(browser.run::<String>(READ)?, before);
    assert!(
        browser.run_with::<bool>("return visible(moment(given[0]));", &[json!(ids()[0])])?,
        "nothing is seen of it"
    );
    assert_eq!(browser.events("glance-ready")?.len(), 0, "the card has not waited for the reader");

    browser.run::<Value>("card().scrollIntoView();")?;
    browser.until_live()?;
    browser.click("part('next')")?;
    browser.until_at(ids()[1])?;
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

const REMOVE: &str = "window.kept = card(); kept.remove();";
const APPEND: &str = "document.getElementById('room').append(kept);";

fn a_prerendered_card_taken_out_and_put_back_is_still_there_to_read(browser: &Browser) -> Result<()> {
    let _host = open_far(browser, "", &fragment()?)?;
    leaves_and_returns(browser, REMOVE, APPEND)
}

fn a_prerendered_card_in_a_template_taken_out_and_put_back_is_still_there_to_read(browser: &Browser) -> Result<()> {
    let _host = open_far(browser, "", PLAIN)?;
    // The way that makes no shadow root of a template.
    browser.run_with::<Value>("document.getElementById('room').innerHTML = given[0];", &[json!(fragment()?)])?;
    leaves_and_returns(browser, REMOVE, APPEND)
}

fn a_prerendered_card_on_a_page_that_is_kept_and_shown_again_is_still_there_to_read(browser: &Browser) -> Result<()> {
    let _host = open_far(browser, "", &fragment()?)?;
    // What client-side navigation does on the way to another page, and back.
    let leave = "window.kept = document.body; kept.replaceWith(document.createElement('body'));";
    leaves_and_returns(browser, leave, "document.body.replaceWith(kept);")
}

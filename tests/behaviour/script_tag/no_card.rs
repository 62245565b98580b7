//! A script on a page without a card.

use anyhow::Result;
use browser_tests::browser::Browser;
use serde_json::{Value, json};

use super::{assert_quiet, insert};
use crate::pasted::{SCRIPT, open, page};

crate::behaviours![
    a_script_in_the_head_of_a_page_without_a_card_says_what_to_do,
    a_script_in_the_head_that_is_marked_waits_for_a_card_in_silence,
    a_bundle_without_a_mark_puts_no_card_anywhere,
];

/// Fails unless the page has heard one error, and it says how to get a card.
fn assert_told(browser: &Browser) -> Result<()> {
    let watched = browser.watched()?;
    assert_eq!(watched.said.len(), 1, "{:?}", watched.said);
    let told = &watched.said[0];
    assert!(told.starts_with("error: trotsky-card: ") && told.contains("data-trotsky-card"), "{told}");
    assert_eq!(watched.errors, Vec::<String>::new());
    Ok(())
}

fn a_script_in_the_head_of_a_page_without_a_card_says_what_to_do(browser: &Browser) -> Result<()> {
    // A page has loaded when its async scripts have run.
    let _host = open(browser, &page(SCRIPT, "", ""))?;
    assert_told(browser)?;
    // A card put in later comes alive all the same.
    browser.put_card(json!({ "moment": "death" }))?;
    browser.until_at("death")?;
    assert_told(browser)
}

fn a_script_in_the_head_that_is_marked_waits_for_a_card_in_silence(browser: &Browser) -> Result<()> {
    let _host = open(browser, &page(&SCRIPT.replace(" async", " async data-trotsky-card"), "", ""))?;
    assert!(browser.run::<bool>("return Boolean(customElements.get('trotsky-card'));")?, "the script has not run");
    assert_quiet(browser)?;
    browser.put_card(json!({ "moment": "death" }))?;
    browser.until_at("death")?;
    assert_quiet(browser)
}

fn a_bundle_without_a_mark_puts_no_card_anywhere(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-later.html")?;
    insert(browser, "document.body", json!({ "src": "tag-bundle.js" }), "''")?;
    browser.until::<Value>("that there is no card is told", "watched.said.length > 0")?;
    assert_told(browser)?;
    assert_eq!(browser.run::<usize>("return cards().length;")?, 0);
    Ok(())
}

//! A card whose moments have addresses: the page's, with the moment's id as its hash.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use browser_tests::own::Own;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::cite::{clipboard, until_copied};

crate::behaviours![
    an_address_with_a_moment_begins_there,
    a_step_writes_the_address_and_back_returns,
    a_drag_is_one_step_of_the_history,
    the_address_leads_the_card_while_it_is_there,
    an_address_of_something_else_on_the_page_is_left_alone,
    a_card_that_is_not_linkable_leaves_the_address_alone,
    a_link_to_the_moment_can_be_copied,
    a_card_that_is_not_linkable_offers_no_link_to_a_moment,
];

const PAGE: &str = "/tests/pages/one.html";

/// Opens a page with a linkable card at this address, and keeps what is pushed into the history.
fn open(browser: &Browser, hash: &str) -> Result<()> {
    // From elsewhere: the hash alone would load no page.
    browser.open("/tests/pages/package.html")?;
    browser.open(&format!("{PAGE}{hash}"))?;
    browser.run::<Value>(
        "window.pushed = [];
        const { pushState } = history;
        history.pushState = (...entry) => (pushed.push(new URL(entry[2], location).hash), pushState.apply(history, entry));",
    )?;
    browser.put_card(json!({ "linkable": "" }))
}

fn pushed(browser: &Browser) -> Result<Vec<String>> {
    browser.run("return pushed;")
}

fn until_hash(browser: &Browser, hash: &str) -> Result<()> {
    browser.until_with::<Value>(
        &format!("the address ends in {hash:?}"),
        "location.hash === given[0]",
        &[json!(hash)],
    )?;
    Ok(())
}

fn hash_of(index: usize) -> String {
    format!("#{}", ids()[index])
}

fn an_address_with_a_moment_begins_there(browser: &Browser) -> Result<()> {
    open(browser, &hash_of(6))?;
    browser.until_at(ids()[6])?;
    // The address beats the attribute.
    browser.put_card(json!({ "linkable": "", "moment": ids()[2] }))?;
    browser.until_at(ids()[6])?;
    assert_eq!(pushed(browser)?, Vec::<String>::new());
    Ok(())
}

fn a_step_writes_the_address_and_back_returns(browser: &Browser) -> Result<()> {
    open(browser, "")?;
    for index in [1, 2] {
        browser.click("part('next')")?;
        until_hash(browser, &hash_of(index))?;
    }
    assert_eq!(pushed(browser)?, [hash_of(1), hash_of(2)]);
    for (by, index) in [(-1, 1), (-1, 0), (1, 1), (1, 2)] {
        browser.run_with::<Value>("history.go(given[0]);", &[json!(by)])?;
        browser.until_at(ids()[index])?;
        let hash = if index == 0 { String::new() } else { hash_of(index) };
        until_hash(browser, &hash)?;
    }
    assert_eq!(pushed(browser)?.len(), 2, "the way back is pushed again");
    Ok(())
}

fn a_drag_is_one_step_of_the_history(browser: &Browser) -> Result<()> {
    open(browser, "")?;
    let (x, y) = browser.place("slider()")?;
    let (left, width): (f64, f64) =
        browser.run("const { x, width } = slider().getBoundingClientRect(); return [x, width];")?;
    let at = |share: f64| (left + 12.0 + share * (width - 24.0)).round() as i64;
    assert!(at(0.4) < x && x < at(0.6), "the slider has moved");
    browser.act(|hand| {
        let hand = hand.move_to(at(0.0), y).click_and_hold();
        (1..=8).fold(hand, |hand, step| hand.move_to(at(f64::from(step) / 10.0), y)).release()
    })?;
    let dragged: String = browser.until("the card has followed", "card().moment")?;
    until_hash(browser, &format!("#{dragged}"))?;
    assert!(browser.events("glance-momentchange")?.len() > 2, "the drag went by no moments");
    // What comes next shows that nothing of the drag was still to come.
    browser.run::<Value>("slider().focus();")?;
    browser.press(Key::Home)?;
    until_hash(browser, &hash_of(0))?;
    assert_eq!(pushed(browser)?, [format!("#{dragged}"), hash_of(0)]);
    Ok(())
}

fn the_address_leads_the_card_while_it_is_there(browser: &Browser) -> Result<()> {
    open(browser, "")?;
    for index in [3, 7] {
        browser.run_with::<Value>("location.hash = given[0];", &[json!(hash_of(index))])?;
        browser.until_at(ids()[index])?;
    }
    assert_eq!(pushed(browser)?, Vec::<String>::new());
    Ok(())
}

fn an_address_of_something_else_on_the_page_is_left_alone(browser: &Browser) -> Result<()> {
    open(browser, "#below")?;
    browser.until_at(ids()[0])?;
    until_hash(browser, "#below")?;
    browser.click("part('next')")?;
    until_hash(browser, &hash_of(1))?;
    browser.until::<Value>(
        "the page has heard of another hash",
        "new Promise((heard) => {
            if (location.hash === '#after') return heard(true);
            addEventListener('hashchange', () => requestAnimationFrame(() => heard(true)), { once: true });
            location.hash = '#after';
        })",
    )?;
    browser.until_at(ids()[1])?;
    until_hash(browser, "#after")?;
    assert_eq!(pushed(browser)?, [hash_of(1)]);
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

fn a_card_that_is_not_linkable_leaves_the_address_alone(browser: &Browser) -> Result<()> {
    open(browser, &hash_of(6))?;
    // Above the linkable one: what it would push comes before what that one does.
    browser.run::<Value>("card().before(document.createElement('trotsky-card'));")?;
    browser.until_live()?;
    browser.until_at(ids()[0])?;
    browser.click("part('next')")?;
    browser.until_at(ids()[1])?;
    browser.click("part('next', 1)")?;
    until_hash(browser, &hash_of(7))?;
    assert_eq!(pushed(browser)?, [hash_of(7)]);
    browser.until_at(ids()[1])
}

const COPY: &str = "button(given[0], part('cite'))";

fn a_link_to_the_moment_can_be_copied(browser: &Browser) -> Result<()> {
    open(browser, &hash_of(6))?;
    clipboard(browser)?;
    let label = [json!(Own::english().say("copy-link"))];
    browser.click("part('cite').querySelector('summary')")?;
    browser.run_with::<Value>(&format!("window.copy = {COPY}[0];"), &label)?;
    for index in [6, 9] {
        browser.go_to(ids()[index])?;
        browser.click("copy")?;
        let page: String = browser.run("return location.origin + location.pathname;")?;
        until_copied(browser, &format!("{page}{}", hash_of(index)))?;
    }
    Ok(())
}

fn a_card_that_is_not_linkable_offers_no_link_to_a_moment(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let label = [json!(Own::english().say("copy-link"))];
    assert_eq!(browser.run_with::<usize>(&format!("return {COPY}.length;"), &label)?, 0);
    browser.run::<Value>("card().setAttribute('linkable', '');")?;
    browser.until_with::<Value>("it is offered", &format!("{COPY}.length === 1"), &label)?;
    browser.run::<Value>("card().removeAttribute('linkable');")?;
    browser.until_with::<Value>("it is not offered any more", &format!("{COPY}.length === 0"), &label)?;
    Ok(())
}

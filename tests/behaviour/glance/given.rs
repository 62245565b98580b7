//! The ways to give a card its dataset.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{zero, zero_as_written, zero_ids};
use browser_tests::host::{Host, Piece};
use serde_json::{Value, json};

use super::{ZERO, open_zero, short};

crate::behaviours![
    a_dataset_given_as_an_object_is_shown,
    a_dataset_given_as_json_is_shown,
    a_dataset_given_before_the_element_is_defined_counts,
    an_address_set_before_the_element_is_defined_counts,
    another_address_is_shown_once_it_has_come_and_the_old_card_until_then,
    a_replaced_dataset_begins_anew,
    a_dataset_taken_back_gives_the_word_to_the_address,
    the_dataset_can_be_read_where_it_is_shown,
    a_card_of_a_dataset_taken_out_and_put_back_stays_at_its_moment,
];

/// The heading of the first card.
const TITLE: &str = "words(part('header').querySelector('h2'))";

fn until_titled(browser: &Browser, title: &str) -> Result<()> {
    let condition = format!("{TITLE} === given[0]");
    browser.until_with::<Value>(&format!("the card is called {title}"), &condition, &[json!(title)])?;
    Ok(())
}

/// Puts in a card whose dataset is this expression of `given[0]`, which is that of the second dataset.
fn give(browser: &Browser, dataset: &str) -> Result<()> {
    browser.open_entry("glance.js")?;
    let put = format!("put({{}}, 'glance-card'); card().dataset = {dataset};");
    browser.run_with::<Value>(&put, &[zero_as_written()])?;
    browser.until_live()?;
    until_titled(browser, &zero().title)?;
    browser.until_at(zero_ids()[0])
}

fn a_dataset_given_as_an_object_is_shown(browser: &Browser) -> Result<()> {
    give(browser, "given[0]")
}

fn a_dataset_given_as_json_is_shown(browser: &Browser) -> Result<()> {
    // Some editors begin a file with a byte order mark.
    give(browser, "'\\uFEFF' + JSON.stringify(given[0])")
}

/// Sets properties of a card before its element is defined.
fn set_early(browser: &Browser, properties: Value) -> Result<()> {
    browser.open("/tests/pages/package.html")?;
    browser.run_with::<Value>("put({}, 'glance-card'); Object.assign(card(), given[0]);", &[properties])?;
    browser.take("glance.js")?;
    browser.until_live()?;
    until_titled(browser, &zero().title)?;
    browser.until_at(zero_ids()[2])
}

fn a_dataset_given_before_the_element_is_defined_counts(browser: &Browser) -> Result<()> {
    set_early(browser, json!({ "data": zero_as_written(), "moment": zero_ids()[2] }))
}

fn an_address_set_before_the_element_is_defined_counts(browser: &Browser) -> Result<()> {
    set_early(browser, json!({ "src": ZERO, "moment": zero_ids()[2] }))
}

fn another_address_is_shown_once_it_has_come_and_the_old_card_until_then(browser: &Browser) -> Result<()> {
    let late = vec![Piece::Gate, Piece::Text(short().to_string())];
    let host = Host::with([("/late.json", late)])?;
    browser.open(&host.at("/tests/pages/package.html"))?;
    browser.take("glance.js")?;
    browser.put_glance_card(json!({ "src": ZERO }))?;
    browser.run::<Value>("card().src = '/late.json';")?;
    browser.click("part('next')")?;
    browser.until_at(zero_ids()[1])?;
    assert_eq!(browser.run::<String>(&format!("return {TITLE};"))?, zero().title);
    assert_eq!(browser.events("glance-ready")?.len(), 1);
    host.go_on();
    until_titled(browser, "Three days")?;
    browser.until_live()?;
    browser.until_at("first")?;
    assert_eq!(browser.run::<usize>("return all('.card').length;")?, 1);
    assert_eq!(browser.events("glance-ready")?.len(), 2);
    Ok(())
}

fn a_replaced_dataset_begins_anew(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    browser.go_to(zero_ids()[4])?;
    browser.run_with::<Value>("card().dataset = given[0];", &[short()])?;
    until_titled(browser, "Three days")?;
    browser.until_at("first")?;
    // No moment of the one was looked for in the other.
    assert_eq!(browser.watched()?.said, Vec::<String>::new());
    Ok(())
}

fn a_dataset_taken_back_gives_the_word_to_the_address(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>(
        "put({ src: given[0] }, 'glance-card'); card().dataset = given[1];",
        &[json!(ZERO), short()],
    )?;
    browser.until_live()?;
    until_titled(browser, "Three days")?;
    browser.run::<Value>("card().dataset = undefined;")?;
    until_titled(browser, &zero().title)?;
    browser.until_at(zero_ids()[0])
}

fn the_dataset_can_be_read_where_it_is_shown(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    let before: Value = browser.run(
        "put({ 'data-mine': 'words' }, 'glance-card');
        return [{ ...card().dataset }, card().data ?? null, card().src];",
    )?;
    assert_eq!(before, json!([{ "mine": "words" }, null, ""]));
    browser.run_with::<Value>("card().src = given[0];", &[json!(ZERO)])?;
    browser.until_live()?;
    let shown: Value = browser.run("return [card().dataset, card().data, card().src];")?;
    assert_eq!(shown, json!([zero_as_written(), zero_as_written(), ZERO]));
    let same: bool = browser.run_with(
        "card().data = given[0]; return card().dataset === given[0] && card().data === given[0];",
        &[short()],
    )?;
    assert!(same, "the dataset that was given is not the one that is read");
    until_titled(browser, "Three days")
}

fn a_card_of_a_dataset_taken_out_and_put_back_stays_at_its_moment(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    browser.go_to(zero_ids()[5])?;
    browser.run::<Value>("window.kept = card(); kept.remove();")?;
    browser.until::<Value>("nothing of the card is mounted", "!kept.shadowRoot.querySelector('.card')")?;
    browser.run::<Value>("document.getElementById('room').append(kept);")?;
    browser.until_live()?;
    browser.until_at(zero_ids()[5])
}

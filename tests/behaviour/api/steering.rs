//! A mounted card, led by its handle.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{ids, zero, zero_as_written, zero_ids};
use serde_json::{Value, json};

use super::{assert_quiet, complaint};
use crate::glance::short;

crate::behaviours![
    a_card_goes_where_it_was_sent_before_it_was_ready,
    a_card_steps_by_its_handle,
    a_card_sent_nowhere_says_so,
    changed_options_count_and_what_is_taken_back_is_as_it_was,
    an_option_that_is_wrong_later_is_told,
    another_dataset_and_its_moment_come_together,
];

fn a_card_goes_where_it_was_sent_before_it_was_ready(browser: &Browser) -> Result<()> {
    browser.open_entry("index.js")?;
    let gone: bool = browser.run_with(
        "window.handle = api.mount('#room', { moment: given[0] });
        return handle.goTo(given[1]);",
        &[json!(ids()[1]), json!(ids()[5])],
    )?;
    assert!(!gone, "no card is there yet");
    browser.until_live()?;
    browser.until_at(ids()[5])?;
    assert_eq!(browser.events("glance-momentchange")?.len(), 0, "it begins there");
    assert_quiet(browser)
}

fn open(browser: &Browser) -> Result<()> {
    browser.open_entry("index.js")?;
    browser.run::<Value>("window.handle = api.mount('#room');")?;
    browser.until_live()
}

fn a_card_steps_by_its_handle(browser: &Browser) -> Result<()> {
    open(browser)?;
    assert!(browser.run_with::<bool>("return handle.goTo(given[0]);", &[json!(ids()[3])])?);
    browser.until_at(ids()[3])?;
    browser.run::<Value>("handle.next(); handle.next();")?;
    browser.until_at(ids()[5])?;
    browser.run::<Value>("handle.previous();")?;
    browser.until_at(ids()[4])?;
    assert_eq!(browser.run::<String>("return handle.element.moment;")?, ids()[4]);
    assert_quiet(browser)
}

fn a_card_sent_nowhere_says_so(browser: &Browser) -> Result<()> {
    open(browser)?;
    assert!(!browser.run::<bool>("return handle.goTo('octobre-revolution');")?);
    assert!(complaint(browser)?.contains("did you mean \"october-revolution\"?"));
    browser.until_at(ids()[0])
}

fn changed_options_count_and_what_is_taken_back_is_as_it_was(browser: &Browser) -> Result<()> {
    open(browser)?;
    browser.run_with::<Value>(
        "handle.update({ moment: given[0], theme: 'dark', headingLevel: 4 });",
        &[json!(ids()[7])],
    )?;
    let looks = "[one('.card').dataset.theme, part('header').querySelector('h1, h2, h3, h4').localName]";
    let until_looks = |theme: &str, heading: &str| {
        let condition = format!("(await card().ready, `${{{looks}}}` === given[0])");
        browser.until_with::<Value>(heading, &condition, &[json!(format!("{theme},{heading}"))])
    };
    until_looks("dark", "h4")?;
    browser.until_at(ids()[7])?;
    // What is not named stays.
    browser.run::<Value>("handle.update({ theme: 'light' });")?;
    until_looks("light", "h4")?;
    browser.run::<Value>("handle.update({ theme: undefined, headingLevel: undefined });")?;
    until_looks("auto", "h2")?;
    browser.until_at(ids()[7])?;
    // Where the reader is doesn't depend on where the card began.
    browser.run::<Value>("handle.update({ moment: undefined });")?;
    browser.go_to(ids()[8])?;
    assert_quiet(browser)
}

fn an_option_that_is_wrong_later_is_told(browser: &Browser) -> Result<()> {
    open(browser)?;
    browser.run::<Value>("handle.update({ them: 'dark' });")?;
    assert_eq!(complaint(browser)?, "mount: there is no option \"them\"");
    browser.until_at(ids()[0])
}

fn another_dataset_and_its_moment_come_together(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>(
        "window.handle = api.mount('#room', { moment: 'second', dataset: given[0] });",
        &[short()],
    )?;
    browser.until_live()?;
    browser.until_at("second")?;
    let update = "handle.update({ moment: given[1], dataset: given[0] });";
    browser.run_with::<Value>(update, &[zero_as_written(), json!(zero_ids()[4])])?;
    browser.until_live()?;
    browser.until_at(zero_ids()[4])?;
    assert_eq!(browser.run::<String>("return words(part('header').querySelector('h2'));")?, zero().title);
    browser.run_with::<Value>(update, &[short(), json!("third")])?;
    browser.until_live()?;
    browser.until_at("third")?;
    // The element's own properties, in this order.
    browser.run_with::<Value>(
        "card().dataset = given[0]; card().moment = given[1];",
        &[zero_as_written(), json!(zero_ids()[2])],
    )?;
    browser.until_live()?;
    browser.until_at(zero_ids()[2])?;
    assert_quiet(browser)
}

//! Cards in pages that render themselves anew, as frameworks do: all properties again, one after the other.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{zero_as_written, zero_ids};
use serde_json::{Value, json};

use super::short;

crate::behaviours![
    the_same_dataset_in_a_new_object_changes_nothing,
    a_moment_set_before_its_dataset_counts,
    properties_that_are_not_there_say_nothing,
    without_a_dataset_any_more_the_text_in_the_element_is_shown,
    a_dataset_that_gives_way_to_an_address_in_one_breath_never_leaves_the_page_without_a_card,
];

fn open_short(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>(
        "put({}, 'glance-card');
        card().textContent = 'Three days, in short.';
        card().dataset = given[0];",
        &[short()],
    )?;
    browser.until_live()
}

fn assert_quiet(browser: &Browser) -> Result<()> {
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

fn the_same_dataset_in_a_new_object_changes_nothing(browser: &Browser) -> Result<()> {
    open_short(browser)?;
    browser.go_to("second")?;
    let stays: bool = browser.run_with(
        "window.before = one('.card');
        card().dataset = given[0];
        return card().moment === 'second';",
        &[short()],
    )?;
    assert!(stays);
    // Time for a new card to have come.
    browser.run_with::<Value>("card().dataset = structuredClone(given[0]); card().next();", &[short()])?;
    browser.until_at("third")?;
    assert!(browser.run::<bool>("return one('.card') === before;")?, "the card was made anew");
    assert_eq!(browser.events("glance-ready")?.len(), 1);
    assert_quiet(browser)
}

fn a_moment_set_before_its_dataset_counts(browser: &Browser) -> Result<()> {
    open_short(browser)?;
    let id = zero_ids()[4];
    let told: String = browser.run_with(
        "card().moment = given[0];
        card().dataset = given[1];
        return card().moment;",
        &[json!(id), zero_as_written()],
    )?;
    assert_eq!(told, "first", "the old card is there until the new one is");
    browser.until_at(id)?;
    assert_quiet(browser)
}

fn properties_that_are_not_there_say_nothing(browser: &Browser) -> Result<()> {
    open_short(browser)?;
    browser.go_to("second")?;
    browser
        .run::<Value>("for (const none of [undefined, null]) Object.assign(card(), { moment: none, src: none });")?;
    browser.run::<Value>("card().moment = '';")?;
    browser.run::<Value>("card().next();")?;
    browser.until_at("third")?;
    assert!(!browser.run::<bool>("return card().hasAttribute('src');")?);
    assert_quiet(browser)
}

fn without_a_dataset_any_more_the_text_in_the_element_is_shown(browser: &Browser) -> Result<()> {
    open_short(browser)?;
    browser.run::<Value>("card().dataset = undefined;")?;
    browser.until::<Value>("the text is shown", "!one('.card') && card().innerText.includes('in short')")?;
    browser.run_with::<Value>("card().dataset = given[0];", &[short()])?;
    browser.until_live()?;
    browser.until_at("first")?;
    assert_quiet(browser)
}

fn a_dataset_that_gives_way_to_an_address_in_one_breath_never_leaves_the_page_without_a_card(
    browser: &Browser,
) -> Result<()> {
    open_short(browser)?;
    browser.run::<Value>(
        "window.without = false;
        new MutationObserver(() => (without ||= !one('.card'))).observe(card().shadowRoot, { childList: true, subtree: true });
        card().dataset = undefined;
        card().src = '/data/zero.json';",
    )?;
    browser.until_at(zero_ids()[0])?;
    assert!(!browser.run::<bool>("return without;")?);
    assert_quiet(browser)
}

//! What the soak has found, each in the fewest actions.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{ids, zero_as_written};
use browser_tests::own::Own;
use serde_json::{Value, json};

use crate::glance::short;

crate::behaviours![
    a_step_right_before_a_card_is_mounted_anew_is_written_into_the_address,
    a_card_that_is_linkable_again_is_where_the_address_says,
    the_dataset_that_is_still_shown_mends_a_faulty_one,
];

fn until_the_address_names_the_moment(browser: &Browser) -> Result<()> {
    browser.until::<Value>("the address names the moment", "location.hash === `#${card().moment}`")?;
    Ok(())
}

fn a_step_right_before_a_card_is_mounted_anew_is_written_into_the_address(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "linkable": "" }))?;
    browser.run::<Value>("card().next(); card().setAttribute('heading-level', 4);")?;
    browser.until::<Value>("the card is mounted anew", "part('header').querySelector('h4')")?;
    until_the_address_names_the_moment(browser)?;
    browser.until_at(ids()[1])
}

fn a_card_that_is_linkable_again_is_where_the_address_says(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.put_card(json!({ "linkable": "" }))?;
    browser.go_to(ids()[3])?;
    until_the_address_names_the_moment(browser)?;
    browser.run::<Value>("card().removeAttribute('linkable');")?;
    browser.until_live()?;
    browser.go_to(ids()[5])?;
    browser.run::<Value>("card().setAttribute('linkable', '');")?;
    browser.until_live()?;
    until_the_address_names_the_moment(browser)
}

fn the_dataset_that_is_still_shown_mends_a_faulty_one(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>("put({}, 'glance-card'); card().dataset = given[0];", &[short()])?;
    browser.until_live()?;
    let is_ready = "card().ready.then(() => 'ready', () => 'failed')";
    browser.run::<Value>("card().dataset = '{';")?;
    browser.until::<Value>("the fault is told", &format!("await {is_ready} === 'failed'"))?;
    // Nothing can be mounted in another language as long as there is a fault.
    browser.run::<Value>("document.documentElement.lang = 'fr';")?;
    browser.run_with::<Value>("card().dataset = given[0];", &[short()])?;
    browser.until::<Value>("the card is ready", &format!("await {is_ready} === 'ready'"))?;
    let next = [json!(Own::of("fr").say("next"))];
    browser.until_with::<Value>("the card speaks French", "words(part('next')) === given[0]", &next)?;
    browser.run_with::<Value>("card().dataset = given[0];", &[zero_as_written()])?;
    browser.until_live()
}

//! The card as a module.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{ids, moments};
use serde_json::{Value, json};

crate::behaviours![
    the_module_entry_shows_the_card,
    a_card_by_another_name_works,
    the_page_that_steers_a_card_hears_of_its_moments,
];

fn the_module_entry_shows_the_card(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/module.html")?;
    assert_eq!(browser.run::<Vec<String>>("return seen();")?, ids()[..1]);
    Ok(())
}

/// The place of the moment called `id` in the order of time.
fn place_of(id: &str) -> usize {
    ids().iter().position(|known| *known == id).unwrap_or_else(|| panic!("no moment is called {id}"))
}

fn a_card_by_another_name_works(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/renamed.html")?;
    assert_eq!(browser.run::<String>("return card().localName;")?, "my-trotsky-card");
    browser.until_at("october-revolution")?;
    browser.click("part('next')")?;
    browser.until_at(ids()[place_of("october-revolution") + 1])?;
    assert_eq!(browser.events("glance-ready")?.len(), 1);
    assert_eq!(browser.events("glance-momentchange")?.len(), 1);
    // Its own name alone was defined.
    assert!(browser.run::<bool>("return customElements.get('trotsky-card') === undefined;")?);
    Ok(())
}

fn the_page_that_steers_a_card_hears_of_its_moments(browser: &Browser) -> Result<()> {
    browser.open_cards("/www/module.html")?;
    browser.until_at("october-revolution")?;
    let first = place_of("october-revolution");
    for (button, index) in [("next", first + 1), ("previous", first), ("death", place_of("death"))] {
        browser.click(&format!("document.querySelector('#{button}')"))?;
        let moment = &moments()[index];
        browser.until_at(&moment.id)?;
        browser.until_with::<Value>(
            "the page names the moment",
            "words(document.querySelector('output')) === given[0]",
            &[json!(format!("{}, {}", moment.id, moment.date.date))],
        )?;
    }
    Ok(())
}

//! Cards that a page moves as they are.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

use super::assert_quiet;

crate::behaviours![
    a_card_moved_as_it_is_keeps_moment_details_and_focus,
    a_card_moved_by_append_keeps_moment_and_details,
];

/// Opens a card at a moment, with the article open and the focus on the slider.
fn open(browser: &Browser) -> Result<()> {
    browser.open_entry("index.js")?;
    browser.run::<Value>("api.mount('#room');")?;
    browser.until_live()?;
    browser.go_to(ids()[7])?;
    browser.run::<Value>("part('article').open = true; slider().focus(); window.kept = one('.card');")?;
    Ok(())
}

fn assert_kept(browser: &Browser) -> Result<()> {
    browser.until_at(ids()[7])?;
    let kept: Value = browser
        .run("return [one('.card') === kept, part('article').open, card().parentElement.id, all('.card').length];")?;
    assert_eq!(kept, json!([true, true, "below", 1]));
    browser.click("part('next')")?;
    browser.until_at(ids()[8])?;
    assert_eq!(browser.events("glance-ready")?.len(), 1);
    assert_quiet(browser)
}

fn a_card_moved_as_it_is_keeps_moment_details_and_focus(browser: &Browser) -> Result<()> {
    open(browser)?;
    let (can, focused): (bool, bool) = browser.run(
        "const below = document.getElementById('below');
        const can = 'moveBefore' in below;
        if (can) below.moveBefore(card(), null);
        else below.append(card());
        return [can, focused() === slider()];",
    )?;
    // To put it in anew takes the focus away, from whatever element.
    assert_eq!(focused, can);
    assert_kept(browser)
}

fn a_card_moved_by_append_keeps_moment_and_details(browser: &Browser) -> Result<()> {
    open(browser)?;
    browser.run::<Value>("document.getElementById('below').append(card());")?;
    assert_kept(browser)
}

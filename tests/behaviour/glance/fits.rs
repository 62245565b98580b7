//! A card of any dataset under a strict policy, for everyone, and on every screen.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::{zero, zero_ids};
use serde_json::{Value, json};

use super::{ZERO, open_zero};
use crate::accessibility::assert_axe_finds_nothing;
use crate::layout::{assert_fits, make_room};

crate::behaviours![
    a_strict_policy_is_kept_by_a_card_of_any_dataset,
    axe_finds_nothing_in_another_article,
    axe_finds_nothing_in_another_article_in_the_dark,
    another_article_overflows_nowhere_from_280_to_1400_px,
    another_article_overflows_at_no_moment_at_280_px,
];

fn a_strict_policy_is_kept_by_a_card_of_any_dataset(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/glance-strict.html")?;
    browser.click("part('next')")?;
    browser.until_at(zero_ids()[1])?;
    browser.click("part('facts').querySelector('dd button')")?;
    browser.until::<Value>("the fact is marked", "all('[role=mark]').length > 0")?;
    let watched = browser.watched()?;
    assert_eq!((watched.violations, watched.errors), (Vec::new(), Vec::new()));
    // Styled all the same.
    let display: String = browser.run("return getComputedStyle(one('.lane')).display;")?;
    assert!(["grid", "flex"].contains(&&*display), "a lane is laid out as {display}");
    Ok(())
}

/// Looks at the card as it begins, and at a moment with names, notes and a refined date, with all open.
fn assert_accessible(browser: &Browser) -> Result<()> {
    assert_axe_finds_nothing(browser, "at first")?;
    let noted = zero().moments.iter().find(|it| !it.notes.is_empty() && it.refined.is_some());
    browser.go_to(&noted.context("no moment has a note and a refined date")?.id)?;
    browser.click("part('facts').querySelector('dd button')")?;
    browser.run::<Value>("all('details').forEach((it) => (it.open = true));")?;
    assert_axe_finds_nothing(browser, "with all open")?;
    browser.go_to("al-khwarizmi")?;
    assert_axe_finds_nothing(browser, "with words that run to the left")
}

fn axe_finds_nothing_in_another_article(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    assert_accessible(browser)
}

fn axe_finds_nothing_in_another_article_in_the_dark(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.put_glance_card(json!({ "src": ZERO, "theme": "dark" }))?;
    assert_accessible(browser)
}

fn another_article_overflows_nowhere_from_280_to_1400_px(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    // Longer names stand at either end of the time, and in the middle.
    for id in [zero_ids()[0], "al-khwarizmi", zero_ids()[zero_ids().len() - 1]] {
        browser.go_to(id)?;
        browser.run::<Value>("all('details').forEach((it) => (it.open = true));")?;
        for width in [280, 320, 390, 480, 560, 720, 960, 1200, 1400] {
            make_room(browser, width)?;
            assert_fits(browser, &format!("{id} at {width} px"))?;
        }
    }
    Ok(())
}

fn another_article_overflows_at_no_moment_at_280_px(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    browser.run::<Value>("all('details').forEach((it) => (it.open = true));")?;
    make_room(browser, 280)?;
    for id in zero_ids() {
        browser.go_to(id)?;
        assert_fits(browser, id)?;
    }
    Ok(())
}

//! Copies of the package on one page: each has a module of its own, and lives by itself.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

use super::stopped::assert_goes_on;

crate::behaviours![two_copies_live_side_by_side_and_one_that_stops_leaves_the_other];

fn two_copies_live_side_by_side_and_one_that_stops_leaves_the_other(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/stopping.html")?;
    browser.take("element.js")?;
    browser.run::<Value>(
        "api.define();
        api.define('my-trotsky-card');
        const mine = document.createElement('my-trotsky-card');
        mine.setAttribute('loading', 'eager');
        document.getElementById('below').append(mine);",
    )?;
    browser.until_live()?;
    assert_eq!(browser.run::<usize>("return instances.length;")?, 2);
    let step = |nth: usize, to: &str| -> Result<()> {
        browser.click(&format!("part('next', {nth})"))?;
        browser.until_with::<Value>("it steps", "shows(given[1], given[0])", &[json!(nth), json!(to)])?;
        Ok(())
    };
    for nth in 0..3 {
        step(nth, ids()[1])?;
    }
    browser.run::<Value>("spoil(); card(2).next();")?;
    browser.until::<Value>("it has told", "watched.events.some(({ name }) => name === 'glance-error')")?;
    let told: Vec<i64> = browser.events("glance-error")?.iter().map(|event| event.card).collect();
    assert_eq!(told, [2]);
    assert_goes_on(browser)?;
    for nth in 0..2 {
        step(nth, ids()[2])?;
    }
    browser.click("one('.failed button', 2)")?;
    browser.until_live()?;
    step(2, ids()[2])?;
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

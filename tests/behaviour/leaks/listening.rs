//! Listeners, timers and observers go with the card.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::given::long;
use serde::Deserialize;
use serde_json::Value;

use super::{go, open_glance, open_trotsky};

crate::behaviours![
    a_card_taken_out_again_and_again_leaves_no_listener_timer_or_observer,
    cards_leave_no_listener_timer_or_observer_whatever_way_they_go,
    cards_of_any_dataset_leave_no_listener_timer_or_observer_whatever_way_they_go,
];

/// What cards keep, as `count.js` has counted it.
#[derive(Debug, Deserialize, PartialEq)]
struct Kept {
    window: i64,
    document: i64,
    element: i64,
    timers: i64,
    observers: i64,
}

fn kept(browser: &Browser) -> Result<Kept> {
    browser.run("return kept;")
}

fn a_card_taken_out_again_and_again_leaves_no_listener_timer_or_observer(browser: &Browser) -> Result<()> {
    open_trotsky(browser)?;
    go(browser, "again", 10)?;
    let first = kept(browser)?;
    assert_eq!(Kept { element: 0, ..first }, NOTHING);
    go(browser, "again", if long() { 1_000 } else { 200 })?;
    // The element has its own, wherever it is.
    assert_eq!(kept(browser)?, first);
    // This has counted: what is there listens, waits, and observes.
    browser.run::<Value>("document.getElementById('room').append(again);")?;
    browser.until_live()?;
    browser.run::<Value>("again.play();")?;
    let there = kept(browser)?;
    assert!(there.window > 0 && there.element > first.element && there.timers > 0 && there.observers > 0, "{there:?}");
    Ok(())
}

const NOTHING: Kept = Kept { window: 0, document: 0, element: 0, timers: 0, observers: 0 };

fn cards_leave_no_listener_timer_or_observer_whatever_way_they_go(browser: &Browser) -> Result<()> {
    open_trotsky(browser)?;
    assert_nothing_is_kept(browser)
}

fn cards_of_any_dataset_leave_no_listener_timer_or_observer_whatever_way_they_go(browser: &Browser) -> Result<()> {
    open_glance(browser)?;
    assert_nothing_is_kept(browser)
}

/// Lets cards go in each way, with all options.
fn assert_nothing_is_kept(browser: &Browser) -> Result<()> {
    go(browser, "new", 64)?;
    let kept = kept(browser)?;
    assert_eq!(Kept { element: 0, ..kept }, NOTHING);
    Ok(())
}

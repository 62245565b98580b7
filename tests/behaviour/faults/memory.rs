//! Where there is little memory: cards come until none is left; then all can be read, and fewer of them live again.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

use super::stopped::{assert_goes_on, assert_mended};

crate::behaviours![cards_that_have_no_memory_left_can_be_read_and_fewer_live_again];

fn cards_that_have_no_memory_left_can_be_read_and_fewer_live_again(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/stopping.html?narrow")?;
    browser.until::<Value>(
        "no more cards find room",
        "(() => {
            const more = document.createElement('trotsky-card');
            more.setAttribute('loading', 'eager');
            more.innerHTML = '<a href=\"#text\">What Leon Trotsky achieved</a>';
            document.getElementById('below').append(more);
            return frame().then(() => watched.events.some(({ name }) => name === 'glance-error'));
        })()",
    )?;
    // A card that came last may be the first of the next instance.
    browser.until::<Value>(
        "each card has told, or lives",
        "cards().every((it, nth) => one('.failed', nth) || (slider(nth) && !one('[aria-busy]', nth)))",
    )?;
    let mut told: Vec<i64> = Vec::new();
    for event in browser.events("glance-error")? {
        assert_eq!(event.detail["cause"], "crash", "{}", event.detail);
        told.push(event.card);
    }
    told.sort_unstable();
    let failed: Vec<i64> = browser.run("return cards().map((_, nth) => nth).filter((nth) => one('.failed', nth));")?;
    assert_eq!(told, failed, "each card that has stopped tells it once");
    assert!(failed.len() > 2, "not even two cards find room");
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    // Those that were live show all their moments, and the others what stands inside them.
    let unread: Vec<usize> = browser.run_with(
        "return cards().map((_, nth) => nth)
            .filter((nth) => one('.failed', nth) && seen(nth).join() !== given[0] && !visible(card(nth).querySelector('a')));",
        &[json!(ids().join(","))],
    )?;
    assert_eq!(unread, [0; 0], "can't be read");
    assert_goes_on(browser)?;
    browser.run::<Value>("document.getElementById('below').replaceChildren();")?;
    assert_mended(browser, &[ids()[0], ids()[0]])
}

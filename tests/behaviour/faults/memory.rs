//! Where there is little memory: cards come until none is left; then all can be read, and fewer of them live again.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

use super::stopped::{assert_goes_on, assert_mended, assert_told};

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
    let cards = assert_told(browser)?;
    assert!(cards > 2, "not even two cards find room");
    // Those that were live show all their moments, and the others what stands inside them.
    let unread: Vec<usize> = browser.run_with(
        "return cards().map((_, nth) => nth)
            .filter((nth) => seen(nth).join() !== given[0] && !visible(card(nth).querySelector('a')));",
        &[json!(ids().join(","))],
    )?;
    assert_eq!(unread, [0; 0], "can't be read");
    assert_goes_on(browser)?;
    browser.run::<Value>("document.getElementById('below').replaceChildren();")?;
    assert_mended(browser, &[ids()[0], ids()[0]])
}

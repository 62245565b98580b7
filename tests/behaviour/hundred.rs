//! A hundred cards on one page.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};
use thirtyfour::Key;

crate::behaviours![
    a_hundred_cards_share_one_instance_and_each_answers_for_itself,
    the_second_fifty_cards_take_no_more_memory_than_the_first,
];

/// Adds so many cards to those that are there, and waits until all are live; how much memory the module has then.
fn add_cards(browser: &Browser, count: usize) -> Result<u64> {
    browser.run_with::<Value>(
        "const made = Array.from({ length: given[0] }, () => document.createElement('trotsky-card'));
        for (const it of made) it.setAttribute('loading', 'eager');
        document.getElementById('room').append(...made);",
        &[json!(count)],
    )?;
    browser.until_live()?;
    assert_eq!(browser.run::<usize>("return memories.length;")?, 1, "instances of the module");
    browser.run("return memories[0].buffer.byteLength;")
}

fn a_hundred_cards_share_one_instance_and_each_answers_for_itself(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/hundred.html")?;
    add_cards(browser, 100)?;
    let asked: usize = browser
        .run("return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length;")?;
    assert_eq!(asked, 1, "requests for the module");
    // Each is stepped after the one before it: all up to it have moved, and none behind it.
    let astray: Vec<usize> = browser.run_with(
        "const [first, second] = given;
        const found = cards();
        return found.map((it, nth) => {
            it.next();
            return found.every((other, place) => other.moment === (place <= nth ? second : first)) ? -1 : nth;
        }).filter((nth) => nth >= 0);",
        &[json!(ids()[0]), json!(ids()[1])],
    )?;
    assert_eq!(astray, Vec::<usize>::new());
    browser.run::<Value>("slider(72).focus();")?;
    browser.press(Key::Right)?;
    browser.until_with::<Value>("the 73rd has moved, by the key", "shows(given[0], 72)", &[json!(ids()[2])])?;
    let others: usize =
        browser.run_with("return cards().filter((it) => it.moment === given[0]).length;", &[json!(ids()[1])])?;
    assert_eq!(others, 99, "cards that stayed");
    Ok(())
}

fn the_second_fifty_cards_take_no_more_memory_than_the_first(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/hundred.html")?;
    let one = add_cards(browser, 1)?;
    let fifty = add_cards(browser, 49)?;
    let hundred = add_cards(browser, 50)?;
    // Memory grows by pages, and by larger steps the more there is.
    let page = 65_536;
    assert!(
        hundred - fifty <= fifty - one + 2 * page,
        "{one} bytes for one card, {fifty} for fifty, {hundred} for a hundred"
    );
    Ok(())
}

//! Mounted cards that a script takes away.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

use super::assert_quiet;

crate::behaviours![
    a_destroyed_card_is_gone_however_often,
    a_card_destroyed_while_it_loads_stays_gone,
    of_two_cards_the_first_destroyed_the_second_is_left,
];

fn a_destroyed_card_is_gone_however_often(browser: &Browser) -> Result<()> {
    browser.open_entry("index.js")?;
    browser.run::<Value>("window.handle = api.mount('#room');")?;
    browser.until_live()?;
    browser.run::<Value>("handle.destroy(); handle.destroy();")?;
    assert_eq!(browser.run::<usize>("return cards().length;")?, 0);
    browser.until::<Value>("nothing is mounted", "!handle.element.shadowRoot.querySelector('.card')")?;
    browser.run::<Value>("handle.destroy(); handle.next(); handle.pause(); handle.update({ theme: 'dark' });")?;
    assert_quiet(browser)
}

fn a_card_destroyed_while_it_loads_stays_gone(browser: &Browser) -> Result<()> {
    browser.open_entry("index.js")?;
    browser.run::<Value>(
        "const late = new Promise((resolve) => (window.answer = resolve));
        api.configure({ wasm: late.then(() => fetch('/pkg/dist/trotsky-card.wasm')) });
        window.handle = api.mount('#room', { loading: 'eager' });
        handle.element.ready.then(() => (window.woken = true));",
    )?;
    browser.run::<Value>("handle.destroy(); api.mount('#below', { loading: 'eager' }); answer();")?;
    // The other card waits for the same module, behind it.
    browser.until_live()?;
    let left: Value = browser.run(
        "return [cards().length, Boolean(window.woken), Boolean(handle.element.shadowRoot.querySelector('.card'))];",
    )?;
    assert_eq!(left, json!([1, false, false]));
    assert_eq!(browser.events("glance-ready")?.len(), 1);
    assert_quiet(browser)
}

fn of_two_cards_the_first_destroyed_the_second_is_left(browser: &Browser) -> Result<()> {
    browser.open_entry("index.js")?;
    // As frameworks do that try whether a component can be taken away.
    browser.run_with::<Value>(
        "const first = api.mount('#room');
        window.second = api.mount('#room', { moment: given[0] });
        first.destroy();",
        &[json!(ids()[4])],
    )?;
    browser.until_live()?;
    browser.until_at(ids()[4])?;
    let left: Value = browser.run("return [cards().length, card() === second.element, all('.card').length];")?;
    assert_eq!(left, json!([1, true, 1]));
    assert_eq!(browser.events("glance-ready")?.len(), 1);
    assert_quiet(browser)
}

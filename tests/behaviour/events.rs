//! What the card tells its embedder.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{ids, moments};
use serde_json::{Value, json};
use thirtyfour::Key;

crate::behaviours![
    a_card_tells_once_that_it_is_ready,
    every_step_is_told_once_with_id_index_and_date,
    staying_at_a_moment_is_not_told,
    a_step_as_soon_as_a_card_is_ready_is_told_once,
    events_leave_shadow_roots,
    events_say_which_card_they_are_of,
];

fn a_card_tells_once_that_it_is_ready(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    assert_eq!(browser.events("glance-ready")?.len(), 1);
    assert_eq!(browser.events("glance-momentchange")?.len(), 0, "the first moment is no change");
    Ok(())
}

fn every_step_is_told_once_with_id_index_and_date(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[3])?;
    browser.click("part('next')")?;
    browser.until_at(ids()[4])?;
    browser.run::<Value>("slider().focus();")?;
    browser.press(Key::Right)?;
    browser.until_at(ids()[5])?;
    browser.press(Key::End)?;
    browser.until_at(ids()[ids().len() - 1])?;
    browser.run_with::<Value>("card().moment = given[0];", &[json!(ids()[2])])?;
    browser.until_at(ids()[2])?;

    let told: Vec<Value> = browser.events("glance-momentchange")?.into_iter().map(|event| event.detail).collect();
    let expected: Vec<Value> = [3, 4, 5, ids().len() - 1, 2]
        .map(|index| {
            let moment = &moments()[index];
            json!({ "id": moment.id, "index": index, "date": moment.date.date.to_string() })
        })
        .into();
    assert_eq!(told, expected);
    Ok(())
}

fn staying_at_a_moment_is_not_told(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser
        .run_with::<Value>("card().goTo(given[0]); card().moment = given[0]; card().previous();", &[json!(ids()[0])])?;
    // A step after them shows that nothing was still to come.
    browser.go_to(ids()[1])?;
    assert_eq!(browser.events("glance-momentchange")?.len(), 1);
    Ok(())
}

fn a_step_as_soon_as_a_card_is_ready_is_told_once(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>(
        "const made = document.createElement('trotsky-card');
        made.addEventListener('glance-ready', () => made.goTo('death'));
        document.getElementById('room').replaceChildren(made);",
    )?;
    browser.until_live()?;
    browser.until_at("death")?;
    // A step after it shows that nothing was still to come.
    browser.go_to(ids()[1])?;
    let told: Vec<Value> =
        browser.events("glance-momentchange")?.into_iter().map(|event| event.detail["id"].clone()).collect();
    assert_eq!(told, ["death", ids()[1]]);
    Ok(())
}

fn events_leave_shadow_roots(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/guest.html")?;
    browser.go_to(ids()[1])?;
    let events = browser.watched()?.events;
    let names: Vec<&str> = events.iter().map(|event| &*event.name).collect();
    assert_eq!(names, ["glance-ready", "glance-momentchange"]);
    assert!(events.iter().all(|event| event.composed));
    Ok(())
}

fn events_say_which_card_they_are_of(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/two.html")?;
    browser.run_with::<Value>("card(1).goTo(given[0]);", &[json!(ids()[1])])?;
    browser
        .until::<Value>("the second card tells", "watched.events.some((it) => it.name === 'glance-momentchange')")?;
    let mut ready: Vec<i64> = browser.events("glance-ready")?.iter().map(|event| event.card).collect();
    ready.sort_unstable();
    assert_eq!(ready, [0, 1]);
    let changed: Vec<i64> = browser.events("glance-momentchange")?.iter().map(|event| event.card).collect();
    assert_eq!(changed, [1]);
    Ok(())
}

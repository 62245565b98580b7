//! Several cards of several datasets on a page.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, ids, zero, zero_ids};
use browser_tests::host::Host;
use serde_json::{Value, json};

use super::short;

crate::behaviours![cards_of_different_datasets_stay_apart, a_card_of_any_dataset_by_another_name_works,];

/// A page with the classic scripts, which need no bundler.
const PAGE: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
    <title>Three cards</title><script src="/tests/pages/watch.js"></script>
    <script src="/pkg/dist/trotsky-card.js" async></script><script src="/pkg/dist/glance-card.js" async></script>
    <main><h1>Three cards</h1><glance-card loading="eager" src="/data/zero.json"></glance-card>
    <trotsky-card loading="eager"></trotsky-card><glance-card loading="eager" id="third"></glance-card></main>"#;

fn cards_of_different_datasets_stay_apart(browser: &Browser) -> Result<()> {
    let host = Host::page(PAGE)?;
    browser.open(&host.at("/"))?;
    browser.run_with::<Value>("document.getElementById('third').data = given[0];", &[short()])?;
    browser.until_live()?;
    let titles: Vec<String> =
        browser.run("return [0, 1, 2].map((nth) => words(part('header', nth).querySelector('h2')));")?;
    assert_eq!(titles, [&*zero().title, &*dataset().title, "Three days"]);

    browser.click("part('next', 1)")?;
    browser.click("part('next', 2)")?;
    browser.click("part('next', 2)")?;
    let at = [zero_ids()[0], ids()[1], "third"];
    browser.until_with::<Value>(
        "each is where it was led",
        "given[0].every((id, nth) => shows(id, nth))",
        &[json!(at)],
    )?;
    let told: Vec<(i64, Value)> = browser
        .events("glance-momentchange")?
        .into_iter()
        .map(|event| (event.card, event.detail["id"].clone()))
        .collect();
    assert_eq!(told, [(1, json!(ids()[1])), (2, json!("second")), (2, json!("third"))]);

    let mut asked: Vec<String> = host
        .asked()
        .iter()
        .filter_map(|it| it.split(' ').nth(1))
        .filter(|it| it.ends_with(".wasm"))
        .map(Into::into)
        .collect();
    asked.sort();
    assert_eq!(asked, ["/pkg/dist/glance-card.wasm", "/pkg/dist/trotsky-card.wasm"]);
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

fn a_card_of_any_dataset_by_another_name_works(browser: &Browser) -> Result<()> {
    browser.open_entry("glance-element.js")?;
    browser.run_with::<Value>(
        "api.define('my-glance-card'); put({}, 'my-glance-card'); card().data = given[0];",
        &[short()],
    )?;
    browser.until_live()?;
    browser.until_at("first")?;
    assert!(browser.run::<bool>("return customElements.get('glance-card') === undefined;")?);
    Ok(())
}

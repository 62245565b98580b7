//! Datasets with faults, and values that are no datasets.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::{zero, zero_ids};
use serde_json::{Value, json};

use super::{faults_of, open_zero, short};

crate::behaviours![
    all_faults_of_a_dataset_are_told_and_the_text_stays,
    a_card_that_is_there_stays_when_the_next_dataset_has_faults,
    a_mended_dataset_is_shown_where_a_faulty_one_was_not,
    values_that_are_no_datasets_have_one_fault_and_the_next_card_works,
];

/// A dataset with three faults, of form and of rules.
fn faulty() -> Value {
    let mut dataset = short();
    dataset["title"] = json!(" ");
    dataset["moments"][1]["date"]["edtf"] = json!("1902-13");
    dataset["moments"][2]["excerpts"][0]["exakt"] = json!("In 1903");
    dataset
}

/// Waits until one `glance-error` was told, and gives what it said.
fn told(browser: &Browser) -> Result<Value> {
    browser.until::<Value>("the faults are told", "watched.events.some((it) => it.name === 'glance-error')")?;
    let mut events = browser.events("glance-error")?;
    assert_eq!(events.len(), 1, "{events:?}");
    Ok(events.remove(0).detail)
}

/// Fails unless all that is wrong with [`faulty`] was told to the page, to the console and to who awaits the card.
fn assert_told(browser: &Browser) -> Result<()> {
    let faults = faults_of(&faulty());
    let mut places: Vec<&str> = faults.as_array().into_iter().flatten().filter_map(|it| it["path"].as_str()).collect();
    places.sort_unstable();
    assert_eq!(places, ["moments[1].date.edtf", "moments[2].excerpts[0].exakt", "title"]);
    let detail = told(browser)?;
    assert_eq!((&detail["cause"], &detail["faults"]), (&json!("dataset"), &faults));
    let message = detail["message"].as_str().unwrap_or_default();
    assert_eq!(message, "the dataset has 3 faults");
    let said = browser.watched()?.said.join("\n");
    for fault in faults.as_array().context("no list")? {
        let line = format!("{}: {}", fault["path"].as_str().unwrap_or(""), fault["message"].as_str().unwrap_or(""));
        assert!(said.contains(&line), "no {line:?} in the console's {said:?}");
    }
    let refused: Value = browser.until(
        "ready is refused",
        "await card().ready.then(() => 'kept', (error) => [error instanceof api.LoadError, error.faults, error.message])",
    )?;
    assert_eq!(refused, json!([true, faults, message]));
    Ok(())
}

fn all_faults_of_a_dataset_are_told_and_the_text_stays(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>(
        "put({}, 'glance-card');
        card().textContent = 'Three days, in short.';
        card().dataset = given[0];",
        &[faulty()],
    )?;
    assert_told(browser)?;
    let readable: Value = browser.run(
        "const range = document.createRange();
        range.selectNodeContents(card());
        return [range.getBoundingClientRect().height > 0, words(card()), visible(one('.failed')), all('.card').length];",
    )?;
    assert_eq!(readable, json!([true, "Three days, in short.", true, 0]));
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

fn a_card_that_is_there_stays_when_the_next_dataset_has_faults(browser: &Browser) -> Result<()> {
    open_zero(browser)?;
    browser.go_to(zero_ids()[3])?;
    browser.run_with::<Value>("card().dataset = given[0];", &[faulty()])?;
    assert_told(browser)?;
    browser.until_at(zero_ids()[3])?;
    let kept: Value = browser
        .run("return [words(part('header').querySelector('h2')), all('.failed').length, all('.card').length];")?;
    assert_eq!(kept, json!([zero().title, 0, 1]));
    browser.click("part('next')")?;
    browser.until_at(zero_ids()[4])
}

fn a_mended_dataset_is_shown_where_a_faulty_one_was_not(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>("put({}, 'glance-card'); card().dataset = given[0];", &[faulty()])?;
    told(browser)?;
    browser.run_with::<Value>("card().dataset = given[0];", &[short()])?;
    browser.until_live()?;
    browser.until_at("first")?;
    assert_eq!(browser.run::<usize>("return all('.failed').length;")?, 0);
    told(browser)?;
    Ok(())
}

/// Values that can't be written as JSON, that are none, or that mean no object: each with a word of its fault.
const NO_DATASETS: [(&str, &str); 15] = [
    ("(() => { const it = {}; it.it = it; return it; })()", "JSON"),
    ("() => ({})", "not an object"),
    ("Symbol('dataset')", "not an object"),
    ("12n", "JSON"),
    ("({ id: 12n })", "JSON"),
    ("({ get id() { throw new Error('mine'); } })", "mine"),
    ("({ get id() { throw null; } })", "JSON"),
    ("({ toJSON() { return undefined; } })", "not an object"),
    ("new Proxy({}, { ownKeys() { throw new RangeError('none of yours'); } })", "none of yours"),
    ("7", "7 is not an object"),
    ("[]", "a list is not an object"),
    ("''", "not JSON"),
    ("'{ \"id\": '", "not JSON"),
    ("'['.repeat(100_000)", "not JSON"),
    ("({ id: '\\uD800' })", "not JSON"),
];

fn values_that_are_no_datasets_have_one_fault_and_the_next_card_works(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    for (value, word) in NO_DATASETS {
        browser.run::<Value>(&format!("window.value = {value}; put({{}}, 'glance-card'); card().dataset = value;"))?;
        let (shown, checked): (Value, Value) = browser.until(
            &format!("{value} is refused"),
            "[
                await card().ready.then(() => 'kept', (error) => error.faults),
                await api.checkDataset(value),
            ]",
        )?;
        assert_eq!(shown, checked, "{value}");
        let faults = shown.as_array().with_context(|| format!("{value} is {shown}"))?;
        assert_eq!(faults.len(), 1, "{value}: {shown}");
        let message = faults[0]["message"].as_str().unwrap_or_default();
        assert!(faults[0]["path"] == "" && message.contains(word), "{value}: {shown}");
    }
    let events = browser.events("glance-error")?;
    assert_eq!(events.len(), NO_DATASETS.len());
    assert!(events.iter().all(|event| event.detail["cause"] == "dataset"));
    browser.run_with::<Value>("put({}, 'glance-card'); card().dataset = given[0];", &[short()])?;
    browser.until_live()?;
    browser.until_at("first")?;
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

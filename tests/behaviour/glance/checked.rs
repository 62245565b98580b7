//! `checkDataset`: the page's checker is the terminal's and the build's.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::zero_as_written;
use serde_json::{Value, json};

use super::short;

crate::behaviours![the_page_finds_the_faults_that_the_checker_finds, a_dataset_without_faults_has_none];

/// Datasets with faults: the value at each place put in the place of what is there.
fn broken() -> Vec<Value> {
    let slips: [(&str, Value); 18] = [
        ("/id", json!("Die Null")),
        ("/lang", json!("auf Deutsch")),
        ("/title", json!(null)),
        ("/source/title", json!("")),
        ("/source/year", json!(2026)),
        ("/article", json!("")),
        ("/summary/exact", json!("ein Zeichen, eine Zahl und ein Ende")),
        ("/lanes", json!(["Zeichen", "Zahl", "Zahl", "Umwege"])),
        ("/people/0/printed", json!("Ptolemaios")),
        ("/facts/1/excerpt", json!({ "exact": "kleiner Kreis" })),
        ("/moments", json!([])),
        ("/moments/0/date", json!({ "edtf": "-0300", "basis": { "guessed": {} } })),
        ("/moments/0/date/edtf", json!("300 v. Chr.")),
        ("/moments/1/notes", json!(["stela-yaer"])),
        ("/moments/2/excerpts", json!("Ptolemäus")),
        ("/judgements/0/kind", json!("belief")),
        ("/notes/0/references", json!([])),
        ("/references/0/url", json!("data:text/html,<b>")),
    ];
    let zero = zero_as_written();
    let mut broken: Vec<Value> = slips
        .iter()
        .map(|(pointer, value)| {
            let mut dataset = zero.clone();
            *dataset.pointer_mut(pointer).unwrap_or_else(|| panic!("there is no {pointer}")) = value.clone();
            dataset
        })
        .collect();
    // Several at once, of form and of rules.
    let mut all = zero.clone();
    for (pointer, value) in &slips[..5] {
        *all.pointer_mut(pointer).unwrap_or(&mut Value::Null) = value.clone();
    }
    all["tilte"] = json!("Die Null");
    all["moments"][3]["date"]["edtf"] = json!("0224?/0383");
    all["moments"][3]["excerpts"] = json!([{ "exact": "nirgends" }, { "prefix": "nirgends" }]);
    broken.extend([all, json!({}), json!([]), json!(7), json!(true), json!({ "moments": { "0": {} } })]);
    broken
}

/// Fails unless the page finds in each of these what the checker finds in the text of it.
fn assert_found(browser: &Browser, values: &[Value], texts: &[String]) -> Result<()> {
    let found: Vec<Value> = browser.until_with(
        "all are checked",
        "await Promise.all([...given[0]].map((value) => api.checkDataset(value)))",
        &[json!(values)],
    )?;
    assert_eq!(found.len(), texts.len());
    for (found, text) in found.iter().zip(texts) {
        let expected = dataset::read(text, None).expect_err("a dataset with faults");
        assert_eq!(found, &json!(expected), "{}", text.chars().take(200).collect::<String>());
    }
    Ok(())
}

fn the_page_finds_the_faults_that_the_checker_finds(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    let objects: Vec<Value> = broken();
    let texts: Vec<String> = objects.iter().map(Value::to_string).collect();
    assert_found(browser, &objects, &texts)?;
    let texts: Vec<String> = texts.into_iter().chain(["{ \"id\": }", "\u{feff}", "words"].map(Into::into)).collect();
    let values: Vec<Value> = texts.iter().map(|text| json!(text)).collect();
    assert_found(browser, &values, &texts)
}

fn a_dataset_without_faults_has_none(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    let found: Value = browser.until_with(
        "both are checked",
        "[await api.checkDataset(given[0]), await api.checkDataset(JSON.stringify(given[1]))]",
        &[zero_as_written(), short()],
    )?;
    assert_eq!(found, json!([[], []]));
    Ok(())
}

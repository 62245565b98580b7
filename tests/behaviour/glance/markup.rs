//! Text of a dataset stays text, whatever it looks like.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::host::{Host, Module};
use browser_tests::injections::{elsewhere, everywhere, payloads};
use serde::Deserialize;
use serde_json::{Value, json};

use super::short;
use crate::policy::STRICT;

crate::behaviours![
    text_stays_text_wherever_it_stands,
    names_dates_and_addresses_that_would_do_something_are_refused,
    moments_may_be_called_what_objects_have_anyway,
];

/// What a card consists of: its elements with the names of their attributes, where its links lead, and how often it
/// prints the words.
#[derive(Deserialize)]
struct Shown {
    elements: Vec<String>,
    links: Vec<String>,
    times: usize,
}

/// Shows the words, goes to the last moment and opens all there is to open.
fn shown(browser: &Browser, words: &str) -> Result<Shown> {
    let dataset = everywhere(words);
    let read = dataset::read(&dataset.to_string(), None);
    let read = read.unwrap_or_else(|faults| panic!("{words:?} breaks a rule: {faults:?}"));
    // The current moment's words, where they are at the source.
    let directive = dataset::text_directive(&dataset::terms(read.article.words(read.moments[1].excerpts[0])));
    browser.run_with::<Value>("card().dataset = given[0];", &[dataset])?;
    browser.until_with(
        &format!("{:?} are shown", words.chars().take(100).collect::<String>()),
        "await (async () => {
            await card().ready;
            // It becomes whole bit by bit, hidden beside the one before.
            if (one('[aria-busy], .card[style]') || all('.card').length > 1) return false;
            if (part('header').querySelector('h2').textContent !== `${given[0]} (title)`) return false;
            card().goTo('second');
            if (!shows('second')) return false;
            all('details').forEach((it) => (it.open = true));
            const elements = all('*').map((it) => [it.localName, ...it.getAttributeNames().sort()].join(' '));
            const links = all('[href], [src], [cite], [action], [data]')
                .map((it) => ['href', 'src', 'cite'].map((name) => it.getAttribute(name)).find(Boolean) ?? it.outerHTML)
                .map((link) => link.replace(`#${given[1]}`, ' at these words'));
            // Within quotation marks, others become single ones.
            const single = (text) => text.replaceAll(/[\"'“”‘’]/g, '');
            const times = single(card().shadowRoot.textContent).split(single(`${given[0]} (`)).length - 1;
            return { elements, links, times };
        })()",
        &[json!(words), json!(directive)],
    )
}

fn text_stays_text_wherever_it_stands(browser: &Browser) -> Result<()> {
    let host = Host::start(Module::Whole)?;
    // What is forbidden happens all the same, and is told. The icon is the page's own.
    host.observe(&format!("{STRICT}; img-src data:"));
    browser.open(&host.at("/tests/pages/package.html"))?;
    browser.take("glance.js")?;
    browser.run::<Value>("window.ran = () => (window.has_run = true); put({}, 'glance-card');")?;
    let harmless = shown(browser, "plain words")?;
    let Shown { elements, links, times } = &harmless;
    assert!(elements.len() > 100 && *times > 15, "the words are printed {times} times only, in {elements:?}");
    let source = "https://example.org/original";
    let (at_words, links): (Vec<_>, Vec<_>) = links.iter().partition(|link| link.ends_with(" at these words"));
    assert_eq!(at_words, [&format!("{source} at these words")]);
    assert!(links.iter().all(|link| *link == source), "{links:?}");
    for payload in payloads() {
        let made = shown(browser, &payload)?;
        assert_eq!((&made.links, made.times), (&harmless.links, harmless.times), "{payload:?}");
        assert_eq!(made.elements, harmless.elements, "{payload:?}");
    }
    browser.until::<Value>("some frames have passed", "(await frame(), await frame(), await frame(), true)")?;
    assert!(!browser.run::<bool>("return Boolean(window.has_run);")?, "something has run");
    let asked = host.asked();
    let asked: Vec<&str> = asked.iter().filter_map(|request| request.split(' ').nth(1)).collect();
    let foreign: Vec<&&str> = asked
        .iter()
        .filter(|path| !["/tests/pages/", "/pkg/dist/", "/favicon.ico"].iter().any(|own| path.starts_with(own)))
        .collect();
    assert_eq!(foreign, Vec::<&&str>::new(), "asked for by words");
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors, watched.violations), (Vec::new(), Vec::new(), Vec::new()));
    Ok(())
}

fn names_dates_and_addresses_that_would_do_something_are_refused(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    let datasets: Vec<Value> = payloads().iter().map(|payload| elsewhere(payload)).collect();
    for some in datasets.chunks(40) {
        let found: Vec<Value> = browser.until_with(
            "all are checked",
            "await Promise.all([...given[0]].map((dataset) => api.checkDataset(dataset)))",
            &[json!(some)],
        )?;
        for (found, dataset) in found.iter().zip(some) {
            let faults = dataset::read(&dataset.to_string(), None).expect_err("a dataset with faults");
            assert_eq!(found, &json!(faults), "{}", dataset["id"]);
        }
    }
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

/// Names that objects of JavaScript have, as far as they may name a moment.
const NAMES: [&str; 10] =
    ["constructor", "prototype", "length", "name", "then", "id", "item", "current", "undefined", "null"];

fn moments_may_be_called_what_objects_have_anyway(browser: &Browser) -> Result<()> {
    let mut dataset = short();
    let moment = dataset["moments"][0].clone();
    // All on one day: they come in the order of their names.
    let moments = NAMES.map(|name| {
        let mut moment = moment.clone();
        moment["id"] = json!(name);
        moment
    });
    dataset["moments"] = json!(moments);
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>("put({}, 'glance-card'); card().dataset = given[0];", &[dataset])?;
    browser.until_live()?;
    for name in NAMES {
        browser.go_to(name)?;
    }
    // A field is no more than what the dataset's JSON has by that name.
    let proto = r#"{ "__proto__": { "id": "short" }, "constructor": 1 }"#;
    let found: Value = browser.until_with("it is checked", "await api.checkDataset(given[0])", &[json!(proto)])?;
    assert_eq!(found, json!(dataset::read(proto, None).expect_err("no dataset")));
    let clean: bool = browser.run("return ({}).id === undefined && Object.keys(Object.prototype).length === 0;")?;
    assert!(clean, "all objects have something of the dataset");
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

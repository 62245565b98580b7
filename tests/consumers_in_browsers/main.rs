//! The apps of `tests/consumers`, used as a reader would, in every engine.

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use browser_tests::expected::{ids, zero};
use browser_tests::fleet::Fleet;
use browser_tests::given::given;
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::{Value, json};

const BEGINS_AT: &str = "october-revolution";

/// An app: its server, the page, and what is particular about it.
struct Consumer {
    name: &'static str,
    server: &'static str,
    page: &'static str,
    kind: Kind,
}

enum Kind {
    /// Its card is made anew when it comes back.
    Card,
    /// Its card is the one that was taken out before.
    Kept,
    /// As [`Kind::Card`]; a card of another dataset is on the page as well.
    TwoDatasets,
    /// It has no card.
    Worker,
}

const fn consumer(name: &'static str, kind: Kind) -> Consumer {
    Consumer { name, server: name, page: "/", kind }
}

const CONSUMERS: [Consumer; 15] = [
    consumer("vite", Kind::Card),
    consumer("vite-dev", Kind::Card),
    consumer("webpack", Kind::Card),
    consumer("esbuild", Kind::Card),
    Consumer { name: "esbuild-inline", server: "esbuild", page: "/inline.html", kind: Kind::TwoDatasets },
    consumer("next", Kind::Card),
    consumer("next-dev", Kind::Card),
    consumer("astro", Kind::Kept),
    consumer("astro-dev", Kind::Kept),
    consumer("react", Kind::TwoDatasets),
    consumer("react-strict", Kind::TwoDatasets),
    consumer("vue", Kind::TwoDatasets),
    consumer("svelte", Kind::TwoDatasets),
    consumer("esm", Kind::Card),
    consumer("worker", Kind::Worker),
];

fn main() {
    let mut arguments = Arguments::from_args();
    // The tests of an engine share its one browser.
    arguments.test_threads = Some(1);

    let fleet = Arc::new(Fleet::default());
    let mut trials = Vec::new();
    for engine in Engine::ALL {
        for consumer in &CONSUMERS {
            let fleet = Arc::clone(&fleet);
            trials.push(Trial::test(format!("{}::{}", engine.name(), consumer.name), move || {
                fleet
                    .test(engine, |browser| used(browser, consumer))
                    .map_err(|cause| Failed::from(format!("{cause:#}")))
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    // Leaving the process wouldn't end the browsers.
    fleet.close();
    conclusion.exit();
}

fn used(browser: &Browser, Consumer { server, page, kind, .. }: &Consumer) -> Result<()> {
    let servers: HashMap<String, String> = serde_json::from_str(&given("CONSUMERS")?)?;
    let address = servers.get(*server).with_context(|| format!("CONSUMERS has no {server}"))?;
    if browser.engine == Engine::Chromium {
        // What earlier pages have said.
        browser.console()?;
    }
    browser.open(&format!("{address}{page}"))?;
    match kind {
        Kind::Worker => {
            browser.until::<Value>("the worker has said something", "words(document.querySelector('output'))")?;
            let said: String = browser.run("return words(document.querySelector('output'));")?;
            ensure!(said == "imported", "the worker said: {said}");
        }
        Kind::Card => steps_goes_and_comes_back(browser, BEGINS_AT)?,
        Kind::Kept => steps_goes_and_comes_back(browser, after(BEGINS_AT)?)?,
        Kind::TwoDatasets => {
            steps_goes_and_comes_back(browser, BEGINS_AT)?;
            let heading = "document.querySelector('glance-card').shadowRoot.querySelector('[part~=header] h2')";
            let title = json!(zero().title);
            browser.until_with::<Value>(
                "the other card is live",
                &format!("words({heading}) === given[0]"),
                &[title],
            )?;
        }
    }
    has_no_complaints(browser)
}

fn steps_goes_and_comes_back(browser: &Browser, to: &str) -> Result<()> {
    browser.until_live()?;
    browser.until_at(BEGINS_AT)?;
    step(browser, after(BEGINS_AT)?)?;
    let cards: usize = browser.run("return cards().length;")?;
    browser.click("document.querySelector('#toggle')")?;
    browser.until_with::<Value>("the card is gone", "cards().length === given[0]", &[json!(cards - 1)])?;
    browser.click("document.querySelector('#toggle')")?;
    browser.until_with::<Value>("the card is back", "cards().length === given[0]", &[json!(cards)])?;
    browser.until_live()?;
    browser.until_at(to)?;
    step(browser, after(to)?)
}

/// Clicks the app's own button, which steps by the app's own means; the app hears of it.
fn step(browser: &Browser, to: &str) -> Result<()> {
    browser.until::<Value>("the app is awake", "document.querySelector('#next:enabled') !== null")?;
    browser.click("document.querySelector('#next')")?;
    browser.until_at(to)?;
    let heard = "words(document.querySelector('output')) === given[0]";
    browser.until_with::<Value>(&format!("the app has heard of {to}"), heard, &[json!(to)])?;
    Ok(())
}

fn after(id: &str) -> Result<&'static str> {
    let ids = ids();
    let index = ids.iter().position(|it| *it == id).with_context(|| format!("there is no moment {id}"))?;
    ids.get(index + 1).copied().with_context(|| format!("{id} is the last moment"))
}

fn has_no_complaints(browser: &Browser) -> Result<()> {
    let watched = browser.watched()?;
    ensure!(watched.said.is_empty(), "the page said: {:#?}", watched.said);
    ensure!(watched.errors.is_empty(), "errors: {:#?}", watched.errors);
    if browser.engine == Engine::Chromium {
        let mut logged = browser.console()?;
        // Development servers tell that they are connected.
        logged.retain(|line| !line.starts_with("\"DEBUG\"") && !line.starts_with("\"INFO\""));
        ensure!(logged.is_empty(), "the browser's log: {logged:#?}");
    }
    Ok(())
}

//! Addresses that have no dataset, or none for long.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::zero_ids;
use browser_tests::host::{Host, Piece};
use serde_json::{Value, json};

use super::ZERO;

crate::behaviours![
    an_address_without_a_dataset_is_told_and_tried_again,
    a_page_where_a_dataset_should_be_is_told,
    what_is_no_address_is_told,
    a_host_that_does_not_answer_is_told,
    a_card_without_a_dataset_waits,
    a_dataset_that_does_not_come_is_let_go_with_its_card,
    a_dataset_that_does_not_come_is_let_go_for_another,
    a_dataset_that_never_comes_is_told_in_time,
];

/// Puts in a card of this address, and gives what is told of it.
fn told_of(browser: &Browser, src: &str) -> Result<Value> {
    browser.run_with::<Value>("put({ src: given[0] }, 'glance-card');", &[json!(src)])?;
    browser.until::<Value>("it is told", "watched.events.some((it) => it.name === 'glance-error')")?;
    let mut events = browser.events("glance-error")?;
    assert_eq!(events.len(), 1, "{events:?}");
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(events.remove(0).detail)
}

fn assert_told_of(browser: &Browser, src: &str, message: &str) -> Result<()> {
    browser.open_entry("glance.js")?;
    let detail = told_of(browser, src)?;
    let told = detail["message"].as_str().unwrap_or_default();
    assert!(detail["cause"] == "load" && told.contains(message), "{detail}");
    assert!(told.starts_with("src: "), "{told:?} does not say what is wrong");
    Ok(())
}

fn an_address_without_a_dataset_is_told_and_tried_again(browser: &Browser) -> Result<()> {
    assert_told_of(browser, "/data/nothing.json", "/data/nothing.json answered 404")?;
    browser.run_with::<Value>("card().src = given[0];", &[json!(ZERO)])?;
    browser.until_live()?;
    browser.until_at(zero_ids()[0])
}

fn a_page_where_a_dataset_should_be_is_told(browser: &Browser) -> Result<()> {
    assert_told_of(browser, "/index.html", "/index.html is a page, and no dataset")
}

fn what_is_no_address_is_told(browser: &Browser) -> Result<()> {
    assert_told_of(browser, "http://[", "\"http://[\" is not an address")
}

fn a_host_that_does_not_answer_is_told(browser: &Browser) -> Result<()> {
    // Nobody listens on this port.
    assert_told_of(browser, "http://127.0.0.1:9/zero.json", "http://127.0.0.1:9/zero.json could not be fetched")
}

fn a_card_without_a_dataset_waits(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run::<Value>("put({}, 'glance-card'); card().textContent = 'Soon.';")?;
    browser.until::<Value>("some frames have passed", "(await frame(), await frame(), await frame(), true)")?;
    assert!(browser.run::<bool>("return visible(card());")?, "the text can't be seen");
    let watched = browser.watched()?;
    assert!(watched.events.is_empty() && watched.said.is_empty(), "{watched:?}");
    browser.run_with::<Value>("card().src = given[0];", &[json!(ZERO)])?;
    browser.until_live()
}

/// Opens a card whose dataset does not come, and lets the page see whether that is still waited for.
fn open_waiting(browser: &Browser) -> Result<Host> {
    let host = Host::with([("/never.json", vec![Piece::Gate])])?;
    browser.open(&host.at("/tests/pages/package.html"))?;
    browser.take("glance.js")?;
    browser.run::<Value>(
        "window.patience = new AbortController();
        AbortSignal.timeout = () => patience.signal;
        const real = window.fetch.bind(window);
        window.fetch = (url, request) => {
            if (String(url).endsWith('/never.json')) window.waiting = request.signal;
            return real(url, request);
        };
        put({ src: '/never.json' }, 'glance-card');",
    )?;
    browser.until::<Value>("the dataset has been asked for", "Boolean(window.waiting)")?;
    assert!(!browser.run::<bool>("return waiting.aborted;")?, "nobody waits for the dataset");
    Ok(host)
}

fn a_dataset_that_does_not_come_is_let_go_with_its_card(browser: &Browser) -> Result<()> {
    let _host = open_waiting(browser)?;
    browser.run::<Value>("card().remove();")?;
    browser.until::<Value>("nobody waits for the dataset", "waiting.aborted")?;
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors, watched.events.len()), (Vec::new(), Vec::new(), 0));
    Ok(())
}

fn a_dataset_that_does_not_come_is_let_go_for_another(browser: &Browser) -> Result<()> {
    let _host = open_waiting(browser)?;
    let aborted: bool = browser.run_with("card().src = given[0]; return waiting.aborted;", &[json!(ZERO)])?;
    assert!(aborted, "the first dataset is still waited for");
    browser.until_live()?;
    browser.until_at(zero_ids()[0])?;
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

fn a_dataset_that_never_comes_is_told_in_time(browser: &Browser) -> Result<()> {
    let host = open_waiting(browser)?;
    browser.run::<Value>("patience.abort(new DOMException('The operation timed out.', 'TimeoutError'));")?;
    browser.until::<Value>("it is told", "watched.events.some((it) => it.name === 'glance-error')")?;
    let told = &browser.events("glance-error")?[0].detail;
    let message = format!("src: {} did not come within 40 seconds", host.at("/never.json"));
    assert_eq!((&told["cause"], &told["message"]), (&json!("load"), &json!(message)));
    Ok(())
}

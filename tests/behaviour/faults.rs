//! When the module stops in the middle of something: the page goes on, all text can be read, the embedder hears of it,
//! and the next card is one of a fresh instance.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use browser_tests::expected::ids;
use browser_tests::host::{Host, Module};
use serde_json::{Value, json};
use thirtyfour::Key;

pub mod copies;
pub mod intl;
pub mod made;
pub mod memory;
pub mod stopped;

use crate::accessibility::assert_axe_finds_nothing;
use stopped::{assert_mended, assert_stopped, assert_told};

crate::behaviours![
    a_module_that_stops_at_a_key_leaves_all_text_and_starts_anew,
    a_module_that_stops_while_the_page_steers_is_no_error_of_the_page,
    a_module_that_stops_while_a_card_is_mounted_leaves_the_others_to_be_read,
    a_module_that_stops_without_a_network_starts_anew,
    a_card_that_stops_before_it_is_whole_shows_what_stands_in_the_element_as_well,
    a_card_that_has_stopped_is_refused_with_the_reason,
    what_is_left_of_a_stopped_module_does_nothing,
    a_card_of_any_dataset_that_stops_shows_the_next_one_when_tried_again,
    a_card_of_any_dataset_that_has_stopped_goes_with_its_dataset,
    checking_a_dataset_is_refused_by_a_module_that_stops_and_works_the_next_time,
];

const PAGE: &str = "/tests/pages/stopping.html";

/// What the pages of these tests do, for a page that is there already.
const STOPPING: &str = include_str!("../pages/stopping.js");

/// Opens two cards, the first of them at a moment in the middle.
fn open(browser: &Browser) -> Result<()> {
    browser.open_cards(PAGE)?;
    browser.go_to(ids()[3])
}

fn a_module_that_stops_at_a_key_leaves_all_text_and_starts_anew(browser: &Browser) -> Result<()> {
    open(browser)?;
    browser.run::<Value>("slider().focus(); spoil();")?;
    browser.press(Key::Right)?;
    assert_told(browser)?;
    assert!(browser.run::<bool>("return words(focused()) === 'Try again';")?, "the focus is lost");
    assert_stopped(browser, &[0, 1])?;
    assert_axe_finds_nothing(browser, "once the module has stopped")?;
    assert_mended(browser, &[ids()[3], ids()[0]])?;
    let (instances, asked): (usize, usize) = browser.run(
        "const asked = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm'));
        return [instances.length, asked.length];",
    )?;
    assert_eq!((instances, asked), (2, 1), "one more instance for both, of the module that was there");
    assert_eq!(browser.events("glance-error")?.len(), 2);
    Ok(())
}

fn a_module_that_stops_while_the_page_steers_is_no_error_of_the_page(browser: &Browser) -> Result<()> {
    let calls = [
        ("card().next()", json!(null)),
        ("card().previous()", json!(null)),
        ("card().goTo(given[0])", json!(false)),
        ("card().play()", json!(null)),
        ("card().setAttribute('theme', 'dark')", json!(null)),
        ("card().moment = given[0]", json!(ids()[5])),
        ("document.documentElement.lang = 'de'", json!("de")),
        ("card().moment", json!("")),
    ];
    for (call, expected) in calls {
        open(browser)?;
        let given: Value = browser.run_with(&format!("spoil(); return {call} ?? null;"), &[json!(ids()[5])])?;
        assert_eq!(given, expected, "{call}");
        assert_stopped(browser, &[0, 1])?;
    }
    Ok(())
}

fn a_module_that_stops_while_a_card_is_mounted_leaves_the_others_to_be_read(browser: &Browser) -> Result<()> {
    open(browser)?;
    browser.run::<Value>(
        "spoil();
        document.getElementById('below').innerHTML =
            '<trotsky-card loading=\"eager\">Leon Trotsky died on <a href=\"#text\">August 21st, 1940</a>.</trotsky-card>';",
    )?;
    assert_stopped(browser, &[0, 1])?;
    assert_mended(browser, &[ids()[3], ids()[0], ids()[0]])
}

fn a_module_that_stops_without_a_network_starts_anew(browser: &Browser) -> Result<()> {
    let host = Host::start(Module::Whole)?;
    browser.open_cards(&host.at(PAGE))?;
    host.serve(Module::Unanswered);
    browser.run::<Value>("spoil(); card().next();")?;
    assert_stopped(browser, &[0, 1])?;
    assert_mended(browser, &[ids()[0], ids()[0]])?;
    browser.put_card(json!({}))?;
    let asked = host.asked_in("/pkg/dist").into_iter().filter(|path| path.ends_with(".wasm"));
    assert_eq!(asked.count(), 1);
    Ok(())
}

fn a_card_that_stops_before_it_is_whole_shows_what_stands_in_the_element_as_well(browser: &Browser) -> Result<()> {
    browser.open_cards(PAGE)?;
    browser.run::<Value>(
        "own(`document.addEventListener('glance-ready', spoil, { once: true });`);
        document.getElementById('room').innerHTML =
            '<trotsky-card loading=\"eager\">Leon Trotsky died on <a href=\"#text\">August 21st, 1940</a>.</trotsky-card>';",
    )?;
    assert_stopped(browser, &[])?;
    let (title, busy): (bool, usize) =
        browser.run("return [visible(part('header').querySelector('h2')), all('[aria-busy]').length];")?;
    assert_eq!((title, busy), (true, 0));
    assert_mended(browser, &[ids()[0]])
}

fn a_card_that_has_stopped_is_refused_with_the_reason(browser: &Browser) -> Result<()> {
    open(browser)?;
    let refused: (bool, String, bool) = browser.until(
        "ready is refused",
        "(spoil(), card().next(), await card().ready.catch((error) => [error.name === 'LoadError', error.message, Boolean(error.cause.message)]))",
    )?;
    let told = browser.events("glance-error")?;
    assert_eq!(json!(refused), json!([true, told[0].detail["message"], true]));
    // Whoever puts it in again tries again.
    browser.run::<Value>("document.getElementById('below').append(...cards());")?;
    browser.until_live()?;
    browser.until_at(ids()[3])
}

fn what_is_left_of_a_stopped_module_does_nothing(browser: &Browser) -> Result<()> {
    open(browser)?;
    browser.run::<Value>("window.old = all('*'); spoil(); card().next();")?;
    assert_told(browser)?;
    browser.run::<Value>("put({ loading: 'eager' });")?;
    browser.until_live()?;
    browser.run::<Value>(
        "for (const it of old) {
            for (const name of ['click', 'keydown', 'input', 'change', 'toggle', 'beforematch', 'focusin', 'focusout', 'pointermove', 'pointerleave']) {
                it.dispatchEvent(new Event(name, { bubbles: true }));
            }
        }
        old = undefined;",
    )?;
    if browser.engine == Engine::Chromium {
        // What its finalizers would let go of are places in the memory of the new one.
        for _ in 0..3 {
            browser.devtools("HeapProfiler.collectGarbage", json!({}))?;
            browser.until::<Value>("finalizers have run", "(await frame(), true)")?;
        }
    }
    for id in &ids()[1..] {
        browser.click("part('next')")?;
        browser.until_at(id)?;
    }
    let watched = browser.watched()?;
    assert_eq!(watched.errors, Vec::<String>::new());
    assert_eq!(watched.said.len(), 2, "{:?}", watched.said);
    Ok(())
}

fn a_card_of_any_dataset_that_stops_shows_the_next_one_when_tried_again(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>("own(given[0]);", &[json!(STOPPING)])?;
    browser.put_glance_card(json!({ "src": "/data/zero.json" }))?;
    let zero = browser.run::<Vec<String>>("return all('[data-moment]').map((it) => it.dataset.moment);")?;
    browser.run_with::<Value>("spoil(); card().dataset = given[0];", &[crate::glance::short()])?;
    assert_told(browser)?;
    assert_eq!(browser.run::<Vec<String>>("return seen();")?, zero);
    browser.click("one('.failed button')")?;
    browser.until_live()?;
    browser.until_at("first")?;
    browser.click("part('next')")?;
    browser.until_at("second")
}

fn a_card_of_any_dataset_that_has_stopped_goes_with_its_dataset(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>("own(given[0]);", &[json!(STOPPING)])?;
    browser.run_with::<Value>(
        "put({ loading: 'eager' }, 'glance-card');
        card().innerHTML = '<a href=\"#text\">Three days</a>';
        card().data = given[0];",
        &[crate::glance::short()],
    )?;
    browser.until_live()?;
    browser.run::<Value>("spoil(); card().next();")?;
    assert_told(browser)?;
    browser.run::<Value>("card().data = undefined;")?;
    browser
        .until::<Value>("the text in it is shown", "!one('.card, .failed') && visible(card().querySelector('a'))")?;
    Ok(())
}

fn checking_a_dataset_is_refused_by_a_module_that_stops_and_works_the_next_time(browser: &Browser) -> Result<()> {
    browser.open_entry("glance.js")?;
    browser.run_with::<Value>("own(given[0]);", &[json!(STOPPING)])?;
    let check = "await api.checkDataset(given[0])";
    let dataset = [crate::glance::short()];
    browser.until_with::<Value>("it is checked", &format!("({check}).length === 0"), &dataset)?;
    browser.run::<Value>("spoil();")?;
    let refused: (bool, String) = browser.until_with(
        "it is refused",
        &format!("{check}.then(() => null, (error) => [error instanceof api.LoadError, error.message])"),
        &dataset,
    )?;
    assert!(refused.0 && refused.1.contains("glance-card.wasm has stopped: "), "{}", refused.1);
    browser.until_with::<Value>("it is checked again", &format!("({check}).length === 0"), &dataset)?;
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

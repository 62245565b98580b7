//! `data-trotsky-card` and `data-base`: place and files of scripts that an optimizer has moved or rewritten.

use std::fs;

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ROOT;
use browser_tests::host::{Host, Piece};
use serde_json::{Value, json};

use super::{assert_cards_after, assert_quiet, failures, insert};
use crate::pasted::page;

crate::behaviours![
    a_script_in_the_head_puts_the_card_where_the_page_is_marked,
    a_script_moved_to_the_end_leaves_the_card_where_the_page_is_marked,
    a_script_written_into_the_page_finds_its_files_by_the_mark,
    a_script_written_into_the_page_without_a_mark_says_what_is_missing,
    a_card_without_its_files_says_so_once,
    a_bundle_finds_place_and_files_by_the_mark,
    a_bundle_waits_for_the_mark_before_it_loads_a_card,
    a_bundle_without_a_mark_looks_beside_itself,
    a_mark_says_where_the_files_of_a_script_are_that_stands_elsewhere,
];

fn a_script_in_the_head_puts_the_card_where_the_page_is_marked(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-marked.html")?;
    assert_cards_after(browser, &["Text above."])?;
    browser.until_at("death")
}

fn a_script_moved_to_the_end_leaves_the_card_where_the_page_is_marked(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-end.html")?;
    assert_cards_after(browser, &["Text above."])
}

fn a_script_written_into_the_page_finds_its_files_by_the_mark(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-inline.html")?;
    assert_eq!(
        browser.run::<Vec<String>>("return cards().map((it) => it.nextElementSibling.dataset.base);")?,
        ["/pkg/dist"]
    );
    browser.until_at("death")?;
    assert_quiet(browser)
}

fn a_script_written_into_the_page_without_a_mark_says_what_is_missing(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-later.html")?;
    insert(browser, "document.body", json!({}), "text")?;
    browser.until::<Value>("the error is told", "watched.said.length > 0")?;
    let said = browser.watched()?.said;
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("nobody has said where trotsky-card.wasm is"), "{}", said[0]);
    assert_eq!(browser.run::<usize>("return cards().length;")?, 0);
    Ok(())
}

fn a_card_without_its_files_says_so_once(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-later.html")?;
    browser.run::<Value>("put({ loading: 'eager' });")?;
    insert(browser, "document.body", json!({}), "text")?;
    let messages = failures(browser, 1)?;
    assert!(messages[0].contains("nobody has said where trotsky-card.wasm is"), "{}", messages[0]);
    let said = browser.watched()?.said;
    assert_eq!(said.len(), 1, "{said:?}");
    Ok(())
}

fn a_bundle_finds_place_and_files_by_the_mark(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-bundle.html")?;
    assert_cards_after(browser, &["Text above."])?;
    browser.until_at("death")
}

fn a_bundle_waits_for_the_mark_before_it_loads_a_card(browser: &Browser) -> Result<()> {
    browser.open_cards("/tests/pages/tag-bundle-own.html")?;
    browser.until_at("october-revolution")?;
    assert_eq!(browser.run::<usize>("return cards().length;")?, 1);
    assert_quiet(browser)
}

fn a_bundle_without_a_mark_looks_beside_itself(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/tag-later.html")?;
    browser.run::<Value>("put({ loading: 'eager' });")?;
    insert(browser, "document.head", json!({ "src": "tag-bundle.js" }), "''")?;
    let messages = failures(browser, 1)?;
    assert!(messages[0].contains("/tests/pages/trotsky-card.wasm"), "{}", messages[0]);
    Ok(())
}

fn a_mark_says_where_the_files_of_a_script_are_that_stands_elsewhere(browser: &Browser) -> Result<()> {
    let copy = fs::read_to_string(format!("{ROOT}/pkg/dist/trotsky-card.js"))?;
    let place = "<script data-trotsky-card data-base='/pkg/dist/' data-moment='death'></script>";
    // As an optimizer serves it from its own folder.
    let html = page("<script src='/other/trotsky-card.js'></script>", place, "");
    let text = |text: String| vec![Piece::Text(text)];
    let host = Host::with([("/", text(html)), ("/other/trotsky-card.js", text(copy))])?;
    browser.open_cards(&host.at("/"))?;
    browser.until_at("death")?;
    let modules = host.asked().into_iter().filter(|request| request.contains(".wasm"));
    let modules: Vec<String> = modules.map(|request| request.lines().next().unwrap_or_default().to_owned()).collect();
    assert_eq!(modules, ["GET /pkg/dist/trotsky-card.wasm HTTP/1.1"]);
    assert_quiet(browser)
}

//! When the module does not come: the text stays, a sentence and a button come, the embedder hears why.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use browser_tests::host::{Host, Module};
use serde_json::Value;

pub mod told;

use told::{Told, assert_told, try_again};

crate::behaviours![
    a_module_that_is_missing_is_told_and_tried_again,
    a_module_that_is_cut_off_is_told_and_tried_again,
    a_module_with_other_bytes_is_refused_and_tried_again,
    a_page_in_the_modules_place_is_refused_and_tried_again,
    a_module_on_a_host_that_does_not_share_it_is_told_and_tried_again,
    a_network_that_is_gone_is_told_and_tried_again,
    a_host_that_never_answers_is_told_in_time_and_tried_again,
    a_module_that_stops_halfway_is_told_in_time_and_tried_again,
    bytes_that_pass_and_are_no_module_are_told_and_tried_again,
    bytes_that_pass_and_are_another_module_are_told_and_tried_again,
    a_browser_without_webassembly_is_told_and_tried_again,
    a_policy_against_webassembly_is_told,
    a_policy_against_the_request_is_told,
    a_module_of_another_mime_type_works,
];

const PAGE: &str = "/tests/pages/failing.html";
const MODULE: &str = "/pkg/dist/trotsky-card.wasm";

/// Opens the page with two cards on a host that serves the module so.
fn open(browser: &Browser, module: Module) -> Result<Host> {
    let host = Host::start(module)?;
    browser.open(&host.at(PAGE))?;
    Ok(host)
}

/// A module that is served so fails, is told so, and works once it is served well.
fn fails_and_is_mended(browser: &Browser, module: Module, message: &str, remedy: &str) -> Result<()> {
    let host = open(browser, module)?;
    assert_told(browser, &Told { message: &format!("{}{message}", host.at(MODULE)), remedy })?;
    host.serve(Module::Whole);
    try_again(browser)
}

fn a_module_that_is_missing_is_told_and_tried_again(browser: &Browser) -> Result<()> {
    fails_and_is_mended(browser, Module::Missing, " answered 404", "next to the script")
}

fn a_module_that_is_cut_off_is_told_and_tried_again(browser: &Browser) -> Result<()> {
    fails_and_is_mended(browser, Module::CutOff, "", "whole")
}

fn a_module_with_other_bytes_is_refused_and_tried_again(browser: &Browser) -> Result<()> {
    fails_and_is_mended(browser, Module::Changed, " is not whole, or not the file that was built", "of one build")
}

fn a_page_in_the_modules_place_is_refused_and_tried_again(browser: &Browser) -> Result<()> {
    fails_and_is_mended(browser, Module::Page, " is not whole, or not the file that was built", "of one build")
}

fn a_module_on_a_host_that_does_not_share_it_is_told_and_tried_again(browser: &Browser) -> Result<()> {
    fails_and_is_mended(browser, Module::Elsewhere, " could not be fetched", "CORS")
}

fn a_network_that_is_gone_is_told_and_tried_again(browser: &Browser) -> Result<()> {
    fails_and_is_mended(browser, Module::Unanswered, " could not be fetched", "the network")
}

fn a_host_that_never_answers_is_told_in_time_and_tried_again(browser: &Browser) -> Result<()> {
    hangs_and_is_mended(browser, Module::Silent)
}

fn a_module_that_stops_halfway_is_told_in_time_and_tried_again(browser: &Browser) -> Result<()> {
    hangs_and_is_mended(browser, Module::Stuck)
}

fn hangs_and_is_mended(browser: &Browser, module: Module) -> Result<()> {
    let host = open(browser, module)?;
    browser.until::<Value>("the module is waited for", "window.patience?.length")?;
    assert_eq!(browser.run::<Vec<u32>>("return patience;")?, [40_000]);
    assert!(browser.watched()?.events.is_empty(), "told before time");
    browser.run::<Value>("window.link = card().querySelector('a'); link.focus(); expire();")?;
    let message = format!("{} did not come within 40 seconds", host.at(MODULE));
    assert_told(browser, &Told { message: &message, remedy: "the network and the server" })?;
    assert!(browser.run::<bool>("return focused() === link;")?, "the link in the text has lost its focus");
    host.serve(Module::Whole);
    try_again(browser)
}

fn bytes_that_pass_and_are_no_module_are_told_and_tried_again(browser: &Browser) -> Result<()> {
    for kind in [Module::Whole, Module::Mistyped] {
        passes_and_is_mended(browser, kind, "changed", "could not be started: CompileError")?;
    }
    Ok(())
}

fn bytes_that_pass_and_are_another_module_are_told_and_tried_again(browser: &Browser) -> Result<()> {
    passes_and_is_mended(browser, Module::Whole, "foreign", "could not be started: TypeError")
}

/// As [`fails_and_is_mended`], where the page itself gives other bytes for those that came.
fn passes_and_is_mended(browser: &Browser, module: Module, bytes: &str, message: &str) -> Result<()> {
    let host = Host::start(module)?;
    browser.open(&host.at(&format!("{PAGE}?{bytes}")))?;
    let message = format!("{} {message}", host.at(MODULE));
    assert_told(browser, &Told { message: &message, remedy: "the file is whole" })?;
    browser.run::<Value>("window.mended = true;")?;
    try_again(browser)
}

fn a_browser_without_webassembly_is_told_and_tried_again(browser: &Browser) -> Result<()> {
    browser.open(&format!("{PAGE}?unsupported"))?;
    assert_told(browser, &Told { message: "has no WebAssembly", remedy: "The text in the element" })?;
    browser.run::<Value>("window.WebAssembly = kept;")?;
    try_again(browser)
}

fn a_policy_against_webassembly_is_told(browser: &Browser) -> Result<()> {
    let host = Host::start(Module::Whole)?;
    host.police("script-src 'self'");
    browser.open(&host.at(PAGE))?;
    let message = format!("{} could not be started", host.at(MODULE));
    assert_told(browser, &Told { message: &message, remedy: "script-src has 'wasm-unsafe-eval'" })
}

fn a_policy_against_the_request_is_told(browser: &Browser) -> Result<()> {
    let host = Host::start(Module::Whole)?;
    host.police("connect-src 'none'");
    browser.open(&host.at(PAGE))?;
    let message = format!("{} could not be fetched", host.at(MODULE));
    assert_told(browser, &Told { message: &message, remedy: "connect-src" })?;
    assert!(!host.asked().iter().any(|request| request.contains(MODULE)), "the module was asked for");
    Ok(())
}

fn a_module_of_another_mime_type_works(browser: &Browser) -> Result<()> {
    let _host = open(browser, Module::Mistyped)?;
    browser.until_live()?;
    browser.until_at(ids()[0])?;
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

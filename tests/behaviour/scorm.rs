//! The card as a course of an LMS: scorm-again, with the limits that SCORM sets to fields.

pub mod around;
pub mod faults;
pub mod progress;

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::course::{self, Scorm};
use browser_tests::host::Host;
use serde_json::{Value, json};

/// Opens the LMS, and the course in it.
fn open(browser: &Browser, scorm: Scorm, completion: &str) -> Result<Host> {
    let host = open_lms(browser, scorm, completion)?;
    launch(browser)?;
    Ok(host)
}

/// Opens the LMS alone.
fn open_lms(browser: &Browser, scorm: Scorm, completion: &str) -> Result<Host> {
    let host = course::host(scorm, completion)?;
    browser.open(&host.at(&format!("/tests/pages/lms.html?version={}", scorm.version)))?;
    browser.until::<Value>("the LMS is there", "window.there")?;
    Ok(host)
}

/// Opens the course in the LMS, and waits until its card is live.
fn launch(browser: &Browser) -> Result<()> {
    browser.until::<Value>("the course is launched", "(await launch(), true)")?;
    browser.in_frame(0, || browser.until_live())
}

/// Leaves the course, and waits until it has said so.
fn leave(browser: &Browser, scorm: Scorm) -> Result<()> {
    let before: u32 = browser.run("const { ended } = lms; leave(); return ended;")?;
    browser.until::<Value>("the session has ended", &format!("lms.ended > {before}"))?;
    let unfinished: Vec<String> = browser.run_with(
        "return lms.calls.filter(({ call, answer }) => call === given[0] && answer !== 'true').map(({ answer }) => answer);",
        &[json!(scorm.terminate)],
    )?;
    assert_eq!(unfinished, Vec::<String>::new());
    Ok(())
}

/// Goes to a moment in the course, and waits until it is shown.
fn go_to(browser: &Browser, id: &str) -> Result<()> {
    browser.in_frame(0, || browser.go_to(id))
}

/// Waits until the field is stored with this value.
fn until_stored(browser: &Browser, field: &str, value: &str) -> Result<()> {
    let what = format!("{field} is stored as {value:?}");
    browser.until_with::<Value>(&what, "stored(given[0]) === given[1]", &[json!(field), json!(value)])?;
    Ok(())
}

/// What is stored in a field.
fn stored(browser: &Browser, field: &str) -> Result<String> {
    browser.run_with("return String(stored(given[0]) ?? '');", &[json!(field)])
}

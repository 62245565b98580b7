//! Cards that leave the page, for a while or for good.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

crate::behaviours![
    a_card_taken_out_and_put_back_works,
    a_card_taken_out_over_and_over_leaves_nothing_behind,
    a_card_taken_out_while_it_loads_stays_out,
    a_moment_attribute_set_while_the_card_is_out_counts_when_it_is_back,
    a_card_goes_into_a_frame_and_comes_back,
];

/// How often `kept` is mounted.
const MOUNTED: &str = "kept.shadowRoot.querySelectorAll('.card').length";

/// Takes the card out as `kept`, and waits until nothing of it is mounted: to go back in the same task is a move.
fn take_out(browser: &Browser) -> Result<()> {
    browser.run::<Value>("window.kept = card(); kept.remove();")?;
    browser.until::<Value>("nothing of the card is mounted", &format!("{MOUNTED} === 0"))?;
    Ok(())
}

fn put_back(browser: &Browser) -> Result<()> {
    browser.run::<Value>("document.getElementById('room').append(kept);")?;
    browser.until_live()?;
    assert_eq!(browser.run::<usize>(&format!("return {MOUNTED};"))?, 1);
    Ok(())
}

fn a_card_taken_out_and_put_back_works(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[2])?;
    take_out(browser)?;
    put_back(browser)?;
    browser.until_at(ids()[2])?;
    browser.click("part('next')")?;
    browser.until_at(ids()[3])
}

fn a_card_taken_out_over_and_over_leaves_nothing_behind(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let outside = "return [document.querySelectorAll('*').length, document.adoptedStyleSheets.length,
        card().shadowRoot.adoptedStyleSheets.length];";
    let before: Value = browser.run(outside)?;
    for _ in 0..5 {
        take_out(browser)?;
        put_back(browser)?;
    }
    assert_eq!(browser.run::<Value>(outside)?, before);
    for index in [1, 2] {
        browser.click("part('next')")?;
        browser.until_at(ids()[index])?;
        assert_eq!(browser.events("glance-momentchange")?.len(), index, "one event for each step");
    }
    Ok(())
}

fn a_card_taken_out_while_it_loads_stays_out(browser: &Browser) -> Result<()> {
    browser.open("/tests/pages/missing.html?late")?;
    browser.until::<Value>("the module has been asked for", "asked === 1")?;
    browser.run::<Value>("window.kept = card(); kept.remove(); put({}); answer();")?;
    // The other card waits for the same module, behind it.
    browser.until_live()?;
    assert_eq!(browser.run::<usize>(&format!("return {MOUNTED};"))?, 0);
    assert_eq!(browser.events("glance-ready")?.len(), 1);
    assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    Ok(())
}

fn a_moment_attribute_set_while_the_card_is_out_counts_when_it_is_back(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[2])?;
    take_out(browser)?;
    browser.run_with::<Value>("kept.setAttribute('moment', given[0]);", &[json!(ids()[5])])?;
    put_back(browser)?;
    browser.until_at(ids()[5])
}

fn a_card_goes_into_a_frame_and_comes_back(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[7])?;
    browser.run::<Value>(
        "window.kept = card();
        window.inner = document.createElement('iframe');
        inner.width = 900;
        inner.srcdoc = '<!doctype html><main></main>';
        document.getElementById('below').append(inner);",
    )?;
    browser.until::<Value>("the frame is there", "Boolean(inner.contentDocument?.querySelector('main'))")?;
    browser.run::<Value>("inner.contentDocument.querySelector('main').append(kept);")?;
    browser.until::<Value>("the card is there in the frame", "(await kept.ready, true)")?;
    assert_eq!(browser.run::<usize>(&format!("return {MOUNTED};"))?, 1);
    let (moment, display): (String, String) = browser.run(
        "kept.next();
        const lane = kept.shadowRoot.querySelector('.lane');
        return [kept.moment, inner.contentWindow.getComputedStyle(lane).display];",
    )?;
    assert_eq!(moment, ids()[8], "a step from where the reader was");
    assert!(["grid", "flex"].contains(&&*display), "in the frame a lane is laid out as {display}");

    browser.run::<Value>("document.getElementById('room').append(kept);")?;
    browser.until_live()?;
    browser.until_at(ids()[8])?;
    assert_eq!(browser.run::<usize>(&format!("return {MOUNTED};"))?, 1);
    browser.click("part('next')")?;
    browser.until_at(ids()[9])?;
    let display: String = browser.run("return getComputedStyle(one('.lane')).display;")?;
    assert!(["grid", "flex"].contains(&&*display), "back in the page a lane is laid out as {display}");
    Ok(())
}

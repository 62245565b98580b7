//! Pages that are left, and gone back to: from the back/forward cache, as they were, or loaded anew.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::Value;

use super::{go, open_trotsky};

crate::behaviours![a_page_that_is_gone_back_to_has_its_card_once_and_it_works, no_card_listens_to_the_end_of_its_page];

fn a_page_that_is_gone_back_to_has_its_card_once_and_it_works(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for _ in 0..3 {
        browser.go_to(ids()[3])?;
        browser.run::<Value>("window.wasHere = true;")?;
        browser.open("/tests/pages/package.html")?;
        browser.go_back()?;
        browser
            .until::<Value>("the page is there again", "location.pathname.endsWith('/one.html') && cards().length")?;
        browser.until_live()?;
        let kept: bool = browser.run("return Boolean(window.wasHere);")?;
        // From the cache it is where it was; loaded anew it begins anew.
        let at = if kept { 3 } else { 0 };
        browser.until_at(ids()[at])?;
        assert_eq!(browser.run::<usize>("return all('.card').length;")?, 1);
        browser.click("part('next')")?;
        browser.until_at(ids()[at + 1])?;
        assert_eq!(browser.watched()?.errors, Vec::<String>::new());
    }
    Ok(())
}

fn no_card_listens_to_the_end_of_its_page(browser: &Browser) -> Result<()> {
    open_trotsky(browser)?;
    go(browser, "again", 2)?;
    let names: Vec<String> = browser.run("return [...listenedFor];")?;
    assert!(names.iter().any(|name| name == "popstate"), "nothing was counted: {names:?}");
    for name in ["unload", "beforeunload", "pagehide"] {
        assert!(!names.iter().any(|it| it == name), "a card listens to {name}: the page is not kept for going back");
    }
    Ok(())
}

//! The way back from the article.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};

crate::behaviours![
    back_is_there_only_for_those_who_came_by_a_control,
    back_leads_to_the_control_that_led_into_the_article,
    back_leads_to_the_moment_of_its_control,
];

const BACK: &str = "button('Back', part('article'))[0]";

/// Follows a control into the article.
fn follow(browser: &Browser, control: &str) -> Result<()> {
    browser.run::<Value>(&format!("window.control = {control};"))?;
    browser.click("control")?;
    browser.until::<Value>("the article is open, with a way back", &format!("visible({BACK})"))?;
    Ok(())
}

/// Goes back, and waits until the article is closed and the control has focus.
fn back(browser: &Browser) -> Result<()> {
    browser.click(BACK)?;
    browser.until::<Value>(
        "the control has focus again, and the article is closed",
        "!part('article').open && focused() === control && visible(control) && inView(control)",
    )?;
    assert!(hidden(browser)?, "the way back is still there");
    assert_eq!(browser.run::<usize>("return all('[role=mark]').length;")?, 0, "words are still marked");
    Ok(())
}

/// Whether an open article has no way back in it.
fn hidden(browser: &Browser) -> Result<bool> {
    browser.click("part('article').querySelector('summary')")?;
    browser.until::<Value>("the article can be read", "visible(part('article').querySelector('p'))")?;
    browser.run(&format!("return !visible({BACK});"))
}

fn back_is_there_only_for_those_who_came_by_a_control(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    assert!(hidden(browser)?, "a way back to nowhere");
    Ok(())
}

fn back_leads_to_the_control_that_led_into_the_article(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[4])?;
    follow(browser, "part('facts').querySelector('dd button')")?;
    back(browser)?;
    // A fact belongs to no moment.
    browser.until_at(ids()[4])?;
    assert_eq!(browser.events("glance-momentchange")?.len(), 1);
    Ok(())
}

fn back_leads_to_the_moment_of_its_control(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[4])?;
    let read = format!("button('Read it in the article', moment('{}'))[0]", ids()[4]);
    follow(browser, &read)?;
    browser.go_to(ids()[9])?;
    back(browser)?;
    browser.until_at(ids()[4])?;
    let told = browser.events("glance-momentchange")?;
    let told: Vec<Value> = told.into_iter().map(|event| event.detail["id"].clone()).collect();
    assert_eq!(told, [json!(ids()[4]), json!(ids()[9]), json!(ids()[4])]);
    Ok(())
}

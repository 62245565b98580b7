//! What the card does not take from the page it is a guest on.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use serde_json::{Value, json};
use thirtyfour::Key;

crate::behaviours![
    keys_pressed_elsewhere_on_the_page_do_not_step,
    arrow_keys_on_the_cards_buttons_do_not_step,
    the_wheel_scrolls_the_page_and_does_not_step,
    the_sliders_own_input_event_stays_in_the_card,
    the_console_stays_empty;
    only [Chromium]: chromium_itself_logs_nothing
];

fn keys_pressed_elsewhere_on_the_page_do_not_step(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[5])?;
    for place in ["document.getElementById('field').focus()", "focused().blur()"] {
        browser.run::<Value>(&format!("{place};"))?;
        for key in [Key::Right, Key::Left, Key::Up, Key::Down, Key::End, Key::Home, Key::PageDown, Key::PageUp] {
            browser.press(key)?;
        }
        browser.press(' ')?;
    }
    // A step by the card's own button shows that nothing was still to come.
    browser.click("part('next')")?;
    browser.until_at(ids()[6])?;
    assert_eq!(browser.events("glance-momentchange")?.len(), 2);
    assert_eq!(browser.run::<String>("return document.getElementById('field').value;")?.len(), "words ".len());
    Ok(())
}

fn arrow_keys_on_the_cards_buttons_do_not_step(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[5])?;
    browser.run::<Value>("part('next').focus();")?;
    for key in [Key::Right, Key::Left, Key::End, Key::Home] {
        browser.press(key)?;
    }
    browser.press(Key::Enter)?;
    browser.until_at(ids()[6])?;
    assert_eq!(browser.events("glance-momentchange")?.len(), 2);
    Ok(())
}

fn the_wheel_scrolls_the_page_and_does_not_step(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    // Room to scroll to, below the card.
    browser.run::<Value>("document.getElementById('below').style.height = '3000px'; slider().focus();")?;
    for element in ["slider()", "part('timeline')", "part('header')"] {
        let (x, y) = browser.place(element)?;
        let before: f64 = browser.run(
            "window.taken = 0; addEventListener('wheel', (it) => (window.taken += it.defaultPrevented)); return scrollY;",
        )?;
        browser.wheel(x, y, 120)?;
        browser.until_with::<Value>("the page has scrolled", "scrollY > given[0]", &[json!(before)])?;
        assert_eq!(browser.run::<i64>("return window.taken;")?, 0, "the wheel was taken over {element}");
    }
    browser.until_at(ids()[0])
}

fn the_sliders_own_input_event_stays_in_the_card(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.run::<Value>(
        "window.heard = []; document.addEventListener('input', (event) => heard.push(event.target.localName));
        slider().focus();",
    )?;
    browser.press(Key::Right)?;
    browser.until_at(ids()[1])?;
    // The page's own field shows that the page does listen.
    browser.run::<Value>("document.getElementById('field').focus();")?;
    browser.press('a')?;
    browser.until::<Value>("the page hears its field", "heard.includes('input')")?;
    assert_eq!(browser.run::<Vec<String>>("return heard;")?, ["input"]);
    Ok(())
}

fn the_console_stays_empty(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    browser.go_to(ids()[3])?;
    browser.click("part('facts').querySelector('dd button')")?;
    browser.until::<Value>("the article is open", "part('article').open")?;
    browser.run::<Value>("card().remove();")?;
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}

fn chromium_itself_logs_nothing(browser: &Browser) -> Result<()> {
    browser.console()?;
    browser.open_card()?;
    browser.go_to(ids()[3])?;
    browser.open_cards("/index.html")?;
    browser.go_to(ids()[3])?;
    let mut logged = browser.console()?;
    logged.retain(|line| !line.contains("favicon.ico"));
    assert_eq!(logged, Vec::<String>::new());
    Ok(())
}

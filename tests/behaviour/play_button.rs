//! The button that walks through the moments.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::expected::ids;
use browser_tests::own::Own;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::api::play::{open, waits};

crate::behaviours![
    the_button_begins_to_play_and_says_how_to_end_it,
    the_button_ends_what_it_began,
    any_other_input_ends_it_and_the_button_says_so,
    at_the_last_moment_the_button_offers_to_play_again,
    the_button_works_by_keyboard,
    playing_from_a_script_shows_on_the_button,
    nothing_is_animated,
];

/// Waits until the button says whether the card plays, and checks that it does or does not.
fn assert_plays(browser: &Browser, plays: bool) -> Result<()> {
    let own = Own::english();
    let label = own.say(if plays { "pause" } else { "play" });
    browser.until_with::<Value>(
        &format!("the button is called {label}"),
        "words(part('play')) === given[0]",
        &[json!(label)],
    )?;
    assert_eq!(waits(browser)?, usize::from(plays));
    Ok(())
}

fn the_button_begins_to_play_and_says_how_to_end_it(browser: &Browser) -> Result<()> {
    open(browser, "first")?;
    assert_plays(browser, false)?;
    browser.click("part('play')")?;
    assert_plays(browser, true)?;
    browser.until_at("first")?;
    browser.run::<Value>("pass();")?;
    browser.until_at("second")?;
    assert_plays(browser, true)
}

fn the_button_ends_what_it_began(browser: &Browser) -> Result<()> {
    open(browser, "first")?;
    for _ in 0..2 {
        browser.click("part('play')")?;
        assert_plays(browser, true)?;
        browser.click("part('play')")?;
        assert_plays(browser, false)?;
    }
    browser.until_at("first")
}

fn any_other_input_ends_it_and_the_button_says_so(browser: &Browser) -> Result<()> {
    open(browser, "first")?;
    let press = || {
        browser.run::<Value>("slider().focus();")?;
        browser.press(Key::Shift)
    };
    let turn = || {
        let (x, y) = browser.place("one('blockquote')")?;
        browser.wheel(x, y, 10)
    };
    // Tab on the button itself is no press of it.
    let leave = || {
        browser.run::<Value>("part('play').focus();")?;
        browser.press(Key::Tab)
    };
    let inputs: [&dyn Fn() -> Result<()>; 4] = [&press, &turn, &leave, &|| browser.click("one('blockquote')")];
    for input in inputs {
        browser.click("part('play')")?;
        assert_plays(browser, true)?;
        input()?;
        assert_plays(browser, false)?;
    }
    browser.until_at("first")
}

fn at_the_last_moment_the_button_offers_to_play_again(browser: &Browser) -> Result<()> {
    open(browser, "second")?;
    browser.click("part('play')")?;
    assert_plays(browser, true)?;
    browser.run::<Value>("pass();")?;
    browser.until_at("third")?;
    assert_plays(browser, false)?;
    browser.click("part('play')")?;
    browser.until_at("first")?;
    assert_plays(browser, true)
}

fn the_button_works_by_keyboard(browser: &Browser) -> Result<()> {
    open(browser, "first")?;
    browser.run::<Value>("part('play').focus();")?;
    for key in [char::from(Key::Enter), ' '] {
        for plays in [true, false] {
            browser.press(key)?;
            assert_plays(browser, plays)?;
            assert!(browser.run::<bool>("return focused() === part('play');")?, "the button has lost the focus");
        }
    }
    Ok(())
}

fn playing_from_a_script_shows_on_the_button(browser: &Browser) -> Result<()> {
    open(browser, "first")?;
    browser.run::<Value>("card().play();")?;
    assert_plays(browser, true)?;
    browser.run::<Value>("card().pause();")?;
    assert_plays(browser, false)?;
    // What a script began, the button ends.
    browser.run::<Value>("card().play();")?;
    browser.click("part('play')")?;
    assert_plays(browser, false)
}

fn nothing_is_animated(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let moving = |id: &str| -> Result<usize> {
        let counted: usize = browser.until_with(
            "the card has stepped",
            "(card().goTo(given[0]), await frame(), 1 + card().shadowRoot.getAnimations().length)",
            &[json!(id)],
        )?;
        browser.until_at(id)?;
        Ok(counted - 1)
    };
    assert_eq!(moving(ids()[15])?, 0);
    // What would move is seen.
    browser.run::<Value>(
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync('.lane .name { transition: color 1s; }');
        card().shadowRoot.adoptedStyleSheets.push(sheet);",
    )?;
    assert!(moving(ids()[0])? > 0, "an animation is not seen: this test shows nothing");
    Ok(())
}

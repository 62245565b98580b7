//! What a reader's hand does, as the page has taken aim.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use serde::Deserialize;
use thirtyfour::Key;

/// One thing that a hand does.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Hand {
    /// Presses keys, one after the other.
    Keys(Vec<String>),
    /// Holds the pointer from point to point.
    Drag([(i64, i64); 3]),
    /// Taps at a point.
    Tap(i64, i64),
    /// Turns the wheel over a point, by so much.
    Wheel(i64, i64, i64),
    /// Makes the window so large.
    Resize(u32, u32),
}

impl Hand {
    /// Does it.
    pub fn act(self, browser: &Browser) -> Result<()> {
        match self {
            Hand::Keys(names) => names.iter().try_for_each(|name| press(browser, name)),
            Hand::Drag([from, over, to]) => browser.act(|hand| {
                let hand = hand.move_to(from.0, from.1).click_and_hold();
                hand.move_to(over.0, over.1).move_to(to.0, to.1).release()
            }),
            Hand::Tap(x, y) => browser.act(|hand| hand.move_to(x, y).click()),
            Hand::Wheel(x, y, by) => browser.wheel(x, y, by),
            Hand::Resize(width, height) => browser.resize(width, height),
        }
    }
}

fn press(browser: &Browser, name: &str) -> Result<()> {
    let key = match name {
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Space" => Key::Space,
        "Escape" => Key::Escape,
        "BackTab" => {
            return browser
                .act(|hand| hand.key_down(Key::Shift).key_down(Key::Tab).key_up(Key::Tab).key_up(Key::Shift));
        }
        _ => return None.with_context(|| format!("there is no key {name:?}")),
    };
    browser.press(key)
}

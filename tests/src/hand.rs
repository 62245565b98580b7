//! What a reader's hand does: keys, pointer, wheel.

use std::sync::atomic::Ordering;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::action_chain::ActionChain;
use thirtyfour::common::command::Command;

use crate::browser::Browser;

/// thirtyfour's own pauses between actions would add up.
const NO_DELAY: Option<Duration> = Some(Duration::ZERO);

impl Browser {
    /// Performs what a hand does: `ActionChain` has the keys and the pointer.
    pub fn act(&self, actions: impl FnOnce(ActionChain) -> ActionChain) -> Result<()> {
        self.wait(|session| async move { actions(session.action_chain_with_delay(NO_DELAY, NO_DELAY)).perform().await })
    }

    /// Presses and releases one key.
    pub fn press(&self, key: impl Into<char>) -> Result<()> {
        let key = key.into();
        self.act(|hand| hand.key_down(key).key_up(key))
    }

    /// Clicks the middle of the element that the expression gives, where a reader would see it.
    pub fn click(&self, element: &str) -> Result<()> {
        let (x, y) = self.place(element)?;
        self.act(|hand| hand.move_to(x, y).click())
    }

    /// Turns the wheel by so many pixels over a point of the viewport.
    pub fn wheel(&self, x: i64, y: i64, by: i64) -> Result<()> {
        // thirtyfour's action chain has keys and a pointer alone.
        let scroll = json!({
            "type": "scroll", "origin": "viewport", "x": x, "y": y, "deltaX": 0, "deltaY": by, "duration": 0,
        });
        // A wheel of its own each time: WebKit turns one it knows only by what differs from the last turn.
        let turn = self.turns.fetch_add(1, Ordering::Relaxed);
        let actions = json!([{ "type": "wheel", "id": format!("wheel {turn}"), "actions": [scroll] }]);
        self.wait(|session| async move { session.cmd(Command::PerformActions(actions.into())).await })?;
        Ok(())
    }

    /// Where the middle of an element is in the viewport, once scrolled there and free of anything above it.
    pub fn place(&self, element: &str) -> Result<(i64, i64)> {
        let place: Value = self.until("the element is at rest", &format!("await place({element})"))?;
        let cover = place["cover"].as_str();
        ensure!(cover.is_none(), "`{element}` can't be clicked: {}", cover.unwrap_or_default());
        let at = |axis: &str| place[axis].as_i64().with_context(|| format!("`{element}` has no place"));
        Ok((at("x")?, at("y")?))
    }
}

//! The browsers that the tests share: one at a time, started when first needed.

use std::sync::Mutex;

use anyhow::{Result, anyhow};

use crate::browser::Browser;
use crate::engine::Engine;

/// Keeps one browser open from test to test of an engine, and closes it for the next engine.
#[derive(Default)]
pub struct Fleet {
    current: Mutex<Current>,
}

#[derive(Default)]
enum Current {
    #[default]
    None,
    Open(Browser),
    /// An engine that didn't start isn't tried again for every test.
    Broken(Engine, String),
}

impl Fleet {
    /// Runs `test` in `engine`.
    pub fn test(&self, engine: Engine, test: impl FnOnce(&Browser) -> Result<()>) -> Result<()> {
        let mut current = self.current.lock().unwrap_or_else(|poison| poison.into_inner());
        let is_of_engine = match &*current {
            Current::None => false,
            Current::Open(browser) => browser.engine == engine,
            Current::Broken(broken, _) => *broken == engine,
        };
        if !is_of_engine {
            // Close the one before opening the next.
            *current = Current::None;
            *current = match Browser::start(engine, None) {
                Ok(browser) => Current::Open(browser),
                Err(cause) => Current::Broken(engine, format!("{cause:#}")),
            };
        }
        let result = match &*current {
            Current::Open(browser) => test(browser),
            Current::Broken(_, cause) => Err(anyhow!("{cause}")),
            Current::None => unreachable!("a browser was opened or found broken above"),
        };
        if let (Err(_), Current::Open(browser)) = (&result, &*current)
            && !browser.lives()
        {
            // The next test gets a new one.
            *current = Current::None;
        }
        result
    }

    /// Closes what is open.
    pub fn close(&self) {
        *self.current.lock().unwrap_or_else(|poison| poison.into_inner()) = Current::None;
    }
}

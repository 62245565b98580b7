//! The browser's history.

use anyhow::{Context, Result};

use crate::browser::Browser;

impl Browser {
    /// Goes back, as by the browser's button.
    pub fn go_back(&self) -> Result<()> {
        self.wait(|session| async move { session.back().await }).context("going back")
    }
}

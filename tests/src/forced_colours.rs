//! Forced colours: a reader's own few colours in the place of every page's.

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::engine::Engine;

impl Browser {
    /// Does `act` while colours are forced.
    pub fn in_forced_colours<T>(&self, act: impl FnOnce() -> Result<T>) -> Result<T> {
        self.force_colours(true)?;
        let done = self
            .until::<Value>("colours are forced", "matchMedia('(forced-colors: active)').matches")
            .and_then(|_| act());
        let reset = self.force_colours(false);
        let done = done?;
        reset.map(|()| done)
    }

    fn force_colours(&self, on: bool) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                let feature = json!({ "name": "forced-colors", "value": if on { "active" } else { "" } });
                self.devtools("Emulation.setEmulatedMedia", json!({ "features": [feature] }))?;
            }
            Engine::Firefox => {
                // Its setting for colours: 2 means the reader's, always; 0 is as it was.
                let set = format!(
                    "Services.prefs.setIntPref('browser.display.document_color_use', {});",
                    if on { 2 } else { 0 }
                );
                self.run_in_firefox(&set)?;
            }
            Engine::WebKit => bail!("WebKit has no forced colours"),
        }
        Ok(())
    }
}

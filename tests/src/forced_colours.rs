//! Forced colours: a reader's own few colours in the place of every page's.

use anyhow::{Result, bail};
use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};

use crate::browser::Browser;
use crate::engine::Engine;

/// Where the scripts of a Firefox session run from now on: `content`, the page, or `chrome`, the browser itself.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("/session/{session}/moz/context")).add_body(json!({ "context": self.0 }))
    }
}

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
                self.wait(|session| async move {
                    session.handle().cmd(Context("chrome")).await?;
                    let done = session.execute(set, vec![]).await;
                    session.handle().cmd(Context("content")).await?;
                    done.map(drop)
                })?;
            }
            Engine::WebKit => bail!("WebKit has no forced colours"),
        }
        Ok(())
    }
}

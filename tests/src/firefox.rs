//! What a script can do in Firefox itself, and in no page.

use anyhow::{Context as _, Result};
use http::Method;
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};

use crate::browser::Browser;

/// Where the scripts of a Firefox session run from now on: `content`, the page, or `chrome`, the browser itself.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("/session/{session}/moz/context")).add_body(json!({ "context": self.0 }))
    }
}

impl Browser {
    /// Runs a script in Firefox itself.
    pub(crate) fn run_in_firefox(&self, script: &str) -> Result<()> {
        self.wait(|session| async move {
            session.handle().cmd(Context("chrome")).await?;
            let done = session.execute(script, vec![]).await;
            session.handle().cmd(Context("content")).await?;
            done.map(drop)
        })
        .with_context(|| format!("running `{script}` in Firefox itself"))
    }
}

//! A browser under WebDriver, for tests that read from top to bottom: every call here waits for its answer.

use std::sync::atomic::AtomicU32;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::{Builder, Runtime};

use crate::driver::Driver;
use crate::engine::Engine;
use crate::given::given;

/// JavaScript words that every script here can use.
const WORDS: &str = include_str!("words.js");

/// One session of one engine.
pub struct Browser {
    /// Which engine it is.
    pub engine: Engine,
    home: String,
    runtime: Runtime,
    /// How often the wheel has been turned.
    pub(crate) turns: AtomicU32,
    /// There until dropped; only quitting takes it.
    session: Option<WebDriver>,
    // Declared last: it ends after its session.
    _driver: Driver,
}

impl Browser {
    /// Opens a browser, in `time_zone` where one is named.
    pub fn start(engine: Engine, time_zone: Option<&str>) -> Result<Browser> {
        let home = given("CARD_URL")?;
        let driver = Driver::start(engine, time_zone)?;
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let Value::Object(wanted) = engine.capabilities() else {
            bail!("the capabilities of {} are no object", engine.name());
        };
        let session = runtime
            .block_on(async {
                WebDriver::builder(&driver.address, Capabilities::from(wanted))
                    .request_timeout(Duration::from_secs(60))
                    .await
            })
            .map_err(|e| anyhow!("{} did not start: {}", engine.name(), plain(&e)))?;
        let browser =
            Browser { engine, home, runtime, turns: AtomicU32::new(0), session: Some(session), _driver: driver };
        // Wide enough for the widest card in all of them.
        browser.resize(1300, 900)?;
        Ok(browser)
    }

    /// Goes to `path` of the served repository, such as `/index.html`, or to a whole address.
    pub fn open(&self, path: &str) -> Result<()> {
        let address = if path.contains("://") { path.to_owned() } else { format!("{}{path}", self.home) };
        self.wait(|session| async move { session.goto(address).await }).with_context(|| format!("opening {path}"))
    }

    /// What the function body `script` returns.
    pub fn run<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        self.run_with(script, &[])
    }

    /// What the function body `script` returns, called with `given`.
    pub fn run_with<T: DeserializeOwned>(&self, script: &str, given: &[Value]) -> Result<T> {
        let source = format!("const given = arguments;\n{WORDS}\n{script}");
        let given = given.to_vec();
        self.wait(|session| async move { session.execute(source, given).await?.convert() })
            .with_context(|| format!("running `{}`", script.trim()))
    }

    /// Waits until the expression `condition` holds and returns its value; `what` says what one waits for.
    pub fn until<T: DeserializeOwned>(&self, what: &str, condition: &str) -> Result<T> {
        self.until_with(what, condition, &[])
    }

    /// [`until`](Self::until), with `given` for the expression.
    pub fn until_with<T: DeserializeOwned>(&self, what: &str, condition: &str, given: &[Value]) -> Result<T> {
        let source = format!(
            "const given = arguments;\n{WORDS}\npoll(async () => ({condition}), arguments[arguments.length - 1]);"
        );
        let given = given.to_vec();
        let mut answer: Value = self
            .wait(|session| async move { session.execute_async(source, given).await?.convert() })
            .with_context(|| format!("waiting until {what}"))?;
        if let Some(late) = answer.get("late") {
            bail!("waited in vain until {what}: `{}` {late}", condition.trim());
        }
        Ok(serde_json::from_value(answer["value"].take())?)
    }

    /// Sends Chromium a command of its DevTools protocol.
    pub fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        self.wait(|session| async move { session.cdp().send_raw(method, parameters).await })
            .with_context(|| format!("DevTools {method}"))
    }

    /// What Chromium wrote to its console since last asked, as `LEVEL message`.
    pub fn console(&self) -> Result<Vec<String>> {
        let entries = self.wait(|session| async move { session.browser_log().await })?;
        Ok(entries.into_iter().map(|e| format!("{:?} {}", e.level, e.message)).collect())
    }

    /// A picture of what the window shows, as PNG.
    pub fn picture(&self) -> Result<Vec<u8>> {
        self.wait(|session| async move { session.screenshot_as_png().await })
    }

    /// Makes the window so large.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.wait(|session| async move { session.set_window_rect(0, 0, width, height).await })
    }

    /// Whether the session still answers.
    pub fn lives(&self) -> bool {
        self.run_with::<Value>("return 1;", &[json!(null)]).is_ok()
    }

    /// Asks the session something and waits for its answer.
    pub(crate) fn wait<T, F>(&self, ask: impl FnOnce(WebDriver) -> F) -> Result<T>
    where
        F: Future<Output = thirtyfour::error::WebDriverResult<T>>,
    {
        let session = self.session.clone().context("the browser has been closed")?;
        self.runtime.block_on(ask(session)).map_err(|e| anyhow!(plain(&e)))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // Where even that fails, ending the driver is all that is left to do.
            let _ = self.runtime.block_on(session.quit());
        }
    }
}

/// What went wrong, without the stack that drivers append.
fn plain(error: &impl std::fmt::Display) -> String {
    let text = error.to_string();
    let said = text.split_once("Additional info:").map_or(text.as_str(), |(_, info)| info);
    said.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or(&text).to_owned()
}

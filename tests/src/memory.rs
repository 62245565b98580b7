//! What a page takes of memory, once the garbage is collected.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::engine::Engine;

/// What there is in a page.
#[derive(Debug)]
pub struct Memory {
    /// Bytes of what scripts and documents are made of.
    pub heap: f64,
    /// Nodes of documents.
    pub nodes: f64,
    /// Listeners at anything.
    pub listeners: f64,
}

impl Browser {
    /// Has garbage collected: by the engine's own means, or by making so much of it that the engine has to.
    pub fn collect_garbage(&self) -> Result<()> {
        match self.engine {
            Engine::Chromium => drop(self.devtools("HeapProfiler.collectGarbage", json!({}))?),
            // As about:memory does.
            Engine::Firefox => self.run_in_firefox(
                "for (const what of ['gc', 'cc']) Services.obs.notifyObservers(null, `child-${what}-request`);",
            )?,
            Engine::WebKit => self.run(
                // Much at once: what is dropped right away is collected apart from what is older.
                "const much = [];
                while (much.length < 1_000) much.push(new Array(10_000).fill(much.length));",
            )?,
        }
        self.until::<Value>("finalizers have run", "(await frame(), true)")?;
        Ok(())
    }

    /// What is there once the garbage is collected. Chromium's alone: only the DevTools protocol says so.
    pub fn memory(&self) -> Result<Memory> {
        // What wasm holds of the page is let go by finalizers, after the collection.
        for _ in 0..3 {
            self.collect_garbage()?;
        }
        let usage = self.devtools("Runtime.getHeapUsage", json!({}))?;
        let counters = self.devtools("Memory.getDOMCounters", json!({}))?;
        let number = |of: &Value, name: &str| of[name].as_f64().with_context(|| format!("{name} is not in {of}"));
        Ok(Memory {
            heap: number(&usage, "usedSize")? + number(&usage, "embedderHeapUsedSize")?,
            nodes: number(&counters, "nodes")?,
            listeners: number(&counters, "jsEventListeners")?,
        })
    }
}

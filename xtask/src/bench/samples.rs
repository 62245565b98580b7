//! What one cold run of one page gives.

use serde::Deserialize;

/// One run. Times are milliseconds.
#[derive(Clone, Deserialize)]
pub struct Sample {
    /// What was loaded, packed.
    pub bytes: f64,
    /// Of it, the page itself.
    pub document: f64,
    pub requests: f64,
    pub fcp: f64,
    pub lcp: f64,
    /// Until the control answers and the first moment is painted.
    pub ready: f64,
    /// The layout shifts, added up.
    pub shift: f64,
    /// Long tasks, and how long they were together.
    pub tasks: f64,
    pub blocked: f64,
    /// JavaScript's heap after collection.
    pub heap: f64,
    /// The module's memory.
    pub wasm: f64,
    pub nodes: f64,
    /// The page's work from an input to the paint that shows its effect, if there is anything to step with.
    pub step: Option<f64>,
    /// The same with the wait for the screen's frame.
    pub whole: Option<f64>,
}

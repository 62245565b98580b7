//! What the scripts have written: every figure of every run.

use serde::Deserialize;

use super::{median::median, samples::Sample};

/// All that was measured.
#[derive(Deserialize)]
pub struct Runs {
    /// Where.
    pub machine: Machine,
    /// The pages that are compared.
    pub pages: Vec<Page>,
    /// A second card on the page.
    pub second: Vec<Second>,
    /// A hundred cards on the page.
    pub hundred: Vec<Hundred>,
    /// Our card with ten thousand moments.
    pub large: Vec<Sample>,
}

/// The machine, and what ran on it.
#[derive(Deserialize)]
pub struct Machine {
    pub cpu: String,
    pub cores: usize,
    pub system: String,
    pub browser: String,
    pub date: String,
    pub moments: usize,
}

/// One page.
#[derive(Deserialize)]
pub struct Page {
    /// The name of its folder.
    pub folder: String,
    pub name: String,
    pub kind: Kind,
    /// Of the package that it shows.
    pub version: Option<String>,
    pub fast: Vec<Sample>,
    pub slow: Vec<Sample>,
}

/// What a page is there for.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The least of all pages.
    Floor,
    /// Our card.
    Ours,
    /// A peer that shows the moments' words.
    Text,
    /// A peer that shows no words.
    Chart,
}

/// How fast machine and line are.
#[derive(Clone, Copy, PartialEq)]
pub enum Profile {
    Fast,
    Slow,
}

/// A second card: milliseconds until it is live, and what it loads.
#[derive(Deserialize)]
pub struct Second {
    pub eager: f64,
    pub lazy: f64,
    pub bytes: f64,
}

/// A hundred cards: instances of the module, cards that respond, and what one costs among the first, among the last
/// and at the worst, in milliseconds and bytes.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Hundred {
    pub instances: f64,
    pub live: f64,
    pub early: f64,
    pub late: f64,
    pub slowest: f64,
    pub early_heap: f64,
    pub late_heap: f64,
}

impl Runs {
    /// A page by its folder, if it was measured.
    pub fn page(&self, folder: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.folder == folder)
    }

    /// How often each page was opened.
    pub fn count(&self) -> usize {
        self.pages.first().map_or(self.large.len(), |page| page.fast.len())
    }
}

impl Page {
    /// The median of a figure.
    pub fn median(&self, profile: Profile, figure: fn(&Sample) -> Option<f64>) -> Option<f64> {
        let samples = if profile == Profile::Fast { &self.fast } else { &self.slow };
        median(samples.iter().filter_map(figure))
    }
}

//! The figures of the tables: what each is called, where it stands, how it is written.

use super::samples::Sample;

/// A column.
pub struct Figure {
    /// Its head.
    pub name: &'static str,
    /// The number in a run.
    pub of: fn(&Sample) -> Option<f64>,
    /// How it is written.
    pub write: fn(f64) -> String,
    /// Whether it is also told as a multiple of the floor's.
    pub ratio: bool,
}

/// All figures, in the order of a page’s life: what comes, what is seen, what it takes, what a step takes.
pub const ALL: [Figure; 13] = [
    Figure { name: "KB", of: |it| Some(it.bytes), write: kb, ratio: true },
    Figure { name: "requests", of: |it| Some(it.requests), write: whole, ratio: false },
    Figure { name: "FCP, ms", of: |it| Some(it.fcp), write: whole, ratio: true },
    Figure { name: "LCP, ms", of: |it| Some(it.lcp), write: whole, ratio: true },
    Figure { name: "ready, ms", of: |it| Some(it.ready), write: whole, ratio: true },
    Figure { name: "CLS", of: |it| Some(it.shift), write: thousandths, ratio: false },
    Figure { name: "long tasks", of: |it| Some(it.tasks), write: whole, ratio: false },
    Figure { name: "long tasks, ms", of: |it| Some(it.blocked), write: whole, ratio: false },
    Figure { name: "JS heap, KB", of: |it| Some(it.heap), write: whole_kb, ratio: true },
    Figure { name: "wasm memory, KB", of: |it| Some(it.wasm), write: whole_kb, ratio: false },
    Figure { name: "DOM nodes", of: |it| Some(it.nodes), write: whole, ratio: true },
    Figure { name: "step → paint: work, ms", of: |it| it.step, write: tenths, ratio: true },
    Figure { name: "with the wait, ms", of: |it| it.whole, write: tenths, ratio: false },
];

/// Bytes in KB of 1024, to a tenth.
pub fn kb(bytes: f64) -> String {
    tenths(bytes / 1024.0)
}

fn whole_kb(bytes: f64) -> String {
    whole(bytes / 1024.0)
}

/// To a tenth.
pub fn tenths(number: f64) -> String {
    format!("{number:.1}")
}

/// To a thousandth.
pub fn thousandths(number: f64) -> String {
    format!("{number:.3}")
}

/// To the unit.
pub fn whole(number: f64) -> String {
    format!("{number:.0}")
}

//! What is to be reached, held against a run.

mod alone;
mod compared;

use super::{runs::Runs, samples::Sample};

/// One figure to reach.
pub struct Target {
    /// What `bench/causes.txt` calls it.
    pub key: &'static str,
    /// What is measured.
    pub figure: String,
    /// The most that it may be.
    pub most: f64,
    /// What it is.
    pub is: f64,
    /// How both are written.
    pub write: fn(f64) -> String,
    /// Where the limit comes from.
    pub from: String,
}

impl Target {
    fn new(key: &'static str, figure: &str, is: f64, (most, from): (f64, &str), write: fn(f64) -> String) -> Self {
        Self { key, figure: figure.to_owned(), most, is, write, from: from.to_owned() }
    }

    /// Whether it is reached.
    pub fn reached(&self) -> bool {
        self.is <= self.most
    }
}

/// A figure of one run of a page.
type Of = fn(&Sample) -> Option<f64>;

/// All targets that this run can tell of: some want pages that it may have left out.
pub fn targets(runs: &Runs) -> Vec<Target> {
    let all = [compared::targets(runs), alone::second(runs), alone::hundred(runs), alone::large(runs)];
    all.into_iter().flatten().flatten().collect()
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A run of the floor, our card and two peers, in which every slow page takes five times the fast one's time.
    pub fn runs() -> Runs {
        let sample = |ready: f64, step: Option<f64>| {
            serde_json::json!({
                "bytes": 50_000, "document": 1_000, "requests": 3, "fcp": 30, "lcp": 30, "ready": ready, "shift": 0,
                "tasks": 0, "blocked": ready / 10.0, "heap": 1024, "wasm": 0, "nodes": 100, "step": step, "whole": step,
            })
        };
        let page = |folder: &str, kind: &str, ready: f64, step: Option<f64>| {
            let name = if kind == "ours" { format!("Our card, {folder}") } else { folder.to_owned() };
            serde_json::json!({
                "folder": folder, "name": name, "kind": kind, "version": null,
                "fast": [sample(ready, step)], "slow": [sample(ready * 5.0, step.map(|step| step * 4.0))],
            })
        };
        let pages = [
            page("floor", "floor", 40.0, Some(1.0)),
            page("script-tag", "ours", 110.0, Some(2.0)),
            page("at-once", "ours", 100.0, Some(1.0)),
            page("prerendered", "ours", 120.0, Some(1.5)),
            page("timelinejs", "text", 200.0, Some(4.0)),
            page("react-vertical-timeline", "text", 150.0, None),
        ];
        let machine = serde_json::json!({
            "cpu": "x", "cores": 2, "system": "y", "browser": "z", "date": "2000-01-01", "moments": 23,
        });
        let second = serde_json::json!([{ "eager": 8.0, "lazy": 20.0, "bytes": 0 }]);
        let runs =
            serde_json::json!({ "machine": machine, "pages": pages, "second": second, "hundred": [], "large": [] });
        serde_json::from_value(runs).unwrap()
    }

    fn found(key: &str) -> Target {
        targets(&runs()).into_iter().find(|target| target.key == key).unwrap()
    }

    #[test]
    fn a_figure_is_held_against_the_best_peer_that_shows_text() {
        let ready = found("ready");
        assert_eq!((ready.is, ready.most, &*ready.from), (550.0, 750.0, "react-vertical-timeline"));
        assert!(ready.reached());
        // 0.6 of 1000.
        assert!(found("timelinejs").reached());
    }

    #[test]
    fn of_our_ways_the_worst_one_counts() {
        // 4 × 2.0 against 2 × 4 × 1.0: just reached.
        assert!(found("step-slow").reached());
        assert!(found("step-slow").figure.ends_with("(script-tag)"));
        // 600 / 10 against 750 / 10.
        assert_eq!((found("tasks").is, found("tasks").most), (60.0, 75.0));
    }

    #[test]
    fn the_page_itself_is_no_part_of_what_the_card_loads() {
        assert_eq!(found("bytes").is, 49_000.0);
        assert!(found("bytes").reached() && found("goal").reached());
    }

    #[test]
    fn one_too_much_is_a_miss() {
        let mut target = found("bytes");
        target.is = target.most + 1.0;
        assert!(!target.reached());
    }

    #[test]
    fn what_was_not_measured_is_not_judged() {
        assert!(targets(&runs()).iter().all(|target| target.key != "large"));
        let mut without = runs();
        without.pages.retain(|page| page.folder != "prerendered");
        assert!(targets(&without).iter().all(|target| target.key.starts_with("second")));
    }
}

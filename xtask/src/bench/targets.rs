//! What is to be reached, held against a run.

use super::{
    figures::{kb, tenths, thousandths, whole},
    median::median,
    runs::{Hundred, Kind, Page, Profile, Runs, Second},
    samples::Sample,
};

/// One figure to reach.
pub struct Target {
    /// What `bench/causes.txt` calls it.
    pub key: &'static str,
    /// What is measured.
    pub figure: &'static str,
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
    /// Whether it is reached.
    pub fn reached(&self) -> bool {
        self.is <= self.most
    }
}

/// A screen's frame, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// Our card's pages, by their folders: the least to paste, what README has for the top of a page, and all of the card.
const OURS: [&str; 3] = ["script-tag", "at-once", "prerendered"];

/// All targets that this run can tell of: some want pages that it may have left out.
pub fn targets(runs: &Runs) -> Vec<Target> {
    let all = [compared(runs), second(runs), hundred(runs), large(runs)];
    all.into_iter().flatten().flatten().collect()
}

type Of = fn(&Sample) -> Option<f64>;

fn compared(runs: &Runs) -> Option<Vec<Target>> {
    use Profile::{Fast, Slow};
    let floor = runs.page("floor")?;
    let [script, at_once, prerendered] = OURS.map(|folder| runs.page(folder));
    let (script, at_once, prerendered) = (script?, at_once?, prerendered?);
    let loaded: Of = |it| Some(it.bytes - it.document);
    let (ready, step, blocked): (Of, Of, Of) = (|it| Some(it.ready), |it| it.step, |it| Some(it.blocked));
    let (fcp, lcp, shift): (Of, Of, Of) = (|it| Some(it.fcp), |it| Some(it.lcp), |it| Some(it.shift));
    // Of our ways the one that does worst.
    let worst = |profile, of| {
        let all = [script, at_once, prerendered].map(|page| page.median(profile, of));
        all.into_iter().try_fold(0.0_f64, |most, it| Some(most.max(it?)))
    };
    let least = |profile, of, wanted: fn(Kind) -> bool| {
        let peers = runs.pages.iter().filter(|page| wanted(page.kind));
        let known = peers.filter_map(|page: &Page| Some((page.median(profile, of)?, page.name.clone())));
        known.min_by(|one, other| one.0.total_cmp(&other.0))
    };
    let text: fn(Kind) -> bool = |kind| kind == Kind::Text;
    let peer: fn(Kind) -> bool = |kind| matches!(kind, Kind::Text | Kind::Chart);
    let target =
        |key, figure, is, most: (f64, String), write| Target { key, figure, is, most: most.0, write, from: most.1 };
    let bytes = script.median(Slow, loaded)?;
    let mut all = vec![
        target("bytes", "what loads before interaction, KB", bytes, (60.0 * 1024.0, "60 KB".into()), kb),
        target("goal", "what loads before interaction, KB", bytes, (48.0 * 1024.0, "the goal, 48 KB".into()), kb),
    ];
    for (key, figure, of) in [("fcp", "prerendered: FCP, slow, ms", fcp), ("lcp", "prerendered: LCP, slow, ms", lcp)] {
        let most = (1.15 * floor.median(Slow, of)?, "1.15 × floor".into());
        all.push(target(key, figure, prerendered.median(Slow, of)?, most, whole));
    }
    for ([key, key_of_timelinejs], figure, page) in [
        (["ready", "timelinejs"], "script tag: ready, slow, ms", script),
        (["ready-at-once", "timelinejs-at-once"], "script tag, at once: ready, slow, ms", at_once),
    ] {
        let is = page.median(Slow, ready)?;
        all.extend(least(Slow, ready, text).map(|most| target(key, figure, is, most, whole)));
        if let Some(rival) = runs.page("timelinejs").and_then(|page| page.median(Slow, ready)) {
            let most = (0.6 * rival, "0.6 × TimelineJS3".into());
            all.push(target(key_of_timelinejs, figure, is, most, whole));
        }
    }
    // What is written as 0.000.
    for (key, figure, page) in [
        ("cls-tag", "script tag: CLS", script),
        ("cls-at-once", "script tag, at once: CLS", at_once),
        ("cls-prerendered", "prerendered: CLS", prerendered),
    ] {
        let is = page.median(Fast, shift)?.max(page.median(Slow, shift)?);
        all.push(target(key, figure, is, (0.0005, "0.000".into()), thousandths));
    }
    let (fast, slow) = (worst(Fast, step)?, worst(Slow, step)?);
    let most = (floor.median(Fast, step)? + 8.0, "floor + 8 ms".into());
    all.push(target("step-fast", "step → paint, unthrottled, ms", fast, most, tenths));
    let most = (2.0 * floor.median(Slow, step)?, "2 × floor".into());
    all.push(target("step-slow", "step → paint, slow, ms", slow, most, tenths));
    all.extend(
        least(Fast, step, peer)
            .map(|most| target("step-peers-fast", "step → paint, unthrottled, ms", fast, most, tenths)),
    );
    all.extend(
        least(Slow, step, peer).map(|most| target("step-peers-slow", "step → paint, slow, ms", slow, most, tenths)),
    );
    let is = worst(Slow, blocked)?;
    all.extend(least(Slow, blocked, text).map(|most| target("tasks", "long tasks, slow, ms", is, most, whole)));
    Some(all)
}

fn second(runs: &Runs) -> Option<Vec<Target>> {
    let of = |of: fn(&Second) -> f64| median(runs.second.iter().map(of));
    let nothing = || "nothing".to_owned();
    Some(vec![
        Target {
            key: "second-bytes",
            figure: "second card: bytes",
            most: 0.0,
            is: of(|it| it.bytes)?,
            write: whole,
            from: nothing(),
        },
        Target {
            key: "second",
            figure: "second card: live, unthrottled, ms",
            most: 10.0,
            is: of(|it| it.eager)?,
            write: tenths,
            from: "10 ms".into(),
        },
    ])
}

fn hundred(runs: &Runs) -> Option<Vec<Target>> {
    let of = |of: fn(&Hundred) -> f64| median(runs.hundred.iter().map(of));
    let flat = || "a quarter more than an early card".to_owned();
    let target = |key, figure, most, is, write, from| Target { key, figure, most, is, write, from };
    Some(vec![
        target("instances", "100 cards: instances of the module", 1.0, of(|it| it.instances)?, whole, "one".into()),
        target("deaf", "100 cards: cards that do not respond", 0.0, 100.0 - of(|it| it.live)?, whole, "none".into()),
        target("flat", "100 cards: a late card, ms", 1.25 * of(|it| it.early)?, of(|it| it.late)?, tenths, flat()),
        target(
            "flat-heap",
            "100 cards: a late card, KB",
            1.25 * of(|it| it.early_heap)?,
            of(|it| it.late_heap)?,
            kb,
            flat(),
        ),
    ])
}

fn large(runs: &Runs) -> Option<Vec<Target>> {
    let of = |of: Of| median(runs.large.iter().filter_map(of));
    Some(vec![
        Target {
            key: "large",
            figure: "10,000 moments: step → paint, unthrottled, ms",
            most: FRAME,
            is: of(|it| it.step)?,
            write: tenths,
            from: "a frame".into(),
        },
        Target {
            key: "large-nodes",
            figure: "10,000 moments: DOM nodes",
            most: 10_000.0,
            is: of(|it| Some(it.nodes))?,
            write: whole,
            from: "one a moment".into(),
        },
    ])
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
            serde_json::json!({
                "folder": folder, "name": folder, "kind": kind, "version": null,
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

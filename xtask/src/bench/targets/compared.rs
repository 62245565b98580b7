//! Our card beside its peers, and beside the floor.

use super::{
    super::{
        figures::{kb, tenths, thousandths, whole},
        runs::{Kind, Page, Profile, Runs},
    },
    Of, Target,
};
use Profile::{Fast, Slow};

/// Our card's pages, by their folders: the least to paste, what README has for the top of a page, and all of the card.
const OURS: [&str; 3] = ["script-tag", "at-once", "prerendered"];

pub fn targets(runs: &Runs) -> Option<Vec<Target>> {
    let floor = runs.page("floor")?;
    let [script, at_once, prerendered] = OURS.map(|folder| runs.page(folder));
    let ours = [script?, at_once?, prerendered?];
    let [script, at_once, prerendered] = ours;
    let loaded: Of = |it| Some(it.bytes - it.document);
    let shift: Of = |it| Some(it.shift);
    let (fcp, lcp, ready): (Of, Of, Of) = (|it| Some(it.fcp), |it| Some(it.lcp), |it| Some(it.ready));
    let bytes = script.median(Slow, loaded)?;
    let mut all = Vec::new();
    for (key, most, from) in [("bytes", 60.0, "60 KB"), ("goal", 48.0, "the goal, 48 KB")] {
        all.push(Target::new(key, "what loads before interaction, KB", bytes, (most * 1024.0, from), kb));
    }
    for (key, figure, of) in [("fcp", "prerendered: FCP, slow, ms", fcp), ("lcp", "prerendered: LCP, slow, ms", lcp)] {
        let most = (1.15 * floor.median(Slow, of)?, "1.15 × floor");
        all.push(Target::new(key, figure, prerendered.median(Slow, of)?, most, whole));
    }
    for ([key, key_of_timelinejs], figure, page) in [
        (["ready", "timelinejs"], "script tag: ready, slow, ms", script),
        (["ready-at-once", "timelinejs-at-once"], "script tag, at once: ready, slow, ms", at_once),
    ] {
        let is = page.median(Slow, ready)?;
        let best = least(runs, Slow, ready, shows_text);
        all.extend(best.map(|(most, peer)| Target::new(key, figure, is, (most, &peer), whole)));
        if let Some(rival) = runs.page("timelinejs").and_then(|page| page.median(Slow, ready)) {
            all.push(Target::new(key_of_timelinejs, figure, is, (0.6 * rival, "0.6 × TimelineJS3"), whole));
        }
    }
    for (key, figure, page) in [
        ("cls-tag", "script tag: CLS", script),
        ("cls-at-once", "script tag, at once: CLS", at_once),
        ("cls-prerendered", "prerendered: CLS", prerendered),
    ] {
        let is = page.median(Fast, shift)?.max(page.median(Slow, shift)?);
        // What is written as 0.000.
        all.push(Target::new(key, figure, is, (0.0005, "0.000"), thousandths));
    }
    all.extend(steps(runs, floor, &ours)?);
    let blocked: Of = |it| Some(it.blocked);
    let (is, figure) = worst(&ours, "long tasks, slow, ms", Slow, blocked)?;
    let best = least(runs, Slow, blocked, shows_text);
    all.extend(best.map(|(most, peer)| Target::new("tasks", &figure, is, (most, &peer), whole)));
    Some(all)
}

/// A step, against the floor and every peer that steps.
fn steps(runs: &Runs, floor: &Page, ours: &[&Page]) -> Option<Vec<Target>> {
    let step: Of = |it| it.step;
    let (fast, fast_figure) = worst(ours, "step → paint, unthrottled, ms", Fast, step)?;
    let (slow, slow_figure) = worst(ours, "step → paint, slow, ms", Slow, step)?;
    let fast_most = (floor.median(Fast, step)? + 8.0, "floor + 8 ms");
    let slow_most = (2.0 * floor.median(Slow, step)?, "2 × floor");
    let mut all = vec![
        Target::new("step-fast", &fast_figure, fast, fast_most, tenths),
        Target::new("step-slow", &slow_figure, slow, slow_most, tenths),
    ];
    for (key, profile, is, figure) in
        [("step-peers-fast", Fast, fast, fast_figure), ("step-peers-slow", Slow, slow, slow_figure)]
    {
        let best = least(runs, profile, step, |kind| matches!(kind, Kind::Text | Kind::Chart));
        all.extend(best.map(|(most, peer)| Target::new(key, &figure, is, (most, &peer), tenths)));
    }
    Some(all)
}

fn shows_text(kind: Kind) -> bool {
    kind == Kind::Text
}

/// Of our pages' medians the worst, and the figure's name with that page's behind it.
fn worst(ours: &[&Page], figure: &str, profile: Profile, of: Of) -> Option<(f64, String)> {
    let all: Option<Vec<_>> = ours.iter().map(|page| Some((page.median(profile, of)?, *page))).collect();
    let (most, page) = all?.into_iter().max_by(|one, other| one.0.total_cmp(&other.0))?;
    let way = page.name.split_once(", ").map_or(&*page.name, |(_, way)| way);
    Some((most, format!("{figure} ({way})")))
}

/// Of the wanted peers' medians the best, and the name of that peer.
fn least(runs: &Runs, profile: Profile, of: Of, wanted: fn(Kind) -> bool) -> Option<(f64, String)> {
    let peers = runs.pages.iter().filter(|page| wanted(page.kind));
    let known = peers.filter_map(|page| Some((page.median(profile, of)?, page.name.clone())));
    known.min_by(|one, other| one.0.total_cmp(&other.0))
}

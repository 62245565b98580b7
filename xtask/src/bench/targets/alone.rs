//! What no peer is measured with.

use super::{
    super::{
        figures::{kb, tenths, whole},
        median::median,
        runs::{Hundred, Runs, Second},
    },
    Of, Target,
};

/// A screen's frame, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// A second card on a page.
pub fn second(runs: &Runs) -> Option<Vec<Target>> {
    let of = |of: fn(&Second) -> f64| median(runs.second.iter().map(of));
    Some(vec![
        Target::new("second-bytes", "second card: bytes", of(|it| it.bytes)?, (0.0, "nothing"), whole),
        Target::new("second", "second card: live, unthrottled, ms", of(|it| it.eager)?, (10.0, "10 ms"), tenths),
    ])
}

/// A hundred of them.
pub fn hundred(runs: &Runs) -> Option<Vec<Target>> {
    let of = |of: fn(&Hundred) -> f64| median(runs.hundred.iter().map(of));
    let flat = |early| (1.25 * early, "a quarter more than an early card");
    let deaf = 100.0 - of(|it| it.live)?;
    let (early, late) = (of(|it| it.early)?, of(|it| it.late)?);
    let (early_heap, late_heap) = (of(|it| it.early_heap)?, of(|it| it.late_heap)?);
    Some(vec![
        Target::new("instances", "100 cards: instances of the module", of(|it| it.instances)?, (1.0, "one"), whole),
        Target::new("deaf", "100 cards: cards that do not respond", deaf, (0.0, "none"), whole),
        Target::new("flat", "100 cards: a late card, ms", late, flat(early), tenths),
        Target::new("flat-heap", "100 cards: a late card, KB", late_heap, flat(early_heap), kb),
    ])
}

/// A card of very many moments.
pub fn large(runs: &Runs) -> Option<Vec<Target>> {
    let of = |of: Of| median(runs.large.iter().filter_map(of));
    let (step, nodes) = (of(|it| it.step)?, of(|it| Some(it.nodes))?);
    Some(vec![
        Target::new("large", "10,000 moments: step → paint, unthrottled, ms", step, (FRAME, "a frame"), tenths),
        Target::new("large-nodes", "10,000 moments: DOM nodes", nodes, (10_000.0, "one a moment"), whole),
    ])
}

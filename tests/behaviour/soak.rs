//! Cards that anything is done to, for as long as it goes on: they stay whole.
//!
//! What is done comes from a seed, which is printed; with `CARD_SEED` the same is done again. The page knows what can be
//! done and what must hold after it (`tests/pages/soak/`); here is what only a driver can do, and the count.

pub mod chance;
pub mod found;
mod hand;
mod known;

use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::given::long;
use serde::Deserialize;
use serde_json::{Value, json};

use chance::Chance;
use hand::Hand;

crate::behaviours![whatever_is_done_to_cards_they_stay_whole];

/// How many actions there are, and how many where it may take longer.
const ACTIONS: usize = 2_000;
const LONG: usize = 10_000;

/// Of how many actions one is done by hand.
const BY_HAND: u64 = 5;

/// How many numbers an action is chosen by, at most.
const NUMBERS: usize = 8;

/// What the page says of what was done.
#[derive(Deserialize)]
struct Answer {
    /// How many actions it did.
    count: usize,
    /// What is wrong after the last one.
    faults: Vec<String>,
    /// The last actions, in words.
    done: Vec<String>,
    /// What the hand is to do next.
    hand: Option<Hand>,
}

fn whatever_is_done_to_cards_they_stay_whole(browser: &Browser) -> Result<()> {
    let seed = chance::seed()?;
    let actions = if long() { LONG } else { ACTIONS };
    println!("{}: {actions} actions from the seed {seed}", browser.engine.name());
    let window = browser.run::<(u32, u32)>("return [outerWidth, outerHeight];")?;
    let soaked = soak(browser, Chance::new(seed), actions)
        .with_context(|| format!("from the seed {seed}; CARD_SEED={seed} does the same again, see tests/README.md"));
    browser.resize(window.0, window.1)?;
    soaked
}

fn soak(browser: &Browser, mut chance: Chance, actions: usize) -> Result<()> {
    browser.open("/tests/pages/soak.html")?;
    browser.until::<Value>("the page is there", "Boolean(window.soak)")?;
    let begin = "soak.begin({ ...given[0], visible, words, frame, scrolled, middle });";
    browser.run_with::<Value>(begin, &[known::given()?])?;
    let mut done = 0;
    while done < actions {
        // As many by script as there are before the next by hand; few enough for one call of a script.
        let by_script = (0..3).take_while(|_| chance.below(BY_HAND) > 0).count();
        let numbers: Vec<_> = (0..by_script).map(|_| chance.numbers(NUMBERS)).collect();
        let Answer { count, faults, done: last, hand } = browser.until_with(
            "the page has done it",
            "soak.go(...given)",
            &[json!(done), json!(numbers), json!(chance.numbers(NUMBERS))],
        )?;
        done += count;
        if !faults.is_empty() {
            bail!("after {done} actions: {}\nthe last ones:\n- {}", faults.join("; "), last.join("\n- "));
        }
        hand.context("the hand has nothing to do")?.act(browser)?;
        done += 1;
    }
    // What the last one did.
    let left: Answer = browser.until_with(
        "the page is at rest",
        "soak.go(...given)",
        &[json!(done), json!([]), json!([0, 0, 0, 0, 0, 0, 0, 0])],
    )?;
    if !left.faults.is_empty() {
        bail!("after all actions: {}\nthe last ones:\n- {}", left.faults.join("; "), left.done.join("\n- "));
    }
    Ok(())
}

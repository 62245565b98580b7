//! The memory of the page, and that of the module: as much after a thousand cards as after some.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::memory::Memory;
use serde_json::Value;

use super::{go, open_glance, open_trotsky};

crate::behaviours![; only [Chromium]: a_thousand_cards_take_no_memory, a_thousand_cards_of_one_dataset_take_no_memory];

/// When it is looked at: after so many cards. The first fill what is kept for all: style sheets, words, compiled code.
const AFTER: [usize; 3] = [200, 600, 1_000];

const PATIENCE: Duration = Duration::from_secs(10);

fn a_thousand_cards_take_no_memory(browser: &Browser) -> Result<()> {
    open_trotsky(browser)?;
    assert_flat(browser)
}

fn a_thousand_cards_of_one_dataset_take_no_memory(browser: &Browser) -> Result<()> {
    open_glance(browser)?;
    assert_flat(browser)
}

fn assert_flat(browser: &Browser) -> Result<()> {
    go(browser, "new", AFTER[0])?;
    let first = browser.memory()?;
    let module = module(browser)?;
    let one = of_one(browser, &first)?;
    for to in [AFTER[1], AFTER[2]] {
        go(browser, "new", to)?;
        let start = Instant::now();
        // Of hundreds of cards less stays than one of them takes: none has stayed, nor a part of each. Engines let some
        // go only after a while.
        loop {
            let left = less(&browser.memory()?, &first);
            if left.heap < one.heap && left.nodes < one.nodes && left.listeners < one.listeners {
                break;
            }
            let cards = to - AFTER[0];
            ensure!(start.elapsed() < PATIENCE, "{cards} cards have left {left:?}; one takes {one:?}");
        }
        assert_eq!(self::module(browser)?, module, "bytes of the module, after {to} cards and after {}", AFTER[0]);
    }
    Ok(())
}

/// How many bytes the module's memory has.
fn module(browser: &Browser) -> Result<usize> {
    let memories: Vec<usize> = browser.run("return memories.map(({ buffer }) => buffer.byteLength);")?;
    assert_eq!(memories.len(), 1, "one module, one memory");
    Ok(memories[0])
}

/// What a card takes that is there.
fn of_one(browser: &Browser, without: &Memory) -> Result<Memory> {
    browser.run::<Value>("window.single = api.mount('#room', { loading: 'eager', ...window.given });")?;
    browser.until_live()?;
    let one = less(&browser.memory()?, without);
    browser.run::<Value>("single.destroy(); delete window.single;")?;
    Ok(one)
}

fn less(more: &Memory, less: &Memory) -> Memory {
    Memory { heap: more.heap - less.heap, nodes: more.nodes - less.nodes, listeners: more.listeners - less.listeners }
}

//! Numbers that look random, and are the same for the same seed: SplitMix64.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use browser_tests::given::long;

/// A source of numbers.
pub struct Chance(u64);

impl Chance {
    /// Begins at `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// As many numbers as a script may choose by.
    pub fn numbers(&mut self, count: usize) -> Vec<u32> {
        (0..count).map(|_| (self.next() >> 32) as u32).collect()
    }
}

/// What the short run begins with: it is the same each time, so that a failure tells of what was changed.
const SEED: u64 = 1917;

/// The seed in `CARD_SEED`; without that, for a long run one that is another each time.
pub fn seed() -> Result<u64> {
    match std::env::var("CARD_SEED") {
        Ok(seed) => seed.parse().with_context(|| format!("CARD_SEED is no number: {seed}")),
        Err(_) if long() => Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis() as u64),
        Err(_) => Ok(SEED),
    }
}

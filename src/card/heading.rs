//! Headings that fit into the page's outline.

use super::Context;
use super::element::{El, el};

/// A heading in the words of the dataset, of level 1 to 6; deeper ones stay at 6.
pub fn heading(card: Context, level: u8, words: &'static str) -> El {
    const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    el(TAGS[usize::from(level.clamp(1, 6)) - 1]).class("heading").says(card.voice, words)
}

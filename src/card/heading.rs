//! Headings that fit into the page's outline.

use leptos::html::custom;
use leptos::prelude::*;

/// A heading of level 1 to 6; deeper ones stay at 6.
pub fn heading(level: u8, words: &'static str) -> impl IntoView {
    const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    custom(TAGS[usize::from(level.clamp(1, 6)) - 1]).child(words)
}

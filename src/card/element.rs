//! Elements of one type.
//!
//! Each shape that Leptos's `view!` describes is a type of its own, with code of its own to build, mount and drop it.
//! Here every element has the same type, whatever its attributes and children, so that code is in the module once. In
//! the browser an `El` is the element itself, so nothing is described first and built then; natively it is HTML to be.
//!
//! What is live is a function of the [`State`]: it is called when the card is built, and whenever the state has changed.

#[cfg(target_arch = "wasm32")]
pub mod dom;
#[cfg_attr(target_arch = "wasm32", path = "element/browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "element/html.rs")]
mod platform;

pub use platform::{El, el};
#[cfg(target_arch = "wasm32")]
pub use platform::{Heard, Later, Live, Renewed, Shown, made};

use crate::state::State;

/// When an element is filled in the browser. Natively there is time for all of it.
#[derive(Clone, Copy)]
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "nobody asks natively"))]
pub enum When {
    /// Before the card takes its place: it is seen of it at once.
    First,
    /// When the moment of this index is shown, or there is time.
    Shown(usize),
    /// When there is time.
    AtLeisure,
}

impl El {
    /// Sets its class for good.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Names it for an embedder's `::part()`.
    pub fn part(self, part: &'static str) -> Self {
        self.attr("part", part)
    }

    /// Gives it the class `current` as long as `is_current` holds, beside `class`. It belongs on what changes its look,
    /// not around it: browsers then look at nothing else anew.
    pub fn current(self, class: &'static str, is_current: impl Fn(&State) -> bool + Send + 'static) -> Self {
        self.live_attr("class", move |state| {
            Some(if is_current(state) { [class, " current"].concat() } else { class.to_owned() })
        })
    }

    /// Adds elements: a list of them, or one that may be there or not.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::child)
    }
}

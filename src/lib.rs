//! Trotsky at a glance: one article's moments on a card, each with the words it rests on.
//!
//! [`card`] is the card, a Leptos component that knows nothing of the page around it; [`door`] is how a browser
//! reaches it; [`bundled`] is the dataset that comes with it, checked while compiling. With the feature `glance` the
//! module is one for any dataset instead, which it checks when it is given.

// The baked dataset names its types by this path.
extern crate alloc;

#[cfg(not(all(feature = "glance", target_arch = "wasm32")))]
pub mod bundled;
pub mod card;
mod dates;
pub mod door;
mod english;
#[cfg(target_arch = "wasm32")]
mod intl;
#[cfg(not(target_arch = "wasm32"))]
pub mod json_ld;
mod object;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
pub mod state;
pub mod words;

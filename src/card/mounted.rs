//! The card as Leptos takes it: in the browser it is mounted, natively it is written as HTML.

#[cfg(target_arch = "wasm32")]
mod alive;
#[cfg(target_arch = "wasm32")]
mod listening;
#[cfg(target_arch = "wasm32")]
mod live;

use leptos::attr::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::view::{Position, PositionState, Render, RenderHtml};

use super::Context;
use crate::state::Store;

#[cfg(target_arch = "wasm32")]
use live::Mounted;
/// Nothing is mounted natively.
#[cfg(not(target_arch = "wasm32"))]
type Mounted = web_sys::Element;

/// A card that is yet to be mounted, or written.
pub struct Unmounted {
    pub card: Context,
    pub store: Store,
}

no_attrs!(Unmounted);

impl Render for Unmounted {
    type State = Mounted;

    #[cfg(target_arch = "wasm32")]
    fn build(self) -> Mounted {
        Mounted::new(|| super::elements(self.card), &self.store)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn build(self) -> Mounted {
        unreachable!("there is no document")
    }

    fn rebuild(self, state: &mut Mounted) {
        *state = self.build();
    }
}

impl RenderHtml for Unmounted {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    #[cfg(target_arch = "wasm32")]
    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    #[cfg(not(target_arch = "wasm32"))]
    fn to_html_with_buf(self, html: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        super::elements(self.card).write(&self.store.get(), html);
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Mounted {
        unreachable!("the live card takes the place of the prerendered one")
    }

    fn into_owned(self) -> Self {
        self
    }
}

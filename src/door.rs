//! The door: how a page reaches the card.
//!
//! JavaScript asks the module to mount a card into an element of its own and gets a [`CardHandle`]. The card speaks
//! back in events at that element, always from a task of its own, so that whoever listens may call the handle.
//!
//! There are two modules: the one of [`bundled`] holds its dataset; the one of [`any`], built with the feature
//! `glance`, reads and checks what it is given, and holds none.

#[cfg(feature = "glance")]
pub mod any;
#[cfg(not(all(feature = "glance", target_arch = "wasm32")))]
pub mod bundled;
mod events;
mod options;

use dataset::Dataset;
use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::card::Card;
use crate::state::{State, Store, Watch};
use options::Options;

/// Mounts a card of `dataset` into `target`, as its last child.
///
/// `options` is an object or undefined: `moment` (id of the first moment to show), `theme` (`"auto"`, `"system"`,
/// `"light"`, `"dark"`), `headingLevel` (1 to 6), `lang` and `words` (the card's own words in another language),
/// `linkable` (whether the page's address leads to moments). What is wrong in it is told by a `glance-error` event at `target`
/// and in the console; the card shows all the same.
///
/// The card fires `glance-momentchange` at `target`, with `detail: { id, index, date }`.
fn mount(target: HtmlElement, dataset: &'static Dataset, options: &JsValue) -> CardHandle {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| gloo::console::error!(panic.to_string())));
    let mut read = Options::default();
    let mut faults = read.read(options);
    let first = read.moment(dataset, &mut faults).unwrap_or_default();
    let store = Store::new(State::new(first, read.theme.unwrap_or_default()));
    let settings = read.settings();
    let mut mounted = view! { <Card dataset store=store.clone() settings/> }.build();
    mounted.mount(&target, None);
    let telling = events::on_moment_change(target.clone(), dataset, &store);
    events::tell(&target, faults);
    CardHandle { target, dataset, store, mounted: Box::new(mounted), _telling: telling }
}

/// A mounted card. Freeing the handle removes the card.
#[wasm_bindgen]
pub struct CardHandle {
    target: HtmlElement,
    dataset: &'static Dataset,
    store: Store,
    mounted: Box<dyn Mountable>,
    /// Ends when it is dropped.
    _telling: Watch,
}

impl Drop for CardHandle {
    fn drop(&mut self) {
        self.mounted.unmount();
    }
}

#[wasm_bindgen]
impl CardHandle {
    /// Makes a little more of the card, which is but an outline at first: then what is seen of it at once, then the rest.
    /// Gives 0 once it is whole, 1 once all is there that is seen at once, and 2 before.
    pub fn grow(&self) -> u8 {
        self.store.grow() as u8
    }

    /// The id of the current moment.
    #[wasm_bindgen(getter)]
    pub fn moment(&self) -> String {
        self.dataset.moments[self.store.get().current].id.to_string()
    }

    /// Shows the moment called `id` and says so to screen readers. An unknown id changes nothing, and gives false
    /// and a `glance-error`.
    #[wasm_bindgen(js_name = goTo)]
    pub fn go_to(&self, id: &str) -> bool {
        match options::moment(self.dataset, id) {
            Ok(index) => {
                self.store.change(|state| state.go(index, true));
                true
            }
            Err(fault) => {
                events::tell(&self.target, vec![fault]);
                false
            }
        }
    }

    /// Whether a moment is called `id`.
    pub fn has(&self, id: &str) -> bool {
        self.dataset.moments.iter().any(|moment| moment.id == id)
    }

    /// Shows the next moment; on the last one nothing changes. Gives false where the one that is shown then is the last.
    pub fn next(&self) -> bool {
        self.step(1);
        !self.is_at_end()
    }

    /// Shows the previous moment; on the first one nothing changes.
    pub fn previous(&self) {
        self.step(-1);
    }

    /// Says whether the page walks through the moments, so that the card can show it. A walk from the last moment begins
    /// at the first.
    pub fn playing(&self, on: bool) {
        if on && self.is_at_end() {
            self.store.change(|state| state.go(0, true));
        }
        self.store.change(|state| state.playing = on);
    }

    /// Says whether the card is being printed: then all of it is there, or, where moments are many, more than one.
    pub fn printed(&self, on: bool) {
        self.store.change(|state| state.printed = on);
    }

    /// Says what came of copying, so that the card can tell; undefined while that is not known.
    pub fn copied(&self, copied: Option<bool>) {
        self.store.change(|state| state.copied = copied);
    }

    /// Changes the moment and the theme, where they are given; the other options count when the card is mounted only.
    pub fn update(&self, options: &JsValue) {
        let mut read = Options::default();
        let mut faults = read.read(options);
        let moment = read.moment(self.dataset, &mut faults);
        self.store.change(|state| {
            state.theme = read.theme.unwrap_or(state.theme);
            if let Some(index) = moment {
                state.go(index, false);
            }
        });
        events::tell(&self.target, faults);
    }

    fn step(&self, by: isize) {
        self.store.change(|state| state.step(by, self.last()));
    }

    fn is_at_end(&self) -> bool {
        self.store.get().current == self.last()
    }

    fn last(&self) -> usize {
        self.dataset.moments.len() - 1
    }
}

//! Every moment, in the order of time. One is shown, or, where the style says so, all.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::Context;
use super::element::{El, el};
use super::moment::moment;

pub fn moments(card: Context) -> El {
    let moments = card.dataset.moments.iter().enumerate().map(|(index, item)| moment(card, index, item));
    // The browser's search has found words in a moment that is not shown.
    let found = move |event: Event| {
        if let Some(index) = card.moment_at(&event, "data-moment") {
            card.state.update(|state| state.go(index, false));
        }
    };
    el("ol").part("moments").on("beforematch", found).children(moments)
}

impl Context {
    /// The moment whose id the event's target, or an element around it, carries in `attribute`.
    pub fn moment_at(self, event: &Event, attribute: &str) -> Option<usize> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        self.named(&target, attribute)
    }

    /// The moment of the list that `element` is in.
    pub fn moment_around(self, element: &Element) -> Option<usize> {
        self.named(element, "data-moment")
    }

    fn named(self, element: &Element, attribute: &str) -> Option<usize> {
        let id = element.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)?;
        self.dataset.moments.iter().position(|moment| moment.id == id)
    }
}

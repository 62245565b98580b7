//! What the reader points at, before choosing it: told between the buttons below the slider.

use dataset::digits;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, ShadowRoot};

use super::Context;
use super::element::{El, el};
use super::moments::target;
use crate::state::{State, Store};
use crate::words::Word;

/// Half of the slider's thumb, in CSS pixels: its first and last place are as far from the ends.
const HALF_THUMB: f64 = 12.0;

/// Keeps the preview up to date with pointer and focus within the card.
pub fn previewing(card: Context, root: El) -> El {
    let show = |store: &Store, preview| {
        // A pointer moves often; most of it is above the same.
        if store.get().preview != preview {
            store.change(|state| state.preview = preview);
        }
    };
    let point = move |store: &Store, event: Event| show(store, card.pointed_at(store, &event));
    let clear = move |store: &Store, _| show(store, None);
    root.on("pointermove", point).on("focusin", point).on("pointerleave", clear).on("focusout", clear)
}

/// Where the reader is, or what the reader points at; of several moments, how many there are and which comes next.
pub fn position(card: Context) -> El {
    let moment = move |index: usize| card.announcement(&card.dataset.moments[index]);
    let words = move |state: &State| match state.preview {
        None => card.words.position(state.current, card.dataset.moments.len()),
        Some((next, 1)) => moment(next),
        Some((next, count)) => card.words.fill(Word::Here, &[&digits(count as i32)]) + " " + &moment(next),
    };
    el("span").current("position", |state| state.preview.is_some()).attr("aria-hidden", "true").live_text(words)
}

impl Context {
    /// The moments whose marks an event is at: marks nearer than a target is wide share it. What is drawn right there
    /// comes first.
    fn marks_at(self, event: &Event) -> Vec<usize> {
        let shared = self.are_many();
        let mut marks = Vec::new();
        let mut drawn = 0;
        let at = |event: &Event| {
            let event = event.dyn_ref::<MouseEvent>()?;
            let root = target(event)?.get_root_node().unchecked_into::<ShadowRoot>();
            Some(root.elements_from_point(event.client_x() as f32, event.client_y() as f32))
        };
        for element in at(event).iter().flat_map(|elements| elements.iter()) {
            let element = element.unchecked_into::<Element>();
            let Some(index) = self.named(&element, "data-mark") else { continue };
            if marks.contains(&index) {
                continue;
            }
            if shared {
                marks.extend(self.sharing(index));
            } else if element.class_list().contains("target") {
                marks.push(index);
            } else {
                marks.insert(drawn, index);
                drawn += 1;
            }
        }
        marks
    }

    /// The moment that an event on the lanes chooses, and among how many: after the current one comes the next.
    pub fn mark_at(self, store: &Store, event: &Event) -> Option<(usize, usize)> {
        target(event)?.closest("[part~=timeline]").ok()??;
        let marks = self.marks_at(event);
        let current = store.get().current;
        let here = marks.iter().position(|index| *index == current);
        let next = marks.get(here.map_or(0, |at| (at + 1) % marks.len()))?;
        Some((*next, marks.len()))
    }

    /// The moment that an event's target stands for, and among how many.
    fn pointed_at(self, store: &Store, event: &Event) -> Option<(usize, usize)> {
        let one = self.moment_at(event, "data-to").or_else(|| self.step_at(event));
        one.map(|index| (index, 1)).or_else(|| self.mark_at(store, event))
    }

    /// The moment at the step of the slider that the pointer is at.
    fn step_at(self, event: &Event) -> Option<usize> {
        let slider = target(event)?;
        let event = event.dyn_ref::<MouseEvent>().filter(|_| slider.matches("[part~=slider]").unwrap_or_default())?;
        let last = self.dataset.moments.len() - 1;
        let way = f64::from(slider.client_width()) - 2.0 * HALF_THUMB;
        let step = (f64::from(event.offset_x()) - HALF_THUMB) / way * last as f64 + 0.5;
        Some((step.max(0.0) as usize).min(last))
    }
}

//! What the reader points at, before choosing it: told between the buttons below the slider.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent, ShadowRoot};

use super::Context;
use super::element::{El, el};
use crate::words::Word;

/// Half of the slider's thumb, in CSS pixels: its first and last place are as far from the ends.
const HALF_THUMB: f64 = 12.0;

/// Keeps the preview up to date with pointer and focus within the card.
pub fn previewing(card: Context, root: El) -> El {
    let point = move |event: Event| {
        let found = card.pointed_at(&event);
        // A pointer moves often; most of it is above the same.
        if card.preview.with_untracked(|shown| *shown != found) {
            card.preview.set(found);
        }
    };
    let clear = move |_| card.preview.set(Vec::new());
    root.on("pointermove", point).on("focusin", point).on("pointerleave", clear).on("focusout", clear)
}

/// Where the reader is, or what the reader points at; of several moments, how many there are and which comes next.
pub fn position(card: Context) -> El {
    let shown = move || card.preview.with(|shown| !shown.is_empty());
    let words = move || {
        let current = card.state.get().current;
        let moment = |index: usize| card.announcement(&card.dataset.moments[index]);
        card.preview.with(|shown| match &shown[..] {
            [] => card.words.position(current, card.dataset.moments.len()),
            [one] => moment(*one),
            many => {
                let count = card.words.fill(Word::Here, &[&many.len().to_string()]);
                count + " " + &moment(next(many, current))
            }
        })
    };
    el("span").current("position", shown).attr("aria-hidden", "true").live_text(words)
}

/// Which of several moments comes next, when `current` is the current one.
pub fn next(many: &[usize], current: usize) -> usize {
    let here = many.iter().position(|index| *index == current);
    many[here.map_or(0, |at| (at + 1) % many.len())]
}

impl Context {
    /// The moments whose marks an event is at: marks nearer than a target is wide share it. What is drawn right there
    /// comes first.
    pub fn marks_at(self, event: &Event) -> Vec<usize> {
        let at = |event: &Event| {
            let event = event.dyn_ref::<MouseEvent>()?;
            let root = event.target()?.dyn_into::<Element>().ok()?.get_root_node().dyn_into::<ShadowRoot>().ok()?;
            Some(root.elements_from_point(event.client_x() as f32, event.client_y() as f32))
        };
        let mut marks = Vec::new();
        for element in at(event).iter().flat_map(|elements| elements.iter()) {
            let Ok(element) = element.dyn_into::<Element>() else { continue };
            if let Some(index) = self.named(&element, "data-mark") {
                marks.push((element.class_list().contains("target"), index));
            }
        }
        marks.sort_unstable();
        let mut met = Vec::new();
        for (_, index) in marks {
            if !met.contains(&index) {
                met.push(index);
            }
        }
        met
    }

    /// The moments that an event's target stands for.
    fn pointed_at(self, event: &Event) -> Vec<usize> {
        if let Some(index) = self.moment_at(event, "data-to") {
            return vec![index];
        }
        let marks = self.marks_at(event);
        if marks.is_empty() { self.step_at(event).into_iter().collect() } else { marks }
    }

    /// The moment at the step of the slider that the pointer is at.
    fn step_at(self, event: &Event) -> Option<usize> {
        let slider = event.target()?.dyn_into::<HtmlElement>().ok()?;
        let event = event.dyn_ref::<MouseEvent>().filter(|_| slider.matches("[part~=slider]").unwrap_or_default())?;
        let last = self.dataset.moments.len() - 1;
        let way = f64::from(slider.client_width()) - 2.0 * HALF_THUMB;
        let step = (f64::from(event.offset_x()) - HALF_THUMB) / way * last as f64 + 0.5;
        Some((step.max(0.0) as usize).min(last))
    }
}

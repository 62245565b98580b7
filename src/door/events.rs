//! What the card tells the page.

use dataset::Dataset;
use gloo::console;
use leptos::prelude::*;
use serde::Serialize;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::options::Fault;
use crate::state::State;

/// Who speaks in the console: the element that this module is for.
const CARD: &str = if cfg!(feature = "glance") { "glance-card" } else { "trotsky-card" };

/// What `glance-momentchange` says.
#[derive(Serialize)]
struct Change<'a> {
    id: &'a str,
    index: usize,
    date: String,
}

/// What `glance-error` says.
#[derive(Serialize)]
struct Complaint {
    cause: &'static str,
    message: String,
    remedy: String,
}

/// Fires `glance-momentchange` whenever another moment becomes the current one; `first` is where it starts.
pub fn on_moment_change(target: HtmlElement, dataset: &'static Dataset, state: RwSignal<State>, first: usize) {
    Effect::new(move |before: Option<usize>| {
        let index = state.get().current;
        // Its first run comes a task later, when the page may have chosen already.
        if before.unwrap_or(first) != index {
            let moment = &dataset.moments[index];
            let change = Change { id: &moment.id, index, date: moment.date.date.to_string() };
            fire(&target, "glance-momentchange", &change);
        }
        index
    });
}

/// Tells what is wrong with an embedder's options: in the console, and by `glance-error`.
pub fn tell(target: &HtmlElement, faults: Vec<Fault>) {
    for Fault { message, remedy } in faults {
        let stop = if message.ends_with('?') { "" } else { "." };
        console::warn!(format!("{CARD}: {message}{stop} {remedy}"));
        let target = target.clone();
        // Not from within the call that the page made.
        queue_microtask(move || {
            fire(&target, "glance-error", &Complaint { cause: "option", message, remedy });
        });
    }
}

fn fire(target: &HtmlElement, name: &str, detail: &impl Serialize) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    // Texts and a number, a known name, a fresh event: none of these calls fails.
    if let Ok(detail) = serde_wasm_bindgen::to_value(detail) {
        init.set_detail(&detail);
    }
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = target.dispatch_event(&event);
    }
}

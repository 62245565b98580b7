//! What the card tells the page.

use gloo::console;
use js_sys::Object;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::options::Fault;
use crate::bundled::DATASET;
use crate::js::object;
use crate::state::State;

/// Fires `glance-momentchange` whenever another moment becomes the current one; `first` is where it starts.
pub fn on_moment_change(target: HtmlElement, state: RwSignal<State>, first: usize) {
    Effect::new(move |before: Option<usize>| {
        let index = state.get().current;
        // Its first run comes a task later, when the page may have chosen already.
        if before.unwrap_or(first) != index {
            let moment = &DATASET.moments[index];
            let date = moment.date.date.to_string();
            fire(
                &target,
                "glance-momentchange",
                object([("id", (&*moment.id).into()), ("index", (index as u32).into()), ("date", date.into())]),
            );
        }
        index
    });
}

/// Tells what is wrong with an embedder's options: in the console, and by `glance-error`.
pub fn tell(target: &HtmlElement, faults: Vec<Fault>) {
    for Fault { message, remedy } in faults {
        let stop = if message.ends_with('?') { "" } else { "." };
        console::warn!(format!("trotsky-card: {message}{stop} {remedy}"));
        let target = target.clone();
        // Not from within the call that the page made.
        queue_microtask(move || {
            let detail = object([("cause", "option".into()), ("message", message.into()), ("remedy", remedy.into())]);
            fire(&target, "glance-error", detail);
        });
    }
}

fn fire(target: &HtmlElement, name: &str, detail: Object) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&JsValue::from(detail));
    // A known name and a fresh event: neither call fails.
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = target.dispatch_event(&event);
    }
}

//! What the card tells the page.

use dataset::Dataset;
use gloo::console;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::options::Fault;
use crate::object::{Value, object};
use crate::state::State;

/// Who speaks in the console: the element that this module is for.
const CARD: &str = if cfg!(feature = "glance") { "glance-card" } else { "trotsky-card" };

/// Fires `glance-momentchange` whenever another moment becomes the current one, until what it gives is dropped: after
/// all that shows the state and was made before.
pub fn on_moment_change(
    target: HtmlElement,
    dataset: &'static Dataset,
    state: ArcRwSignal<State>,
) -> RenderEffect<usize> {
    RenderEffect::new(move |before| {
        let index = state.get().current;
        if before.is_some_and(|before| before != index) {
            let moment = &dataset.moments[index];
            let date = moment.date.date.to_string();
            let detail = object(&[
                ("id", Value::Text(&moment.id)),
                ("index", Value::Number(index as u32)),
                ("date", Value::Text(&date)),
            ]);
            fire(&target, "glance-momentchange", &detail);
        }
        index
    })
}

/// Tells what is wrong with an embedder's options: in the console, and by `glance-error`.
pub fn tell(target: &HtmlElement, faults: Vec<Fault>) {
    for Fault { message, remedy } in faults {
        let stop = if message.ends_with('?') { "" } else { "." };
        console::warn!(format!("{CARD}: {message}{stop} {remedy}"));
        let target = target.clone();
        // Not from within the call that the page made.
        queue_microtask(move || {
            let said = [("cause", "option"), ("message", &*message), ("remedy", &*remedy)];
            fire(&target, "glance-error", &object(&said.map(|(name, text)| (name, Value::Text(text)))));
        });
    }
}

fn fire(target: &HtmlElement, name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    // A known name, a fresh event: neither of these calls fails.
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = target.dispatch_event(&event);
    }
}

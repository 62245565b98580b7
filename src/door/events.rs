//! What the card tells the page.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use dataset::Dataset;
use gloo::console;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::options::Fault;
use crate::object::object;
use crate::state::{Store, Watch};

/// Who speaks in the console: the element that this module is for.
const CARD: &str = if cfg!(feature = "glance") { "glance-card" } else { "trotsky-card" };

/// Fires `glance-momentchange` when another moment has become the current one, once for all changes of a task, until
/// what it gives is dropped.
pub fn on_moment_change(target: HtmlElement, dataset: &'static Dataset, store: &Store) -> Watch {
    let telling = Rc::new(Telling { told: Cell::new(store.get().current), waits: Cell::new(false) });
    let watched = store.clone();
    store.watch(Box::new(move |_| {
        if telling.waits.replace(true) {
            return;
        }
        let (telling, store, target) = (Rc::downgrade(&telling), watched.clone(), target.clone());
        later(Box::new(move || {
            // The card has gone in the meantime.
            let Some(telling) = telling.upgrade() else { return };
            telling.waits.set(false);
            let index = store.get().current;
            if telling.told.replace(index) != index {
                let moment = &dataset.moments[index];
                let detail = object(&[
                    ("id", (&*moment.id).into()),
                    ("index", (index as u32).into()),
                    ("date", moment.date.date.written().into()),
                ]);
                fire(&target, "glance-momentchange", &detail);
            }
        }));
    }))
}

/// The moment that was told last, and whether there is something to tell.
struct Telling {
    told: Cell<usize>,
    waits: Cell<bool>,
}

/// Tells what is wrong with an embedder's options: in the console, and by `glance-error`.
pub fn tell(target: &HtmlElement, faults: Vec<Fault>) {
    for Fault { message, remedy } in faults {
        let stop = if message.ends_with('?') { "" } else { "." };
        console::warn!([CARD, ": ", &message, stop, " ", &remedy].concat());
        let target = target.clone();
        later(Box::new(move || {
            let said = [("cause", "option".into()), ("message", message.into()), ("remedy", remedy.into())];
            fire(&target, "glance-error", &object(&said));
        }));
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue_microtask(act: &JsValue);
}

type Act = Box<dyn FnOnce()>;

thread_local! {
    /// What is yet to be called, in that order.
    static WAITING: RefCell<VecDeque<Act>> = const { RefCell::new(VecDeque::new()) };
    /// Calls what has waited longest. One function for all: JavaScript would have to collect one for each step.
    static NEXT: JsValue = Closure::<dyn Fn()>::new(|| {
        let act = WAITING.with_borrow_mut(VecDeque::pop_front);
        if let Some(act) = act {
            act();
        }
    })
    .into_js_value();
}

/// Calls `act` in a task of its own: not from within the call that the page made.
fn later(act: Act) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back(act));
    NEXT.with(queue_microtask);
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

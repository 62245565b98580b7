//! What listens at elements, until the card goes.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

use crate::card::element::Heard;
use crate::state::Store;

/// A listener at an element; it is taken away when it is dropped.
pub struct Listener {
    element: Element,
    event: &'static str,
    handler: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Hears what is to be heard.
    pub fn new(heard: Heard, store: &Store) -> Self {
        let Heard { element, event, handler } = heard;
        let store = store.clone();
        let handler = Closure::<dyn FnMut(Event)>::new(move |event| handler(&store, event));
        let _ = element.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
        Self { element, event, handler }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let handler = self.handler.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback(self.event, handler);
    }
}

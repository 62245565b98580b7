//! A card in the document.

use leptos::tachys::view::Mountable;
use web_sys::{Element, Node};

use super::alive::Alive;
use crate::card::element::{El, made};
use crate::state::{Store, Watch};

/// A card's elements, with what keeps them alive until it is dropped.
pub struct Mounted {
    element: Element,
    _watch: Watch,
}

impl Mounted {
    /// Shows the state in what is live, and hears the reader.
    pub fn new(make: impl FnOnce() -> El, store: &Store) -> Self {
        let (root, live) = made(make);
        let mut alive = Alive::new(live, store);
        let state = store.clone();
        Self { element: root.0, _watch: store.watch(Box::new(move |now| alive.refresh(now, &state))) }
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        let _ = parent.insert_before(&self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

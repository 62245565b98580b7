//! A card in the document.

use leptos::tachys::view::Mountable;
use web_sys::{Element, Node};

use super::listening::Listener;
use crate::card::element::{El, Live, made};
use crate::state::{Store, Watch};

/// A card's elements, with what keeps them alive.
pub struct Mounted {
    element: Element,
    listeners: Vec<Listener>,
    _shown: Watch,
}

impl Mounted {
    /// Shows the state in what is live, and hears the reader.
    pub fn new(make: impl FnOnce() -> El, store: &Store) -> Self {
        let (element, Live { mut shown, heard }) = made(make);
        let mut refresh = move |state: &_| shown.iter_mut().for_each(|it| it.refresh(state));
        refresh(&store.get());
        Self {
            element,
            listeners: heard.into_iter().map(|heard| Listener::new(heard, store)).collect(),
            _shown: store.watch(Box::new(refresh)),
        }
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.element.remove();
        self.listeners.clear();
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

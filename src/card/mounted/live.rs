//! A card in the document.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::tachys::view::Mountable;
use web_sys::{Element, Node};

use super::alive::Alive;
use crate::card::element::{El, dom, made};
use crate::state::{Growth, Store, Watch};

/// A card's elements, with what keeps them alive until it is dropped.
pub struct Mounted {
    element: Element,
    _watch: Watch,
}

impl Mounted {
    /// The card's outline: its pieces are made as the store is told to grow.
    pub fn new(make: impl FnOnce() -> El, store: &Store) -> Self {
        let (El(element), live) = made(make);
        let alive = Rc::new(RefCell::new(Alive::new(live, store)));
        dom::set(&element, GROWS, Some("true"));
        let (growing, grown) = (Rc::downgrade(&alive), element.clone());
        store.grows(Box::new(move |store| {
            let Some(alive) = growing.upgrade() else { return Growth::Whole };
            // While the card is changing it is not done.
            let growth = alive.try_borrow_mut().map_or(Growth::Begun, |mut it| it.grow(store));
            if growth == Growth::Whole {
                dom::set(&grown, GROWS, None);
            }
            growth
        }));
        let state = store.clone();
        Self {
            element,
            _watch: store.watch(Box::new(move |now| {
                if let Ok(mut alive) = alive.try_borrow_mut() {
                    alive.refresh(now, &state);
                }
            })),
        }
    }
}

/// Says that more is to come, to screen readers and the page's script.
const GROWS: &str = "aria-busy";

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

//! What is live in elements that stand in the document.

use super::listening::Listener;
use crate::card::element::{Live, Renewed, Shown, made};
use crate::state::{State, Store};

/// What shows the state, and hears the reader, until it is dropped.
pub struct Alive {
    shown: Vec<Shown>,
    renewed: Vec<(Renewed, Option<Alive>)>,
    _listeners: Vec<Listener>,
}

impl Alive {
    /// Brings to life what was made.
    pub fn new(live: Live, store: &Store) -> Self {
        let Live { shown, renewed, heard } = live;
        let listeners = heard.into_iter().map(|heard| Listener::new(heard, store)).collect();
        let mut alive =
            Self { shown, renewed: renewed.into_iter().map(|it| (it, None)).collect(), _listeners: listeners };
        alive.refresh(&store.get(), store);
        alive
    }

    /// Shows what has become another.
    pub fn refresh(&mut self, state: &State, store: &Store) {
        self.shown.iter_mut().for_each(|it| it.refresh(state));
        for (Renewed { element, renew }, alive) in &mut self.renewed {
            let (children, live) = made(|| renew(state));
            if let Some(children) = children {
                element.set_text_content(None);
                for child in children {
                    let _ = element.append_child(&child.0);
                }
                *alive = Some(Alive::new(live, store));
            } else if let Some(alive) = alive {
                alive.refresh(state, store);
            }
        }
    }
}

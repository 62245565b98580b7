//! What is live in elements that stand in the document.

use super::listening::Listener;
use crate::card::element::{Later, Live, Renewed, Shown, When, dom, made};
use crate::state::{Growth, State, Store};

/// What shows the state, and hears the reader, until it is dropped.
pub struct Alive {
    shown: Vec<Shown>,
    renewed: Vec<(Renewed, Option<Alive>)>,
    listeners: Vec<Listener>,
    /// What is yet to be filled, in that order from the end.
    later: Vec<Later>,
}

impl Alive {
    /// Brings to life what was made.
    pub fn new(live: Live, store: &Store) -> Self {
        let mut alive = Self { shown: Vec::new(), renewed: Vec::new(), listeners: Vec::new(), later: Vec::new() };
        alive.take(live, &store.get(), store);
        alive
    }

    /// Shows what has become another, and fills what is shown or asked for now.
    pub fn refresh(&mut self, state: &State, store: &Store) {
        let wanted =
            |it: &Later| state.asks_for_all() || matches!(it.when, When::Shown(moment) if moment == state.current);
        while let Some(at) = self.later.iter().rposition(wanted) {
            let later = self.later.remove(at);
            self.fill(later, store);
        }
        self.shown.iter_mut().for_each(|it| it.refresh(state));
        for (renewed, alive) in &mut self.renewed {
            renew(renewed, alive, state, store);
        }
    }

    /// Fills what comes next; what is seen first comes before all else.
    pub fn grow(&mut self, store: &Store) -> Growth {
        if let Some(at) = self.first().or(self.later.len().checked_sub(1)) {
            let later = self.later.remove(at);
            self.fill(later, store);
        }
        match self.first() {
            Some(_) => Growth::Begun,
            None if self.later.is_empty() => Growth::Whole,
            None => Growth::Seen,
        }
    }

    fn first(&self) -> Option<usize> {
        self.later.iter().rposition(|it| matches!(it.when, When::First))
    }

    fn fill(&mut self, Later { element, fill, .. }: Later, store: &Store) {
        let (_, live) = made(|| fill(element));
        self.take(live, &store.get(), store);
    }

    fn take(&mut self, live: Live, state: &State, store: &Store) {
        let Live { mut shown, renewed, heard, later } = live;
        shown.iter_mut().for_each(|it| it.refresh(state));
        self.shown.append(&mut shown);
        self.listeners.extend(heard.into_iter().map(|heard| Listener::new(heard, store)));
        for mut renewed in renewed {
            let mut alive = None;
            renew(&mut renewed, &mut alive, state, store);
            self.renewed.push((renewed, alive));
        }
        self.later.extend(later.into_iter().rev());
    }
}

/// Makes children anew, where they are to be others than before, as a whole.
fn renew(Renewed { element, renew }: &mut Renewed, alive: &mut Option<Alive>, state: &State, store: &Store) {
    let (children, live) = made(|| renew(state));
    if let Some(children) = children {
        element.set_text_content(None);
        for child in children {
            dom::append(element, &child.0);
        }
        let alive = alive.insert(Alive::new(live, store));
        while alive.grow(store) != Growth::Whole {}
    } else if let Some(alive) = alive {
        alive.refresh(state, store);
    }
}

//! Where a card's state is kept, for all that reads and changes it.
//!
//! Leptos's signals find out who reads what, and call that again. All that a card shows hangs on one value, and all of it
//! is looked at when that changes: a list of who is told does the same, and is 3 KB less for every reader.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use send_wrapper::SendWrapper;

use super::State;

/// A card's state, and who is told when it changes. (Leptos moves views between threads on servers; what mounts or
/// writes a card is the thread that made its store.)
#[derive(Clone)]
pub struct Store(SendWrapper<Rc<Inner>>);

struct Inner {
    state: Cell<State>,
    told: RefCell<Vec<Weak<Act>>>,
    grow: RefCell<Option<Grow>>,
}

/// Makes a little more of a card. It must not hold the store, which holds it.
type Grow = Box<dyn Fn(&Store) -> Growth>;

/// How much of a card is made, by the numbers that the page's script knows (`grow.ts`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Growth {
    /// All of it.
    Whole = 0,
    /// All that is seen of it at once.
    Seen = 1,
    /// Less than that.
    Begun = 2,
}

/// What is called when the state has changed.
type Act = RefCell<Box<dyn FnMut(&State)>>;

/// Watches a state, until it is dropped.
pub struct Watch(#[expect(dead_code, reason = "it is told as long as it is kept")] Rc<Act>);

impl Store {
    /// Begins with `state`.
    pub fn new(state: State) -> Self {
        Self(SendWrapper::new(Rc::new(Inner {
            state: Cell::new(state),
            told: RefCell::default(),
            grow: RefCell::default(),
        })))
    }

    /// The state as it is now.
    pub fn get(&self) -> State {
        self.0.state.get()
    }

    /// Changes the state. Whoever watches it has been told when this returns.
    pub fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.get();
        change(&mut state);
        self.set(state);
    }

    #[inline(never)]
    fn set(&self, state: State) {
        self.0.state.set(state);
        let told = self.0.told.borrow().clone();
        for act in told.iter().filter_map(Weak::upgrade) {
            // Who changes the state while being told of it is told no second time.
            if let Ok(mut act) = act.try_borrow_mut() {
                act(&self.get());
            }
        }
    }

    /// Says how the card that shows this state becomes whole.
    pub fn grows(&self, grow: Grow) {
        self.0.grow.replace(Some(grow));
    }

    /// Makes a little more of the card.
    pub fn grow(&self) -> Growth {
        self.0.grow.borrow().as_ref().map_or(Growth::Whole, |grow| grow(self))
    }

    /// Calls `act` whenever the state has changed, until what it gives is dropped.
    pub fn watch(&self, act: Box<dyn FnMut(&State)>) -> Watch {
        let act = Rc::new(RefCell::new(act));
        let mut told = self.0.told.borrow_mut();
        told.retain(|act| act.strong_count() > 0);
        told.push(Rc::downgrade(&act));
        Watch(act)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::Store;
    use crate::state::{State, Theme};

    #[test]
    fn who_watches_is_told_of_each_change_until_the_watch_ends() {
        let store = Store::new(State::new(0, Theme::Auto));
        let seen = Rc::new(RefCell::new(Vec::new()));
        let seeing = seen.clone();
        let watch = store.watch(Box::new(move |state| seeing.borrow_mut().push(state.current)));
        store.change(|state| state.go(3, false));
        store.change(|state| state.step(1, 9));
        drop(watch);
        store.change(|state| state.go(7, false));
        assert_eq!((seen.take(), store.get().current), (vec![3, 4], 7));
    }

    #[test]
    fn a_change_by_who_is_told_tells_the_others() {
        let store = Store::new(State::new(0, Theme::Auto));
        let inner = store.clone();
        let _first = store.watch(Box::new(move |state| {
            if state.current == 1 {
                inner.change(|state| state.go(2, false));
            }
        }));
        let seen = Rc::new(RefCell::new(Vec::new()));
        let seeing = seen.clone();
        let _second = store.watch(Box::new(move |state| seeing.borrow_mut().push(state.current)));
        store.change(|state| state.go(1, false));
        assert_eq!(seen.take().last(), Some(&2));
    }
}

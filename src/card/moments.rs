//! Every moment, in the order of time. One is shown, or, where the style says so, all.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::Context;
use super::article::{find, focus, root};
use super::element::{El, el};
use super::moment::moment;
use crate::state::{State, Store};

pub fn moments(card: Context) -> El {
    // The browser's search has found words in a moment that is not shown.
    let found = move |store: &Store, event: Event| {
        if let Some(index) = card.moment_at(&event, "data-moment") {
            store.change(|state| state.go(index, false));
        }
    };
    // What leads from one moment to another.
    let to = move |store: &Store, event: Event| {
        let Some(target) = target(&event) else { return };
        if let (Some(index), Some(root)) = (card.named(&target, "data-to"), root(&target)) {
            show(card, store, &root, index);
        }
    };
    // As a list, screen readers would tell of an empty item for each moment that is not shown.
    let live = cfg!(target_arch = "wasm32");
    let role = move |state: &State| (live && !state.all).then(|| "presentation".to_owned());
    let moments = move |there: Range<usize>| {
        let moments = card.dataset.moments[there.clone()].iter();
        there.zip(moments).map(|(index, item)| moment(card, index, item)).collect()
    };
    let list = el("ol").part("moments").live_attr("role", role).on("beforematch", found).on("click", to);
    if card.are_many() {
        list.renewed(move |state| card.there(state), moments)
    } else {
        list.children(moments(0..card.dataset.moments.len()))
    }
}

/// The choice to see all of them.
pub fn all(card: Context) -> El {
    // What it shows is the style's: it works without a script, too.
    let show = |store: &Store, event: Event| {
        let input = target(&event);
        store.change(|state| state.all = input.is_some_and(|it| it.unchecked_into::<HtmlInputElement>().checked()));
    };
    let all = el("input").attr("type", "checkbox").on("change", show);
    el("label").class("all").child(all).text(" ").text(card.show_all())
}

/// Makes a moment current, and moves the focus to its heading: what led here may be in another, which is hidden then.
pub fn show(card: Context, store: &Store, root: &Element, index: usize) {
    store.change(|state| state.go(index, false));
    let id = &*card.dataset.moments[index].id;
    let heading = ["[data-moment=\"", id, "\"] .heading"].concat();
    if let Some(heading) = find(root, &heading, 0) {
        heading.set_tab_index(-1);
        focus(&heading);
    }
}

/// The element that an event is at. Within a card, all that events are at are elements.
pub fn target(event: &Event) -> Option<Element> {
    event.target().map(JsCast::unchecked_into)
}

impl Context {
    /// The moment whose id the event's target, or an element around it, carries in `attribute`.
    pub fn moment_at(self, event: &Event, attribute: &str) -> Option<usize> {
        self.named(&target(event)?, attribute)
    }

    /// The moment of the list that `element` is in.
    pub fn moment_around(self, element: &Element) -> Option<usize> {
        self.named(element, "data-moment")
    }

    /// The moment whose id `element`, or one around it, carries in `attribute`.
    pub fn named(self, element: &Element, attribute: &str) -> Option<usize> {
        let id = element.closest(&["[", attribute, "]"].concat()).ok()??.get_attribute(attribute)?;
        self.dataset.moments.iter().position(|moment| moment.id == id)
    }
}

//! The card: its parts, from top to bottom.

mod article;
mod element;
mod excerpt;
mod footer;
mod header;
mod heading;
mod judgements;
mod moment;
mod moments;
mod notes;
mod reference;
mod slider;
mod timeline;
mod voice;
mod when;

use dataset::{Dataset, Moment};
use leptos::prelude::*;
use web_sys::HtmlElement;

use element::{El, el};
use voice::Voice;

use crate::dates;
use crate::state::State;
use crate::text;

/// The style of every card, to be adopted by the root the card stands in.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/card.css"));

/// What every part of a card is made from.
#[derive(Clone, Copy)]
struct Context {
    dataset: &'static Dataset,
    /// Whose words the dataset's are.
    voice: Voice,
    state: RwSignal<State>,
    /// The level of the card's own heading, 1 to 6.
    level: u8,
    /// The control that led into the article, and that "Back" leads to.
    origin: StoredValue<Option<HtmlElement>, LocalStorage>,
}

/// A dataset as a card: glance facts, a timeline with its slider, the moments with their excerpts, the article.
///
/// `state` is what the reader has chosen; whoever mounts the card may read and change it. The card stays within the
/// element it is mounted into: it listens to nothing else and takes nothing from the page.
#[component]
pub fn Card(
    /// What to show; it has at least one moment.
    dataset: &'static Dataset,
    /// What the reader has chosen.
    state: RwSignal<State>,
    /// The level of the card's heading, 1 to 6.
    level: u8,
) -> impl IntoView {
    let card = Context { dataset, voice: Voice::of(&dataset.lang), state, level, origin: StoredValue::new_local(None) };
    el("article")
        .class("card")
        .attr("aria-label", &*dataset.title)
        .attr("lang", if card.voice.is_the_card_s() { &*dataset.lang } else { text::LANG })
        .live_attr("data-theme", move || Some(state.get().theme.name().to_owned()))
        .child(header::header(card))
        .child(timeline::timeline(card))
        .child(slider::slider(card))
        .child(moments::moments(card))
        .child(article::article(card))
        .children(judgements::judgements(card))
        .children(footer::references(card))
        .child(footer::footer(card))
        .child(announcer(card))
        .into_any_view()
}

/// The live region: date and title of a moment that something else than the slider has chosen.
fn announcer(card: Context) -> El {
    let words = move || {
        let moment = card.state.get().spoken.then(|| card.current());
        moment.map(|moment| text::announcement(&dates::sentence(moment.date.date), &moment.title)).unwrap_or_default()
    };
    el("div").class("unseen").attr("role", "status").live_text(words)
}

impl Context {
    /// The current moment.
    fn current(self) -> &'static Moment {
        &self.dataset.moments[self.state.get().current]
    }
}

//! The card: its parts, from top to bottom.

mod article;
mod cite;
mod element;
mod excerpt;
mod footer;
mod header;
mod heading;
mod judgements;
mod many;
mod map;
mod moment;
mod moments;
mod mounted;
mod notes;
mod owner;
mod preview;
mod reference;
mod slider;
mod timeline;
mod voice;
mod when;

use dataset::{Dataset, Moment};
use leptos::prelude::*;

use element::{El, el};
use mounted::Unmounted;
use voice::Voice;

use crate::dates;
use crate::state::{State, Store};
use crate::words::{Word, Words};

/// What every part of a card is made from.
#[derive(Clone, Copy)]
struct Context {
    dataset: &'static Dataset,
    /// The card's own words.
    words: Words,
    /// Whose words the dataset's are.
    voice: Voice,
    /// Whose words are those of works it refers to.
    works: Voice,
    /// The moment that is shown first.
    first: usize,
    /// Whether the page's address leads to moments.
    linkable: bool,
    /// The level of the card's own heading, 1 to 6.
    level: u8,
}

/// How a card is shown, for as long as it stands.
#[derive(Clone, Copy)]
pub struct Settings {
    /// The level of the card's heading, 1 to 6.
    pub level: u8,
    /// The card's own words.
    pub words: Words,
    /// Whether the page's address leads to moments.
    pub linkable: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { level: 2, words: Words::ENGLISH, linkable: false }
    }
}

/// A dataset as a card: glance facts, a timeline with its slider, the moments with their excerpts, the article.
///
/// `store` holds what the reader has chosen; whoever mounts the card may read and change it. The card stays within the
/// element it is mounted into: it listens to nothing else and takes nothing from the page.
#[component]
pub fn Card(
    /// What to show; it has at least one moment.
    dataset: &'static Dataset,
    /// What the reader has chosen.
    store: Store,
    /// How it is shown.
    settings: Settings,
) -> impl IntoView {
    let Settings { level, words, linkable } = settings;
    let card = Context {
        dataset,
        words,
        voice: Voice::of(&dataset.lang, words),
        works: Voice::of_works(words),
        first: store.get().current,
        linkable,
        level,
    };
    Unmounted { card, store }
}

/// The parts, from top to bottom.
fn elements(card: Context) -> El {
    let Context { dataset, words, .. } = card;
    preview::previewing(card, el("article"))
        .class("card")
        .attr("aria-label", &*dataset.title)
        .attr("lang", if card.voice.is_the_card_s() { &*dataset.lang } else { words.lang })
        .attr("dir", if words.run_leftward() { "rtl" } else { "ltr" })
        .live_attr("data-theme", |state| Some(state.theme.name().to_owned()))
        .child(header::header(card))
        .child(timeline::timeline(card))
        .child(slider::slider(card))
        .child(moments::all(card))
        .children(card.extracted())
        .child(
            el("div")
                .class(if dataset.map.is_some() { "stage mapped" } else { "stage" })
                .child(moments::moments(card))
                .children(map::map(card)),
        )
        .child(cite::cite(card))
        .child(article::article(card))
        .children(judgements::judgements(card))
        .children(footer::references(card))
        .child(footer::footer(card))
        .child(announcer(card))
}

/// The live region: date and title of a moment that something else than the slider has chosen.
fn announcer(card: Context) -> El {
    let words = move |state: &State| {
        let moment = state.spoken.then(|| card.current(state));
        moment.map(|moment| card.announcement(moment)).unwrap_or_default()
    };
    el("div").class("unseen").attr("role", "status").live_text(words)
}

impl Context {
    /// The current moment.
    fn current(self, state: &State) -> &'static Moment {
        &self.dataset.moments[state.current]
    }

    /// "7 November 1917: The October Revolution".
    fn announcement(self, moment: &Moment) -> String {
        let date = dates::sentence(self.words, moment.date.date);
        self.words.fill(Word::Announcement, &[&date, &moment.title])
    }
}

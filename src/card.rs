//! The card: its parts, from top to bottom.

mod article;
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
mod when;

use dataset::Dataset;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::intl;
use crate::state::State;
use crate::text;

/// The style of every card, to be adopted by the root the card stands in.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/card.css"));

/// What every part of a card is made from.
#[derive(Clone, Copy)]
struct Context {
    dataset: &'static Dataset,
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
    let card = Context { dataset, state, level, origin: StoredValue::new_local(None) };
    view! {
        <section class="card" aria-label=&*dataset.title data-dataset=&*dataset.id lang=&*dataset.lang data-theme=move || Some(state.get().theme.name())>
            {header::header(card)}
            {timeline::timeline(card)}
            {slider::slider(card)}
            {moments::moments(card)}
            {article::article(card)}
            {judgements::judgements(card)}
            {footer::footer(card)}
            {announcer(card)}
        </section>
    }
}

/// The live region: date and title of a moment that something else than the slider has chosen.
fn announcer(card: Context) -> impl IntoView {
    let words = move || {
        let State { current, spoken, .. } = card.state.get();
        let moment = spoken.then(|| &card.dataset.moments[current]);
        moment.map(|moment| text::announcement(&intl::sentence(moment.date.date), &moment.title)).unwrap_or_default()
    };
    view! { <div class="unseen" role="status">{words}</div> }
}

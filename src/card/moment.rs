//! One moment: when, what, in the article's words, where and who.

use dataset::{Moment, Text};
use leptos::prelude::*;

use super::{Context, excerpt::excerpt, heading::heading, notes::notes, when};
use crate::text;

pub fn moment(card: Context, index: usize, moment: &'static Moment) -> impl IntoView {
    let state = card.state;
    let hidden = move || {
        let state = state.get();
        // "until-found" lets the browser's own search find a moment that is not shown, and show it.
        (!state.all && state.current != index).then_some("until-found")
    };
    let refined = moment.refined.as_ref().map(|refined| {
        view! { <p class="refined">{text::REFINED}{when::when(refined.date)}" "{when::basis(card, refined)}</p> }
    });
    let excerpts = moment.excerpts.iter().map(|words| excerpt(card, words));
    view! {
        <li part="moment" data-moment=&*moment.id hidden=hidden>
            <div>
                <p class="when"><b>{when::when(moment.date.date)}</b>" "{when::basis(card, &moment.date)}</p>
                {heading(card.level + 1, &moment.title)}
                {refined}
                {excerpts.collect_view()}
            </div>
            <div>
                {named(text::PLACES, &moment.places)}
                {named(text::PEOPLE, &moment.people)}
                {notes(card, moment)}
            </div>
        </li>
    }
}

fn named(label: &'static str, names: &'static [Text]) -> Option<impl IntoView> {
    (!names.is_empty()).then(|| view! { <p class="named"><b>{label}</b>" "{names.join(", ")}</p> })
}

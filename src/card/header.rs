//! The header: what the card is about, and the facts at a glance.

use leptos::prelude::*;

use super::{Context, excerpt, heading::heading};
use crate::text;

pub fn header(card: Context) -> impl IntoView {
    let dataset = card.dataset;
    let facts = dataset.facts.iter().map(|fact| {
        let quote = excerpt::quote_button(card, &fact.excerpt);
        view! { <div><dt>{&*fact.label}</dt><dd>{quote}</dd></div> }
    });
    view! {
        <header part="header">
            <div class="title">
                <p class="eyebrow">{text::AT_A_GLANCE}</p>
                {heading(card.level, &dataset.title)}
                <p class="summary">{excerpt::quote_button(card, &dataset.summary)}</p>
            </div>
            <dl part="facts" aria-label=text::FACTS>{facts.collect_view()}</dl>
        </header>
    }
}

//! The header: what the card is about, and the facts at a glance.

use super::Context;
use super::element::{El, When, el};
use super::excerpt::quote_button;
use super::heading::heading;
use crate::words::Word;

pub fn header(card: Context) -> El {
    el("header").part("header").child(title(card)).child(facts(card))
}

fn title(card: Context) -> El {
    el("div").class("title").later(When::First, move |title| {
        title
            .child(el("p").class("eyebrow").text(card.words.say(Word::AtAGlance)))
            .child(heading(card, card.level, &card.dataset.title))
            .child(el("p").class("summary").child(quote_button(card, &card.dataset.summary)))
    })
}

fn facts(card: Context) -> El {
    el("dl").part("facts").later(When::First, move |list| {
        let facts = card.dataset.facts.iter().map(|fact| {
            let words = el("dd").child(quote_button(card, &fact.excerpt));
            el("div").child(el("dt").says(card.voice, &*fact.label)).child(words)
        });
        list.children(facts)
    })
}

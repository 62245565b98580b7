//! The header: what the card is about, and the facts at a glance.

use super::Context;
use super::element::{El, el};
use super::excerpt::quote_button;
use super::heading::heading;
use crate::words::Word;

pub fn header(card: Context) -> El {
    let dataset = card.dataset;
    let facts = dataset.facts.iter().map(|fact| {
        let words = el("dd").child(quote_button(card, &fact.excerpt));
        el("div").child(el("dt").says(card.voice, &*fact.label)).child(words)
    });
    let title = el("div")
        .class("title")
        .child(el("p").class("eyebrow").text(card.words.say(Word::AtAGlance)))
        .child(heading(card, card.level, &dataset.title))
        .child(el("p").class("summary").child(quote_button(card, &dataset.summary)));
    el("header").part("header").child(title).child(el("dl").part("facts").children(facts))
}

//! Cite and share: the current moment's words with where they come from, a link to the moment, a link to the words.
//!
//! The page's script writes to the clipboard, and says what came of it: promises are its concern.

use wasm_bindgen::prelude::*;

use super::Context;
use super::element::{El, When, el};
use super::reference::link_to;
use crate::state::State;
use crate::words::Word;

#[wasm_bindgen]
extern "C" {
    /// The page's address.
    #[wasm_bindgen(js_namespace = location, js_name = toString)]
    fn address() -> String;
}

pub fn cite(card: Context) -> El {
    el("details")
        .part("cite")
        .child(el("summary").text(card.words.say(Word::Cite)))
        .later(When::AtLeisure, move |details| within(card, details))
}

fn within(card: Context, details: El) -> El {
    let citations = &card.dataset.citations;
    let styles = citations.iter().enumerate().map(|(index, citation)| {
        button()
            .live_attr("aria-pressed", move |state| {
                Some((if state.style == index { "true" } else { "false" }).to_owned())
            })
            .on("click", move |store, _| store.change(|state| (state.style, state.copied) = (index, None)))
            .text(&*citation.style)
    });
    let citation = move |state: &State| citation(card, state);
    let link = move |state: &State| [&page(), "#", &card.current(state).id].concat();
    let copy_link = card.linkable.then(|| {
        el("p")
            .class("ways")
            .child(copy("address").text(card.words.say(Word::CopyLink)))
            .child(el("a").class("address").live_attr("href", move |state| Some(link(state))).live_text(link))
    });
    let said = move |state: &State| {
        let word = state.copied.map(|copied| if copied { Word::Copied } else { Word::NotCopied });
        word.map(|word| card.words.say(word).to_owned()).unwrap_or_default()
    };
    let url = &card.dataset.source.url;
    let at_source = (!url.is_empty()).then(|| {
        let terms = move |state: &State| -> Vec<&str> {
            card.current(state).terms.iter().map(|term| card.dataset.article.at(*term)).collect()
        };
        // An address may lead to a place already.
        let hash = if url.contains('#') { "" } else { "#" };
        link_to(move |state| [url, hash, &dataset::text_directive(&terms(state))].concat())
            .text(card.words.say(Word::AtSource))
    });
    details
        .child(
            el("div")
                .class("styles")
                .attr("role", "group")
                .attr("aria-label", card.words.say(Word::Style))
                .children(styles),
        )
        .child(el("p").class("citation").of(card.voice, &card.dataset.title).live_text(citation))
        .child(
            el("p").class("ways").child(copy("citation").text(card.words.say(Word::CopyCitation))).children(at_source),
        )
        .children(copy_link)
        .child(el("p").class("said").attr("role", "status").live_text(said))
}

fn button() -> El {
    el("button").attr("type", "button")
}

/// A button that copies what has the class `what`.
fn copy(what: &'static str) -> El {
    button().attr("data-copy", what)
}

/// The current moment's words, and where they come from, in the chosen style.
fn citation(card: Context, state: &State) -> String {
    let citation = &card.dataset.citations[state.style];
    if citation.brief.is_empty() {
        return citation.entry.to_string();
    }
    let words = card.current(state).excerpts.iter().map(|words| card.dataset.article.words(*words));
    let words: Vec<&str> = words.collect();
    // Quotations within are marked otherwise than the one around them.
    let words = words.join("” “").replace('"', "'");
    ["“", &words, "” ", &citation.brief, "\n", &citation.entry].concat()
}

/// The page's address, without what leads to a place in it.
fn page() -> String {
    address().split('#').next().unwrap_or_default().to_owned()
}

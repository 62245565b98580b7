//! The footer: where it all comes from.

use super::Context;
use super::element::{El, el};
use super::reference::{full, link};
use crate::words::Word;

pub fn footer(card: Context) -> El {
    let source = &card.dataset.source;
    let count = card.dataset.moments.len();
    let from = el("p").text(card.words.say(Word::Source)).text(" ");
    let from = match &*source.author {
        "" => from,
        author => from.quotes(card.voice, author).text(", "),
    };
    let from = from
        .child(el("cite").of(card.voice, &source.title).child(link(&source.url).text(&*source.title)))
        .text(", ")
        .quotes(card.voice, &*source.publisher)
        .text(format!(", {}", source.year));
    // What it does is the style's: it works without a script, too.
    let all = el("input").attr("type", "checkbox");
    let all = el("label").class("all").child(all).text(" ").text(card.words.fill(Word::ShowAll, &[&count.to_string()]));
    let rights = el("p").class("rights").says(card.voice, &*source.rights);
    let unreviewed = card.words.say(Word::Unreviewed);
    let unreviewed = (!unreviewed.is_empty()).then(|| el("p").class("rights").text(unreviewed));
    el("footer").part("footer").child(from).child(all).child(rights).children(unreviewed)
}

/// All references; nothing where there are none.
pub fn references(card: Context) -> Option<El> {
    let references = &card.dataset.references;
    (!references.is_empty()).then(|| {
        el("details")
            .part("references")
            .child(el("summary").text(card.words.counted(Word::References, references.len())))
            .child(el("ul").children(references.iter().map(|work| full(card, work))))
    })
}

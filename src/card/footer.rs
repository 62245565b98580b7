//! The footer: where it all comes from.

use super::Context;
use super::element::{El, When, el};
use super::reference::{full, link};
use crate::words::Word;

pub fn footer(card: Context) -> El {
    let source = &card.dataset.source;
    let work = el("span").of(card.voice, &source.title);
    let work = match &*source.author {
        "" => work,
        author => work.text(author).text(", "),
    };
    let title = el("cite").child(link(&source.url).text(&*source.title));
    let work = work.child(title).text([", ", &source.publisher, ", ", &source.year].concat());
    let from = el("p").text(card.words.say(Word::Source)).text(" ").child(work);
    let rights = el("p").class("rights").says(card.voice, &*source.rights);
    let unreviewed = card.words.say(Word::Unreviewed);
    let unreviewed = (!unreviewed.is_empty()).then(|| el("p").class("rights").text(unreviewed));
    el("footer").part("footer").child(from).child(rights).children(unreviewed)
}

/// All references; nothing where there are none.
pub fn references(card: Context) -> Option<El> {
    let references = &card.dataset.references;
    (!references.is_empty()).then(|| {
        el("details")
            .part("references")
            .child(el("summary").text(card.words.counted(Word::References, references.len())))
            .later(When::AtLeisure, move |details| {
                details.child(el("ul").children(references.iter().map(|work| full(card, work))))
            })
    })
}

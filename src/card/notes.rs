//! Where the article differs from the reference record.

use dataset::{Moment, Note};

use super::Context;
use super::element::{El, el};
use super::reference;
use crate::words::Word;

/// The notes on a moment; nothing where there are none.
pub fn notes(card: Context, moment: &'static Moment) -> Option<El> {
    let notes = moment.notes.iter().filter_map(|&index| card.dataset.notes.get(usize::from(index)));
    (!moment.notes.is_empty()).then(|| {
        el("details")
            .part("notes")
            .child(el("summary").text(card.words.counted(Word::Record, moment.notes.len())))
            .children(notes.map(|note| self::note(card, note)))
    })
}

fn note(card: Context, note: &'static Note) -> El {
    el("div")
        .class("note")
        .child(el("p").class("label").says(card.voice, &*note.title))
        .child(
            el("p")
                .text(card.words.say(Word::ArticleSays))
                .text(" ")
                .child(el("q").says(card.voice, card.dataset.article.words(note.excerpt))),
        )
        .child(el("p").text(card.words.say(Word::RecordSays)).text(" ").quotes(card.voice, &*note.record))
        .child(el("ul").children(card.references(&note.references).map(|work| reference::full(card, work))))
}

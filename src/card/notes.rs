//! Where the article differs from the reference record.

use dataset::{Moment, Note};

use super::Context;
use super::element::{El, el};
use super::reference;
use crate::text;

/// The notes on a moment; nothing where there are none.
pub fn notes(card: Context, moment: &'static Moment) -> Option<El> {
    let notes = moment.notes.iter().filter_map(|&index| card.dataset.notes.get(usize::from(index)));
    (!moment.notes.is_empty()).then(|| {
        el("details")
            .part("notes")
            .child(el("summary").text(text::counted(text::RECORD, moment.notes.len())))
            .children(notes.map(|note| self::note(card, note)))
    })
}

fn note(card: Context, note: &'static Note) -> El {
    el("div")
        .class("note")
        .child(el("p").class("label").says(card.voice, &*note.title))
        .child(
            el("p").text(text::ARTICLE_SAYS).child(el("q").says(card.voice, card.dataset.article.words(note.excerpt))),
        )
        .child(el("p").text(text::RECORD_SAYS).quotes(card.voice, &*note.record))
        .child(el("ul").children(card.references(&note.references).map(reference::full)))
}

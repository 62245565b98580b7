//! What the article's author thinks: told apart from what happened.

use dataset::Judgement;

use super::Context;
use super::element::{El, When, el};
use super::excerpt::excerpt;
use super::owner;
use crate::words::Word;

/// The judgements; nothing where there are none.
pub fn judgements(card: Context) -> Option<El> {
    let judgements = &card.dataset.judgements;
    let item = move |judgement: &'static Judgement| {
        let kind = el("p").class("label").text(card.words.say(owner::kind_of(judgement.kind)));
        el("li").child(kind).children(excerpt(card, &judgement.excerpt))
    };
    (!judgements.is_empty()).then(|| {
        el("details")
            .part("judgements")
            .child(el("summary").text(card.words.counted(Word::Judgements, judgements.len())))
            .later(When::AtLeisure, move |details| {
                let are = el("p").text(card.words.say(Word::JudgementsAre));
                details.child(are).child(el("ul").children(judgements.iter().map(item)))
            })
    })
}

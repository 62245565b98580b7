//! What the article's author thinks: told apart from what happened.

use super::Context;
use super::element::{El, el};
use super::excerpt::excerpt;
use crate::text;

/// The judgements; nothing where there are none.
pub fn judgements(card: Context) -> Option<El> {
    let judgements = &card.dataset.judgements;
    let items = judgements.iter().map(|judgement| {
        let kind = el("p").class("label").text(text::judgement(judgement.kind));
        el("li").child(kind).children(excerpt(card, &judgement.excerpt))
    });
    (!judgements.is_empty()).then(|| {
        el("details")
            .part("judgements")
            .child(el("summary").text(text::counted(text::JUDGEMENTS, judgements.len())))
            .child(el("p").text(text::JUDGEMENTS_ARE))
            .child(el("ul").children(items))
    })
}

//! When something happened, and how that is known.

use dataset::{Basis, Date, Dated, Excerpt};

use super::Context;
use super::element::{El, el};
use super::excerpt::quote_button;
use super::reference;
use crate::{intl, text};

/// A date in words, in `<time>` where HTML can write it.
pub fn when(tag: &'static str, date: Date) -> El {
    intl::phrases(date).into_iter().fold(el(tag), |when, phrase| {
        let words = match phrase.datetime {
            Some(datetime) => el("time").attr("datetime", datetime),
            None => el("span"),
        };
        when.text(phrase.before).child(words.text(phrase.words)).text(phrase.after)
    })
}

/// How a date is known, with what it rests on.
pub fn basis(card: Context, dated: &'static Dated) -> El {
    let (class, label, works, more) = match &dated.basis {
        Basis::Stated(_) => ("basis stated", text::STATED, &[][..], ""),
        Basis::Derived(_, rule) => ("basis derived", text::DERIVED, &[][..], &**rule),
        Basis::Reference(works, remark) => ("basis reference", text::REFERENCE, &**works, &**remark),
    };
    let from: &[Excerpt] = if let Basis::Derived(excerpts, _) = &dated.basis { excerpts } else { &[] };
    let from = from.iter().map(|words| el("span").text(" ").child(quote_button(card, words)));
    let dot = if works.is_empty() || more.is_empty() { "" } else { ". " };
    el("span").class(class).text(label).child(reference::names(card, works)).text(dot).text(more).children(from)
}

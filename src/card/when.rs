//! When something happened, and how that is known.

use dataset::{Basis, Date, Dated};

use super::Context;
use super::element::{El, el};
use super::excerpt::quote_button;
use super::reference;
use crate::{dates, text};

/// A date in words, in `<time>` where HTML can write it.
pub fn when(tag: &'static str, date: Date) -> El {
    dates::phrases(date).into_iter().fold(el(tag), |when, phrase| {
        let words = match phrase.datetime {
            Some(datetime) => el("time").attr("datetime", datetime),
            None => el("span"),
        };
        when.text(phrase.before).child(words.text(phrase.words)).text(phrase.after)
    })
}

/// How a date is known, in a few words.
pub fn basis(dated: &'static Dated) -> El {
    let (class, words) = match &dated.basis {
        Basis::Stated(_) => ("basis stated", text::STATED),
        Basis::Derived(..) => ("basis derived", text::DERIVED),
        Basis::Reference(..) => ("basis reference", text::REFERENCE),
    };
    el("span").class(class).text(words)
}

/// What a date rests on, other than the words beside it: the rule it follows by, or the references.
pub fn ground(card: Context, dated: &'static Dated) -> Option<El> {
    let ground = el("span");
    match &dated.basis {
        Basis::Stated(_) => None,
        Basis::Derived(excerpts, rule) => {
            let excerpts = excerpts.iter().map(|words| el("span").text(" ").child(quote_button(card, words)));
            Some(ground.quotes(card.voice, &**rule).children(excerpts))
        }
        Basis::Reference(works, remark) => {
            let dot = if remark.is_empty() { "" } else { ". " };
            Some(ground.child(reference::names(card, works)).text(dot).quotes(card.voice, &**remark))
        }
    }
}

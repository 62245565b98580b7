//! When something happened, and how that is known.

use dataset::{Basis, Date, Dated};

use super::Context;
use super::element::{El, el};
use super::excerpt::quote_button;
use super::reference;
use crate::dates;
use crate::words::Word;

/// A date in words, in `<time>` where HTML can write it.
pub fn when(card: Context, tag: &'static str, date: Date) -> El {
    dates::phrases(card.words, date).into_iter().fold(el(tag), |when, phrase| {
        let words = match phrase.datetime {
            Some(datetime) => el("time").attr("datetime", datetime),
            None => el("span"),
        };
        when.text(phrase.before).child(words.text(phrase.words)).text(phrase.after)
    })
}

/// How a date is known, in a few words.
pub fn basis(card: Context, dated: &'static Dated) -> El {
    legend(card, kind(dated))
}

/// The same for a kind of basis.
pub fn legend(card: Context, kind: Kind) -> El {
    let Kind { basis, word, .. } = kind;
    el("span").class(basis).text(card.words.say(word))
}

/// How a kind of basis is drawn and named.
#[derive(Clone, Copy)]
pub struct Kind {
    basis: &'static str,
    word: Word,
    /// The class of its marks in the lanes.
    pub mark: &'static str,
}

/// The kinds: the more directly the article states a date, the more ink.
pub const KINDS: [Kind; 3] = [
    Kind { basis: "basis stated", word: Word::Stated, mark: "mark stated" },
    Kind { basis: "basis derived", word: Word::Derived, mark: "mark derived" },
    Kind { basis: "basis reference", word: Word::Reference, mark: "mark reference" },
];

/// The kind of basis of a date.
pub fn kind(dated: &Dated) -> Kind {
    KINDS[match dated.basis {
        Basis::Stated(_) => 0,
        Basis::Derived(..) => 1,
        Basis::Reference(..) => 2,
    }]
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

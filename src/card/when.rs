//! When something happened, and how that is known.

use dataset::{Basis, Date, Dated};
use leptos::html::custom;
use leptos::prelude::*;

use super::{Context, reference};
use crate::{intl, text};

/// A date in words, in `<time>` where HTML can write it.
pub fn when(date: Date) -> impl IntoView {
    let phrases = intl::phrases(date).into_iter().map(|phrase| {
        let tag = if phrase.datetime.is_some() { "time" } else { "span" };
        (phrase.before, custom(tag).attr("datetime", phrase.datetime).child(phrase.words), phrase.after)
    });
    phrases.collect_view()
}

/// How a date is known, with what it rests on.
pub fn basis(card: Context, dated: &'static Dated) -> impl IntoView {
    let (class, label, works, more) = match &dated.basis {
        Basis::Stated(_) => ("basis stated", text::STATED, &[][..], ""),
        Basis::Derived(_, rule) => ("basis derived", text::DERIVED, &[][..], &**rule),
        Basis::Reference(works, remark) => ("basis reference", text::REFERENCE, &**works, &**remark),
    };
    let dot = if works.is_empty() || more.is_empty() { "" } else { ". " };
    view! { <span class=class>{label}{reference::names(card, works)}{dot}{more}</span> }
}

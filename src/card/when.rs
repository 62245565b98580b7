//! When something happened, and how that is known.

use dataset::{Basis, Date, Dated};
use leptos::either::Either;
use leptos::prelude::*;

use super::{Context, reference};
use crate::{intl, text};

/// A date in words, in `<time>` where HTML can write it.
pub fn when(date: Date) -> impl IntoView {
    intl::phrases(date)
        .into_iter()
        .map(|phrase| {
            let words = match phrase.datetime {
                Some(datetime) => Either::Left(view! { <time datetime=datetime>{phrase.words}</time> }),
                None => Either::Right(phrase.words),
            };
            (phrase.before, words, phrase.after)
        })
        .collect_view()
}

/// How a date is known, with what it rests on.
pub fn basis(card: &Context, dated: &Dated) -> impl IntoView + use<> {
    let (class, label, names, more) = match &dated.basis {
        Basis::Stated(_) => ("stated", text::STATED, Vec::new(), Default::default()),
        Basis::Derived(_, rule) => ("derived", text::DERIVED, Vec::new(), rule.clone()),
        Basis::Reference(works, remark) => {
            ("reference", text::REFERENCE, reference::names(card, works), remark.clone())
        }
    };
    let dot = if names.is_empty() || more.is_empty() { "" } else { ". " };
    view! { <span class=format!("basis {class}")>{label}{names}{dot}{more}</span> }
}

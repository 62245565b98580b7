//! References: in short where something rests on them, in full where they are listed.

use dataset::Reference;
use leptos::prelude::*;

use super::Context;

/// The references at `indexes`, in short: "Applebaum, Columbia University Press".
pub fn names(card: &Context, indexes: &[u16]) -> Vec<AnyView> {
    let works = indexes.iter().filter_map(|&index| card.dataset.references.get(usize::from(index)));
    works.enumerate().map(|(index, work)| (if index == 0 { "" } else { ", " }, short(work)).into_any()).collect()
}

fn short(work: &Reference) -> AnyView {
    let who = if work.author.is_empty() { &work.publisher } else { &work.author };
    link(format!("{who} ({})", work.year), work)
}

/// A reference in full: author, title, the work it stands in, publisher, year.
pub fn full(work: &Reference) -> impl IntoView + use<> {
    let author = if work.author.is_empty() { String::new() } else { format!("{}, ", work.author) };
    let rest = [&work.container, &work.publisher, &work.year].into_iter().filter(|part| !part.is_empty());
    let rest: String = rest.map(|part| format!(", {part}")).collect();
    view! { <li>{author}<cite>{link(work.title.clone().into_owned(), work)}</cite>{rest}</li> }
}

fn link(words: String, work: &Reference) -> AnyView {
    if work.url.is_empty() {
        words.into_any()
    } else {
        view! { <a href=work.url.clone() target="_blank" rel="noopener">{words}</a> }.into_any()
    }
}

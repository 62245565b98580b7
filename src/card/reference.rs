//! References: in short where something rests on them, in full where they are listed.

use dataset::Reference;
use leptos::prelude::*;

use super::Context;

/// The references at `indexes`, in short: "Applebaum (2003), Columbia University Press (n.d.)".
pub fn names(card: Context, indexes: &[u16]) -> impl IntoView {
    let names = card.references(indexes).enumerate().map(|(index, work)| {
        let who = if work.author.is_empty() { &work.publisher } else { &work.author };
        let comma = if index == 0 { "" } else { ", " };
        (comma, link(work, format!("{who} ({})", work.year)))
    });
    names.collect_view()
}

/// A reference in full: author, title, the work it stands in, publisher, year.
pub fn full(work: &'static Reference) -> impl IntoView {
    let author = if work.author.is_empty() { String::new() } else { format!("{}, ", work.author) };
    let rest = [&work.container, &work.publisher, &work.year].into_iter().filter(|part| !part.is_empty());
    let rest: String = rest.map(|part| format!(", {part}")).collect();
    view! { <li>{author}<cite>{link(work, work.title.to_string())}</cite>{rest}</li> }
}

/// A work without an address is an anchor that leads nowhere: not a link.
fn link(work: &'static Reference, words: String) -> impl IntoView {
    let url = (!work.url.is_empty()).then_some(&*work.url);
    view! { <a href=url target="_blank" rel="noopener">{words}</a> }
}

impl Context {
    /// The references at `indexes`.
    pub fn references(self, indexes: &[u16]) -> impl Iterator<Item = &'static Reference> {
        indexes.iter().filter_map(move |&index| self.dataset.references.get(usize::from(index)))
    }
}

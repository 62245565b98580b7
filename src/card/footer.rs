//! The footer: where it all comes from.

use super::Context;
use super::element::{El, el};
use super::reference::{full, link};
use crate::text;

pub fn footer(card: Context) -> El {
    let source = &card.dataset.source;
    let count = card.dataset.moments.len();
    let author = if source.author.is_empty() { String::new() } else { format!("{}, ", source.author) };
    let from = el("p")
        .text(text::SOURCE)
        .text(author)
        .child(el("cite").of(card.voice(), &source.title).child(link(&source.url, source.title.to_string())))
        .text(format!(", {}, {}", source.publisher, source.year));
    // What it does is the style's: it works without a script, too.
    let all = el("input").attr("type", "checkbox");
    let all = el("label").class("all").child(all).text(" ").text(text::show_all(count));
    let rights = el("p").class("rights").says(card.voice(), &*source.rights);
    el("footer").part("footer").child(from).child(all).child(rights)
}

/// All references; nothing where there are none.
pub fn references(card: Context) -> Option<El> {
    let references = &card.dataset.references;
    (!references.is_empty()).then(|| {
        el("details")
            .part("references")
            .child(el("summary").text(text::counted(text::REFERENCES, references.len())))
            .child(el("ul").children(references.iter().map(full)))
    })
}

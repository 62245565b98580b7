//! References: in short where something rests on them, in full where they are listed.

use dataset::Reference;

use super::Context;
use super::element::{El, el};

/// The references at `indexes`, in short: "Anne Applebaum (2003), Columbia University Press (n.d.)".
pub fn names(card: Context, indexes: &[u16]) -> El {
    card.references(indexes).enumerate().fold(el("span"), |names, (index, work)| {
        let who = if work.author.is_empty() { &work.publisher } else { &work.author };
        let comma = if index == 0 { "" } else { ", " };
        names.text(comma).child(link(&work.url, format!("{who} ({})", work.year)))
    })
}

/// A reference in full: author, title, the work it stands in, publisher, year.
pub fn full(work: &'static Reference) -> El {
    let author = if work.author.is_empty() { String::new() } else { format!("{}, ", work.author) };
    let rest = [&work.container, &work.publisher, &work.year].into_iter().filter(|part| !part.is_empty());
    let rest: String = rest.map(|part| format!(", {part}")).collect();
    let title = el("cite").child(link(&work.url, work.title.to_string()));
    el("li").text(author).child(title).text(rest)
}

/// A link that leaves the page as it is; the words alone where there is no address.
pub fn link(url: &'static str, words: String) -> El {
    if url.is_empty() {
        return el("span").text(words);
    }
    el("a").attr("href", url).attr("target", "_blank").attr("rel", "noopener").text(words)
}

impl Context {
    /// The references at `indexes`.
    pub fn references(self, indexes: &[u16]) -> impl Iterator<Item = &'static Reference> {
        indexes.iter().filter_map(move |&index| self.dataset.references.get(usize::from(index)))
    }
}

//! References: in short where something rests on them, in full where they are listed.

use dataset::Reference;

use super::Context;
use super::element::{El, el};
use crate::state::State;

/// The references at `indexes`, in short: "Anne Applebaum (2003), Columbia University Press (n.d.)".
pub fn names(card: Context, indexes: &[u16]) -> El {
    card.references(indexes).enumerate().fold(el("span"), |names, (index, work)| {
        let who = if work.author.is_empty() { &work.publisher } else { &work.author };
        let comma = if index == 0 { "" } else { ", " };
        let name = link(&work.url).of(card.works, who).text([who, " (", &work.year, ")"].concat());
        names.text(comma).child(name)
    })
}

/// A reference in full: author, title, the work it stands in, publisher, year.
pub fn full(card: Context, work: &'static Reference) -> El {
    let item = el("li").of(card.works, &work.title);
    let item = if work.author.is_empty() { item } else { item.quotes(card.works, &*work.author).text(", ") };
    let title = el("cite").of(card.works, &work.title).child(link(&work.url).text(&*work.title));
    let rest = [&work.container, &work.publisher, &work.year].into_iter().filter(|part| !part.is_empty());
    rest.fold(item.child(title), |item, part| item.text(", ").quotes(card.works, &**part))
}

/// A link that leaves the page as it is; no link where there is no address.
pub fn link(url: &'static str) -> El {
    if url.is_empty() {
        return el("span");
    }
    away().attr("href", url)
}

/// A link that leaves the page as it is, to an address that changes.
pub fn link_to(url: impl Fn(&State) -> String + Send + 'static) -> El {
    away().live_attr("href", move |state| Some(url(state)))
}

fn away() -> El {
    el("a").attr("target", "_blank").attr("rel", "noopener")
}

impl Context {
    /// The references at `indexes`.
    pub fn references(self, indexes: &[u16]) -> impl Iterator<Item = &'static Reference> {
        indexes.iter().filter_map(move |&index| self.dataset.references.get(usize::from(index)))
    }
}

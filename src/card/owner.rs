//! Who quotes a run of the article, what kind of words that makes it, and the way there.

use dataset::{JudgementKind, Owner, Segment};
use web_sys::Element;

use super::article::{find, focus};
use super::moments::show;
use super::{Context, article};
use crate::state::Store;
use crate::words::Word;

/// The kinds of words, as the legend has them: the class, and what it is called.
pub const KINDS: [(&str, Word); 4] = [
    ("quoted statement", Word::Statement),
    ("quoted opinion", Word::Opinion),
    ("quoted attribution", Word::Attribution),
    ("quoted counterfactual", Word::Counterfactual),
];

/// What a kind of judgement is called.
pub fn kind_of(kind: JudgementKind) -> Word {
    match kind {
        JudgementKind::Opinion => Word::Opinion,
        JudgementKind::Attribution => Word::Attribution,
        JudgementKind::Counterfactual => Word::Counterfactual,
    }
}

/// The kind of words that a run of the article is: a judgement, if any of those that quote it is one.
pub fn kind(card: Context, segment: &Segment) -> (&'static str, Word) {
    let judgement = segment.owners.iter().find_map(|owner| match owner {
        Owner::Judgement(index) => card.dataset.judgements.get(usize::from(*index)),
        _ => None,
    });
    let word = judgement.map_or(Word::Statement, |judgement| kind_of(judgement.kind));
    KINDS.into_iter().find(|(_, known)| *known == word).unwrap_or(KINDS[0])
}

/// Leads from a run of the article to what quotes it. Where several do, to the one after that which it led to before, or
/// after the current moment.
pub fn follow(card: Context, store: &Store, root: &Element, segment: &Segment) {
    let state = store.get();
    let before = state.followed.filter(|(span, _)| *span == segment.span).map(|(_, at)| at);
    let here = || segment.owners.iter().position(|owner| *owner == Owner::Moment(state.current as u16));
    let next = before.or_else(here).map_or(0, |at| (at + 1) % segment.owners.len());
    store.change(|state| state.followed = Some((segment.span, next)));
    let control = |selector: &str, index: usize| {
        if let Some(control) = find(root, selector, index) {
            focus(&control);
        }
    };
    match segment.owners[next] {
        Owner::Moment(index) => show(card, store, root, usize::from(index)),
        Owner::Fact(index) => control("[part~=facts] .quote", usize::from(index)),
        Owner::Summary => control(".summary .quote", 0),
        Owner::Judgement(index) => {
            article::set_open(root, "judgements", true);
            control("[part~=judgements] li .link", usize::from(index));
        }
    }
}

//! Who quotes which words of the article.

use crate::model::{Basis, Dated, Excerpt, Fact, Judgement, Moment, Note, Owner, Span};

/// Every quotation with its owner: moments first, in the order given, with their dates and notes; then facts, the
/// summary, and judgements.
pub(super) fn owners(
    moments: &[Moment],
    notes: &[Note],
    facts: &[Fact],
    summary: Excerpt,
    judgements: &[Judgement],
) -> Vec<(Owner, Span)> {
    let mut quoted = Vec::new();
    for (index, moment) in (0..=u16::MAX).zip(moments) {
        let dates = [Some(&moment.date), moment.refined.as_ref()].into_iter().flatten().flat_map(dated);
        let noted = moment.notes.iter().filter_map(|&note| notes.get(usize::from(note))).map(|note| &note.excerpt);
        let excerpts = moment.excerpts.iter().chain(dates).chain(noted);
        quoted.extend(excerpts.map(|excerpt| (Owner::Moment(index), excerpt.span)));
    }
    quoted.extend((0..=u16::MAX).zip(facts).map(|(index, fact)| (Owner::Fact(index), fact.excerpt.span)));
    quoted.push((Owner::Summary, summary.span));
    quoted.extend(
        (0..=u16::MAX).zip(judgements).map(|(index, judgement)| (Owner::Judgement(index), judgement.excerpt.span)),
    );
    quoted
}

/// The words that a date is known by.
fn dated(dated: &Dated) -> &[Excerpt] {
    match &dated.basis {
        Basis::Stated(excerpt) => std::slice::from_ref(excerpt),
        Basis::Derived(excerpts, _) => excerpts,
        Basis::Reference(..) => &[],
    }
}

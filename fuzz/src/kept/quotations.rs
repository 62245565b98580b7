//! Every quotation stands in the article as it was written, where its prefix and suffix say, and nowhere else.

use dataset::{Basis, Dataset, Dated, Excerpt, Span};
use serde_json::Value;

use super::moment_of;

/// A quotation as it was written, and where it was found.
pub struct Quotation<'a> {
    written: &'a Value,
    /// Where it was found.
    pub span: Span,
}

impl Quotation<'_> {
    /// Fails unless it stands there and nowhere else.
    pub fn check(&self, article: &str) {
        let text = |name: &str| self.written[name].as_str().unwrap_or_default();
        let (exact, prefix, suffix) = (text("exact"), text("prefix"), text("suffix"));
        let (start, end) = (self.span.start as usize, self.span.end as usize);
        assert_eq!(article.get(start..end), Some(exact), "other words were found");
        let stands = |at: usize| {
            let around = article.get(..at).zip(article.get(at..)).zip(article.get(at + exact.len()..));
            around.is_some_and(|((before, from), after)| {
                before.ends_with(prefix) && from.starts_with(exact) && after.starts_with(suffix)
            })
        };
        let places: Vec<usize> = (0..article.len()).filter(|at| stands(*at)).collect();
        assert_eq!(places, [start], "{exact:?} between {prefix:?} and {suffix:?}");
    }
}

/// All of a dataset.
pub fn all<'a>(written: &'a Value, dataset: &Dataset) -> Vec<Quotation<'a>> {
    let mut all = vec![Quotation { written: &written["summary"], span: dataset.summary.span }];
    let facts: Vec<Excerpt> = dataset.facts.iter().map(|fact| fact.excerpt).collect();
    let judgements: Vec<Excerpt> = dataset.judgements.iter().map(|judgement| judgement.excerpt).collect();
    let notes: Vec<Excerpt> = dataset.notes.iter().map(|note| note.excerpt).collect();
    for (name, excerpts) in [("facts", facts), ("judgements", judgements), ("notes", notes)] {
        let written = list(&written[name]).into_iter().map(|item| &item["excerpt"]);
        extend(&mut all, written.collect(), &excerpts);
    }
    for moment in &*dataset.moments {
        let written = moment_of(written, moment);
        extend(&mut all, list(&written["excerpts"]), &moment.excerpts);
        for (dated, written) in [(Some(&moment.date), &written["date"]), (moment.refined.as_ref(), &written["refined"])]
        {
            assert_eq!(dated.is_none(), written.is_null());
            dated.into_iter().for_each(|dated| basis(&mut all, &written["basis"], dated));
        }
    }
    all
}

/// Those that a date is known by.
fn basis<'a>(all: &mut Vec<Quotation<'a>>, written: &'a Value, dated: &Dated) {
    match &dated.basis {
        Basis::Stated(excerpt) => extend(all, vec![&written["stated"]["excerpt"]], &[*excerpt]),
        Basis::Derived(excerpts, _) => extend(all, list(&written["derived"]["excerpts"]), excerpts),
        Basis::Reference(..) => assert!(written["reference"].is_object()),
    }
}

fn extend<'a>(all: &mut Vec<Quotation<'a>>, written: Vec<&'a Value>, found: &[Excerpt]) {
    assert_eq!(written.len(), found.len(), "{written:?}");
    all.extend(written.into_iter().zip(found).map(|(written, found)| Quotation { written, span: found.span }));
}

fn list(value: &Value) -> Vec<&Value> {
    value.as_array().into_iter().flatten().collect()
}

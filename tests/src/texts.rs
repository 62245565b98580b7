//! Every text that a reader must find, on paper and where no script runs.

use dataset::{Dated, Reference};

use crate::expected::{dataset, moments, paragraphs, words_of, words_of_basis};
use crate::paper::bare;

/// All of them, with the addresses of what is quoted or referred to.
fn texts() -> Vec<String> {
    let dataset = dataset();
    let mut texts = vec![dataset.title.to_string()];
    texts.extend(excerpts().into_iter().map(str::to_owned));
    texts.extend(dataset.facts.iter().map(|fact| fact.label.to_string()));
    for moment in moments() {
        texts.push(moment.title.to_string());
        texts.extend(moment.places.iter().chain(&*moment.people).map(|name| name.to_string()));
        texts.extend([Some(&moment.date), moment.refined.as_ref()].into_iter().flatten().flat_map(dated));
    }
    for note in &*dataset.notes {
        texts.extend([note.title.to_string(), note.record.to_string()]);
    }
    texts.extend(dataset.references.iter().flat_map(reference));
    texts.extend(paragraphs());
    let source = &dataset.source;
    texts.extend([&source.title, &source.publisher, &source.url, &source.rights].map(|words| words.to_string()));
    texts
}

/// The article's words that stand outside of the whole article, too: in facts, moments, notes and judgements.
pub fn excerpts() -> Vec<&'static str> {
    let dataset = dataset();
    let facts = dataset.facts.iter().map(|fact| fact.excerpt);
    let moments = moments().iter().flat_map(|moment| moment.excerpts.iter().copied());
    let notes = dataset.notes.iter().map(|note| note.excerpt);
    let judgements = dataset.judgements.iter().map(|judgement| judgement.excerpt);
    let excerpts = [dataset.summary].into_iter().chain(facts).chain(moments).chain(notes).chain(judgements);
    excerpts.map(|excerpt| dataset.article.words(excerpt)).collect()
}

/// Those of [`texts`] that are not in `all`, whatever the lines, and whether words are in capitals, which is the style's.
pub fn missing(all: &str) -> Vec<String> {
    let plain = |text: &str| bare(text).to_lowercase();
    let all = plain(all);
    let mut missing: Vec<String> = texts().into_iter().filter(|text| !all.contains(&plain(text))).collect();
    missing.dedup();
    missing
}

fn dated(dated: &'static Dated) -> Vec<String> {
    let basis = words_of_basis(&dated.basis).into_iter().map(str::to_owned);
    words_of(dated.date).into_iter().chain(basis).collect()
}

fn reference(work: &Reference) -> [String; 5] {
    [&work.author, &work.title, &work.container, &work.publisher, &work.url].map(|words| words.to_string())
}

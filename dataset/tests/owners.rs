//! Who quotes which words: every run of the article knows, and no run claims more.

mod kettle;

use std::collections::BTreeMap;

use dataset::{Dataset, Owner, Span, anchor, source::TextQuoteSelector};
use serde_json::{Value, json};

const TROTSKY: &str = include_str!("../../data/trotsky.json");
const ARTICLE: &str = include_str!("../../data/article.txt");
const ZERO: &str = include_str!("../../data/zero.json");

/// The places of all quotations in a value.
fn quotations(value: &Value, article: &str) -> Vec<Span> {
    let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    if value["exact"].is_string() {
        let quote = TextQuoteSelector { exact: text("exact"), prefix: text("prefix"), suffix: text("suffix") };
        return vec![anchor(article, &quote).expect("a quotation")];
    }
    let fields = value.as_object().into_iter().flatten().map(|(_, field)| field);
    fields.chain(value.as_array().into_iter().flatten()).flat_map(|inner| quotations(inner, article)).collect()
}

/// Every owner, in order, with what it quotes, by the JSON alone. (Moments are taken in the order of the card.)
fn expected(json: &Value, dataset: &Dataset) -> Vec<(Owner, Vec<Span>)> {
    let article = &dataset.article.text;
    let list = |name: &str| json[name].as_array().cloned().unwrap_or_default();
    let by_id = |name: &str| -> BTreeMap<String, Value> {
        list(name).into_iter().map(|item| (item["id"].as_str().expect("an id").to_owned(), item)).collect()
    };
    let (moments, notes) = (by_id("moments"), by_id("notes"));
    let moments = dataset.moments.iter().enumerate().map(|(index, moment)| {
        let written = &moments[&*moment.id];
        let ids = written["notes"].as_array().into_iter().flatten().map(|id| id.as_str().expect("an id"));
        let noted = ids.flat_map(|id| quotations(&notes[id], article));
        (Owner::Moment(index as u16), quotations(written, article).into_iter().chain(noted).collect())
    });
    let all = |name: &str, owner: fn(u16) -> Owner| {
        let items = list(name).into_iter().enumerate();
        items.map(|(index, item)| (owner(index as u16), quotations(&item, article))).collect::<Vec<_>>()
    };
    let summary = (Owner::Summary, quotations(&json["summary"], article));
    moments.chain(all("facts", Owner::Fact)).chain([summary]).chain(all("judgements", Owner::Judgement)).collect()
}

#[test]
fn each_run_of_the_article_is_owned_by_all_who_quote_it_each_once_and_by_nobody_else() {
    for (json, article) in [(TROTSKY, Some(ARTICLE)), (ZERO, None)] {
        let dataset = dataset::read(json, article).expect("no faults");
        let owners = expected(&serde_json::from_str(json).expect("JSON"), &dataset);
        let segments = || dataset.article.paragraphs.iter().flat_map(|paragraph| paragraph.segments.iter());
        for segment in segments() {
            let quoting = owners.iter().filter(|(_, spans)| spans.iter().any(|span| span.covers(segment.span)));
            let quoting: Vec<Owner> = quoting.map(|(owner, _)| *owner).collect();
            assert_eq!(&*segment.owners, quoting, "{}", dataset.article.at(segment.span));
        }
        for (owner, spans) in &owners {
            // Nobody begins or ends within a run, so the owner's runs are all of its words.
            for span in spans {
                let inside = segments().filter(|run| run.span.start < span.end && span.start < run.span.end);
                assert!(inside.clone().count() > 0);
                assert!(inside.clone().all(|run| span.covers(run.span) && run.owners.contains(owner)), "{owner:?}");
            }
        }
        assert!(segments().any(|run| run.owners.is_empty()));
        assert!(segments().any(|run| run.owners.len() > 1));
    }
}

#[test]
fn a_judgement_is_told_from_a_statement() {
    let dataset = dataset::read(TROTSKY, Some(ARTICLE)).expect("no faults");
    for (index, judgement) in dataset.judgements.iter().enumerate() {
        let runs = dataset.article.paragraphs.iter().flat_map(|paragraph| paragraph.segments.iter());
        let owned: String = runs
            .filter(|run| run.owners.contains(&Owner::Judgement(index as u16)))
            .map(|run| dataset.article.at(run.span))
            .collect();
        assert_eq!(owned, dataset.article.words(judgement.excerpt));
    }
}

#[test]
fn the_words_of_both_dates_and_of_its_notes_belong_to_a_moment() {
    let mut json = kettle::kettle();
    let words = json!({ "excerpts": [{ "exact": "moved in May" }, { "exact": "in 1903" }], "rule": "Before May." });
    json["moments"][0]["refined"]["basis"] = json!({ "derived": words });
    json["moments"][0]["excerpts"] = json!([{ "exact": "Ada Lake" }]);
    json["notes"][0]["excerpt"] = json!({ "exact": "best" });
    let dataset = dataset::read(&json.to_string(), Some(kettle::ARTICLE)).expect("no faults");
    let runs = dataset.article.paragraphs.iter().flat_map(|paragraph| paragraph.segments.iter());
    let owned = runs.map(|run| (dataset.article.at(run.span), &*run.owners));
    use Owner::{Fact, Judgement, Moment, Summary};
    assert_eq!(
        owned.collect::<Vec<_>>(),
        [
            ("Kettle", &[][..]),
            ("It was ", &[Moment(0)]),
            ("built ", &[Moment(0)]),
            ("in 1901", &[Moment(0), Fact(0)]),
            (" by ", &[Moment(0)]),
            ("Ada Lake", &[Moment(0), Moment(1)]),
            (", ", &[]),
            ("moved in May", &[Moment(1)]),
            (", and ", &[]),
            ("lost ", &[Moment(1)]),
            ("in 1903", &[Moment(1)]),
            (". ", &[]),
            ("It was the ", &[Summary, Judgement(0)]),
            ("best", &[Moment(1), Summary, Judgement(0)]),
            (".", &[]),
        ]
    );
}

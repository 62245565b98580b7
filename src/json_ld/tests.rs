//! The structure of what machines read, held against schema.org's definitions and the dataset.

use dataset::{Certainty, Dataset, Date, Point};
use serde_json::Value;

use super::json_ld;
use super::vocabulary::check;
use crate::bundled::DATASET;

fn graph() -> Vec<Value> {
    let whole: Value = serde_json::from_str(&json_ld(&DATASET)).expect("it is JSON");
    assert_eq!(whole["@context"], "https://schema.org");
    whole["@graph"].as_array().expect("a graph").clone()
}

pub fn each(value: &Value) -> &[Value] {
    value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice)
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

fn of_type<'a>(graph: &'a [Value], kind: &str) -> Vec<&'a Value> {
    graph.iter().filter(|node| node["@type"] == kind).collect()
}

#[test]
fn every_node_is_what_schema_org_defines() {
    let graph = graph();
    for node in &graph {
        assert!(node["@id"].is_string(), "{node} cannot be referred to");
        check(node, &graph);
    }
}

#[test]
fn it_is_about_the_person_and_based_on_the_article() {
    let graph = graph();
    let [article] = of_type(&graph, "Article")[..] else { panic!("one article") };
    assert_eq!(article["headline"], *DATASET.source.title);
    assert_eq!(article["url"], *DATASET.source.url);
    assert_eq!(article["publisher"]["name"], *DATASET.source.publisher);
    for unknown in ["author", "creditText", "datePublished"] {
        assert!(article.get(unknown).is_none(), "nobody knows the article's {unknown}");
    }
    let subject = graph.iter().find(|node| node["@id"] == article["about"]["@id"]).expect("the subject");
    assert_eq!((text(&subject["@type"]), text(&subject["name"])), ("Person", &*DATASET.title));
    assert_eq!(each(&subject["subjectOf"]).len(), 1 + DATASET.facts.len());
}

#[test]
fn every_moment_is_an_event_with_its_date_and_the_articles_words() {
    let graph = graph();
    let events = of_type(&graph, "Event");
    assert_eq!(events.len(), DATASET.moments.len());
    for (event, moment) in events.into_iter().zip(&*DATASET.moments) {
        assert_eq!(event["name"], *moment.title);
        let date = moment.refined.as_ref().unwrap_or(&moment.date).date.to_string();
        let mut ends = date.split('/');
        assert_eq!(event.get("startDate").map(text), ends.next(), "{}", moment.id);
        assert_eq!(event.get("endDate").map(text), ends.next(), "{}", moment.id);
        let works = each(&event["subjectOf"]);
        assert!(works.iter().all(|work| work["@type"] == "Quotation"), "{} is the subject of other works", moment.id);
        let quoted: Vec<&str> = works.iter().map(|work| text(&work["text"])).collect();
        for excerpt in &*moment.excerpts {
            assert!(quoted.contains(&DATASET.article.words(*excerpt)), "{} lacks an excerpt", moment.id);
        }
    }
}

#[test]
fn quotations_stand_in_the_article_and_none_is_a_judgement() {
    let graph = graph();
    let subjects = graph.iter().flat_map(|node| each(&node["subjectOf"]));
    let quotations: Vec<&Value> = subjects.filter(|work| work["@type"] == "Quotation").collect();
    assert!(quotations.len() > DATASET.moments.len());
    for quotation in quotations {
        let words = text(&quotation["text"]);
        assert!(DATASET.article.text.contains(words), "{words:?} is not in the article");
        assert!(DATASET.judgements.iter().all(|it| DATASET.article.words(it.excerpt) != words), "{words:?} is judged");
    }
}

#[test]
fn every_reference_is_cited_by_the_card() {
    let graph = graph();
    let cited = each(&graph[0]["citation"]).iter().map(|link| graph.iter().find(|node| node["@id"] == link["@id"]));
    let titles: Vec<&str> = cited.map(|work| text(&work.expect("the work")["name"])).collect();
    let expected: Vec<&str> = DATASET.references.iter().map(|work| &*work.title).collect();
    assert_eq!(titles, expected);
}

#[test]
fn nothing_in_the_text_ends_the_script_element() {
    let mut dataset = DATASET.clone();
    dataset.title = "</script><!-- & <script>".into();
    let written = json_ld(&dataset);
    assert!(!written.contains(['<', '>', '&']));
    let read: Value = serde_json::from_str(&written).expect("it is JSON");
    assert_eq!(read["@graph"][0]["name"], *dataset.title);
}

#[test]
fn a_date_that_is_not_sure_or_before_the_year_1_is_left_out() {
    let mut dataset = DATASET.clone();
    let moment = &mut dataset.moments.to_mut()[0];
    let point = |year, certainty| Point { year, month: 0, day: 0, certainty };
    moment.refined = None;
    moment.date.date = Date::Interval(Some(point(1917, Certainty::Approximate)), Some(point(1918, Certainty::Sure)));
    let event = |dataset: &Dataset| {
        let whole: Value = serde_json::from_str(&json_ld(dataset)).expect("it is JSON");
        each(&whole["@graph"]).iter().find(|node| node["@type"] == "Event").expect("an event").clone()
    };
    let approximate = event(&dataset);
    assert_eq!((approximate.get("startDate"), approximate.get("endDate").map(text)), (None, Some("1918")));
    dataset.moments.to_mut()[0].date.date = Date::Single(point(-43, Certainty::Sure));
    assert_eq!(event(&dataset).get("startDate"), None);
}

//! Words of a dataset stay words in HTML and in JSON-LD, whatever they look like.

use dataset::Dataset;
use leptos::prelude::*;
use serde_json::Value;

use super::plain::plain;
use crate::card::{Card, Settings};
use crate::json_ld::json_ld;
use crate::state::{State, Store, Theme};

/// Words that would do something elsewhere.
fn payloads() -> Vec<String> {
    let groups: Value = serde_json::from_str(include_str!("../../tests/injections/payloads.json")).expect("JSON");
    let groups = groups.as_object().expect("groups").values();
    groups
        .flat_map(|group| group.as_array().expect("texts"))
        .map(|it| it.as_str().expect("a text").to_owned())
        .collect()
}

/// A dataset with these words in every field that takes words.
fn everywhere(words: &str) -> &'static Dataset {
    let quoted = serde_json::to_string(words).expect("a text");
    let json = include_str!("../../tests/injections/dataset.json").replace("WORDS", &quoted[1..quoted.len() - 1]);
    Box::leak(Box::new(dataset::read(&json, None).expect("the dataset keeps the rules")))
}

fn card(dataset: &'static Dataset) -> String {
    let store = Store::new(State::new(1, Theme::Auto));
    view! { <Card dataset store settings=Settings::default()/> }.to_html()
}

/// The tags of some HTML, each with what follows until it ends, and without the values of attributes.
fn tags(html: &str) -> Vec<String> {
    html.split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or_default()).map(without_values).collect()
}

fn without_values(tag: &str) -> String {
    tag.split('"').step_by(2).collect()
}

#[test]
fn no_words_make_a_tag_or_an_attribute() {
    let harmless = card(everywhere("plain words"));
    assert!(tags(&harmless).len() > 200);
    for payload in payloads() {
        let html = card(everywhere(&payload));
        assert_eq!(tags(&html), tags(&harmless), "{payload:?}");
        assert_eq!(tags(&plain(&html)), tags(&plain(&harmless)), "{payload:?}");
        let escaped = payload.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        assert!(html.contains(&escaped), "{payload:?} is not in the card");
    }
}

#[test]
fn no_words_end_the_script_of_json_ld_or_a_text_in_it() {
    for payload in payloads() {
        let text = json_ld(everywhere(&payload));
        assert!(!text.contains(['<', '>', '&']), "{payload:?}");
        let data: Value = serde_json::from_str(&text).expect("it is JSON");
        let nodes = data["@graph"].as_array().expect("a graph");
        let titles = nodes.iter().filter(|node| node["@type"] == "Event" && node["name"] == *payload);
        assert_eq!(titles.count(), 2, "{payload:?}");
        let ids = nodes.iter().filter_map(|node| node["@id"].as_str());
        assert!(ids.clone().all(|id| id.starts_with('#')), "{:?}", ids.collect::<Vec<_>>());
    }
}

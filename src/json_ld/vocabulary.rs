//! What schema.org defines of the types and properties that the card needs.

use serde_json::Value;

use super::tests::{each, text};

/// Properties, the types that have them, what they may hold, as <https://schema.org/PROPERTY> lists them; types
/// inherit. Words in small letters are kinds of text.
const VOCABULARY: [(&str, &[&str], &[&str]); 16] = [
    ("name", &["Thing"], &["text"]),
    ("url", &["Thing"], &["url"]),
    ("subjectOf", &["Thing"], &["CreativeWork", "Event"]),
    ("about", &["CreativeWork", "Event"], &["Thing"]),
    ("startDate", &["Event"], &["date"]),
    ("endDate", &["Event"], &["date"]),
    ("headline", &["CreativeWork"], &["text"]),
    ("text", &["CreativeWork"], &["text"]),
    ("creditText", &["CreativeWork"], &["text"]),
    ("publisher", &["CreativeWork"], &["Organization", "Person"]),
    ("datePublished", &["CreativeWork"], &["date"]),
    ("isBasedOn", &["CreativeWork"], &["CreativeWork"]),
    ("isPartOf", &["CreativeWork"], &["CreativeWork"]),
    ("citation", &["CreativeWork"], &["CreativeWork", "text"]),
    ("mentions", &["CreativeWork"], &["Thing"]),
    ("inLanguage", &["CreativeWork", "Event"], &["text"]),
];

/// A type and those it inherits from.
fn kinds(kind: &str) -> &'static [&'static str] {
    match kind {
        "Thing" => &["Thing"],
        "Person" => &["Person", "Thing"],
        "Place" => &["Place", "Thing"],
        "Organization" => &["Organization", "Thing"],
        "Event" => &["Event", "Thing"],
        "CreativeWork" => &["CreativeWork", "Thing"],
        "Article" => &["Article", "CreativeWork", "Thing"],
        "Quotation" => &["Quotation", "CreativeWork", "Thing"],
        other => panic!("{other} is no type that the card needs"),
    }
}

/// Checks a node, and those within it, and that what it links to is of the type it should be.
pub fn check(node: &Value, graph: &[Value]) {
    let kinds_here = kinds(text(&node["@type"]));
    for (property, values) in node.as_object().expect("a node").iter().filter(|(name, _)| !name.starts_with('@')) {
        let (_, has, holds) =
            VOCABULARY.iter().find(|(name, ..)| name == property).unwrap_or_else(|| panic!("no property {property}"));
        assert!(has.iter().any(|kind| kinds_here.contains(kind)), "{kinds_here:?} has no {property}");
        assert!(values.as_array().is_none_or(|values| !values.is_empty()), "{property} says nothing");
        for value in each(values) {
            let is_one = match value {
                Value::String(words) => holds.iter().any(|kind| is_value(kind, words)),
                Value::Object(object) => {
                    let found = if object.contains_key("@type") {
                        check(value, graph);
                        value
                    } else {
                        let mut found = graph.iter().filter(|node| node["@id"] == value["@id"]);
                        let first = found.next().unwrap_or_else(|| panic!("{value} leads nowhere"));
                        assert!(found.next().is_none(), "{value} leads to two nodes");
                        first
                    };
                    kinds(text(&found["@type"])).iter().any(|kind| holds.contains(kind))
                }
                _ => false,
            };
            assert!(is_one, "{property} may hold {holds:?}, not {value}");
        }
    }
}

fn is_value(kind: &str, words: &str) -> bool {
    match kind {
        "text" => !words.trim().is_empty(),
        "url" => words.starts_with("https://") || words.starts_with("http://"),
        "date" => is_iso(words),
        _ => false,
    }
}

/// A year, month or day of ISO 8601: 1917, 1917-11 or 1917-11-07.
fn is_iso(words: &str) -> bool {
    let most = [("0001", "9999"), ("01", "12"), ("01", "31")];
    let parts: Vec<&str> = words.split('-').collect();
    let digits = words.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    digits
        && parts.iter().zip(most).all(|(part, (low, high))| part.len() == low.len() && (low..=high).contains(part))
        && parts.len() <= 3
}

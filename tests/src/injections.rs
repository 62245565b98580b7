//! Words that would do something where they were not taken as text: run `ran()`, ask a host for `/ran`, make an element,
//! or end what they stand in. And a dataset with words of one's choice wherever any may stand.

use std::collections::BTreeMap;

use serde_json::Value;

/// The words, by what they try.
fn groups() -> BTreeMap<String, Vec<String>> {
    serde_json::from_str(include_str!("../injections/payloads.json")).expect("lists of texts")
}

/// All of them, and some that are too long to be written down.
pub fn payloads() -> Vec<String> {
    let long = [("<i>", 1000), ("\u{301}", 500), ("\u{202e}", 300), ("W", 5000)];
    let long = long.map(|(piece, times)| format!("e{}", piece.repeat(times)));
    groups().into_values().flatten().chain(long).collect()
}

/// Those that look like addresses of something, none of them of a web page.
pub fn addresses() -> Vec<String> {
    groups().remove("addresses").expect("addresses")
}

/// A dataset that keeps the rules, with these words in every field that takes words.
pub fn everywhere(words: &str) -> Value {
    let mut dataset = serde_json::from_str(include_str!("../injections/dataset.json")).expect("the dataset is JSON");
    each_text(&mut dataset, &mut |text| *text = text.replace("WORDS", words));
    dataset
}

/// Puts a payload in every field that takes no words but names, dates and addresses.
pub fn elsewhere(payload: &str) -> Value {
    let mut dataset = everywhere("WORDS");
    each_text(&mut dataset, &mut |text| {
        if !text.contains("WORDS") {
            *text = payload.to_owned();
        }
    });
    dataset
}

fn each_text(value: &mut Value, change: &mut dyn FnMut(&mut String)) {
    match value {
        Value::String(text) => change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        Value::Object(fields) => fields.values_mut().for_each(|field| each_text(field, change)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn there_are_many() {
        let payloads = payloads();
        assert_eq!(payloads.len(), payloads.iter().collect::<BTreeSet<_>>().len());
        assert!(payloads.len() > 200, "{}", payloads.len());
        assert!(groups().values().all(|group| group.len() > 10), "{:?}", groups().keys());
    }

    /// The names of fields in the schema whose values are texts, or lists of texts.
    fn text_fields(schema: &Value, found: &mut BTreeSet<String>) {
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            if field["type"] == "string" || field["items"]["type"] == "string" {
                found.insert(name.clone());
            }
        }
        let fields = schema.as_object().into_iter().flatten().map(|(_, inner)| inner);
        fields.chain(schema.as_array().into_iter().flatten()).for_each(|inner| text_fields(inner, found));
    }

    /// The names of fields with texts in a value.
    fn fields_with(value: &Value, name: &str, found: &mut BTreeSet<String>) {
        match value {
            Value::String(_) => drop(found.insert(name.to_owned())),
            Value::Array(items) => items.iter().for_each(|item| fields_with(item, name, found)),
            Value::Object(fields) => fields.iter().for_each(|(name, field)| fields_with(field, name, found)),
            _ => {}
        }
    }

    #[test]
    fn every_text_field_of_the_schema_is_tried() {
        let schema =
            std::fs::read_to_string(format!("{}/data/schema.json", crate::expected::ROOT)).expect("the schema");
        let (mut known, mut tried) = (BTreeSet::new(), BTreeSet::new());
        text_fields(&serde_json::from_str(&schema).expect("JSON"), &mut known);
        fields_with(&everywhere("words"), "", &mut tried);
        assert!(known.len() > 20, "{known:?}");
        assert_eq!(known.difference(&tried).collect::<Vec<_>>(), Vec::<&String>::new());
    }

    #[test]
    fn words_are_read_as_they_are() {
        for payload in payloads() {
            let read = dataset::read(&everywhere(&payload).to_string(), None);
            let read = read.unwrap_or_else(|faults| panic!("{payload:?} breaks a rule: {faults:?}"));
            assert_eq!((&*read.references[0].container, &*read.source.rights), (&*payload, &*payload));
            assert_eq!(read.article.words(read.facts[0].excerpt), format!("{payload} (fact)"));
        }
    }

    #[test]
    fn names_dates_and_addresses_take_no_payload_alone() {
        let good = everywhere("WORDS");
        let mut places = Vec::new();
        strict(&good, "", &mut places);
        assert!(places.len() > 15, "{places:?}");
        for payload in payloads() {
            for place in &places {
                // Whatever is a plain word may be a name.
                if place.ends_with("/id") && payload.bytes().all(|byte| byte.is_ascii_lowercase()) {
                    continue;
                }
                let mut dataset = good.clone();
                *dataset.pointer_mut(place).expect("a place") = Value::from(&*payload);
                assert!(dataset::read(&dataset.to_string(), None).is_err(), "{payload:?} at {place}");
            }
        }
    }

    /// The places of texts that are no words.
    fn strict(value: &Value, at: &str, places: &mut Vec<String>) {
        match value {
            Value::String(text) if !text.contains("WORDS") => places.push(at.to_owned()),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(index, item)| strict(item, &format!("{at}/{index}"), places));
            }
            Value::Object(fields) => {
                fields.iter().for_each(|(name, field)| strict(field, &format!("{at}/{name}"), places));
            }
            _ => {}
        }
    }

    #[test]
    fn a_citation_for_bibtex_stays_one_entry() {
        for payload in payloads() {
            let read = dataset::read(&everywhere(&payload).to_string(), None).expect("a dataset");
            let entry = &read.citations[3].entry;
            // BibTeX counts braces, even after a backslash.
            let mut depth = 0;
            let depths: Vec<i32> = entry
                .chars()
                .map(|character| {
                    depth += i32::from(character == '{') - i32::from(character == '}');
                    depth
                })
                .collect();
            let opened = entry.chars().take_while(|character| *character != '{').count();
            let inside = &depths[opened..depths.len() - 1];
            assert!(inside.iter().all(|depth| *depth > 0) && depths.last() == Some(&0), "{entry}");
        }
    }
}

//! From a value that has the form of a dataset to the types of [`source`](crate::source).
//!
//! By hand, not by serde: in the module what serde makes of these types weighs as much as half a card.

use serde_json::Value;

use crate::JudgementKind;
use crate::source::{
    Basis, Coordinates, Dataset, Dated, Fact, Judgement, Moment, Named, Note, Place, Reference, Source,
    TextQuoteSelector,
};

/// The dataset in a value of its form. Fields that are missing are empty.
pub(crate) fn dataset(value: &Value) -> Dataset {
    Dataset {
        schema: text(&value["$schema"]),
        id: text(&value["id"]),
        lang: text(&value["lang"]),
        title: text(&value["title"]),
        summary: quote(&value["summary"]),
        source: source(&value["source"]),
        article: text(&value["article"]),
        lanes: list(&value["lanes"], text),
        places: list(&value["places"], place),
        people: list(&value["people"], named),
        facts: list(&value["facts"], fact),
        moments: list(&value["moments"], moment),
        judgements: list(&value["judgements"], judgement),
        notes: list(&value["notes"], note),
        references: list(&value["references"], reference),
    }
}

fn source(value: &Value) -> Source {
    Source {
        title: text(&value["title"]),
        author: text(&value["author"]),
        publisher: text(&value["publisher"]),
        year: text(&value["year"]),
        url: text(&value["url"]),
        rights: text(&value["rights"]),
    }
}

fn quote(value: &Value) -> TextQuoteSelector {
    TextQuoteSelector { exact: text(&value["exact"]), prefix: text(&value["prefix"]), suffix: text(&value["suffix"]) }
}

fn place(value: &Value) -> Place {
    let at = &value["at"];
    Place {
        name: text(&value["name"]),
        printed: text(&value["printed"]),
        at: at
            .is_object()
            .then(|| Coordinates { latitude: number(&at["latitude"]), longitude: number(&at["longitude"]) }),
    }
}

fn named(value: &Value) -> Named {
    Named { name: text(&value["name"]), printed: text(&value["printed"]) }
}

fn fact(value: &Value) -> Fact {
    Fact { id: text(&value["id"]), label: text(&value["label"]), excerpt: quote(&value["excerpt"]) }
}

fn moment(value: &Value) -> Moment {
    Moment {
        id: text(&value["id"]),
        title: text(&value["title"]),
        lane: text(&value["lane"]),
        date: dated(&value["date"]),
        refined: value["refined"].is_object().then(|| dated(&value["refined"])),
        excerpts: list(&value["excerpts"], quote),
        places: list(&value["places"], text),
        people: list(&value["people"], text),
        notes: list(&value["notes"], text),
    }
}

fn dated(value: &Value) -> Dated {
    Dated { edtf: text(&value["edtf"]), basis: basis(&value["basis"]) }
}

fn basis(value: &Value) -> Basis {
    let (derived, reference) = (&value["derived"], &value["reference"]);
    if derived.is_object() {
        Basis::Derived { excerpts: list(&derived["excerpts"], quote), rule: text(&derived["rule"]) }
    } else if reference.is_object() {
        Basis::Reference { references: list(&reference["references"], text), remark: text(&reference["remark"]) }
    } else {
        Basis::Stated { excerpt: quote(&value["stated"]["excerpt"]) }
    }
}

fn judgement(value: &Value) -> Judgement {
    let kind = match value["kind"].as_str() {
        Some("counterfactual") => JudgementKind::Counterfactual,
        Some("attribution") => JudgementKind::Attribution,
        _ => JudgementKind::Opinion,
    };
    Judgement { id: text(&value["id"]), kind, excerpt: quote(&value["excerpt"]) }
}

fn note(value: &Value) -> Note {
    Note {
        id: text(&value["id"]),
        title: text(&value["title"]),
        excerpt: quote(&value["excerpt"]),
        record: text(&value["record"]),
        references: list(&value["references"], text),
    }
}

fn reference(value: &Value) -> Reference {
    Reference {
        id: text(&value["id"]),
        author: text(&value["author"]),
        title: text(&value["title"]),
        container: text(&value["container"]),
        publisher: text(&value["publisher"]),
        year: text(&value["year"]),
        url: text(&value["url"]),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_default()
}

fn list<T>(value: &Value, one: impl Fn(&Value) -> T) -> Vec<T> {
    value.as_array().into_iter().flatten().map(one).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    /// All texts and numbers in a value, as `{:?}` writes them, and all names of fields.
    fn collect<'a>(value: &'a Value, texts: &mut Vec<String>, names: &mut BTreeSet<&'a str>) {
        match value {
            Value::String(text) => texts.push(format!("{text:?}")),
            Value::Number(number) => texts.push(format!("{:?}", number.as_f64().expect("a number"))),
            Value::Array(items) => items.iter().for_each(|item| collect(item, texts, names)),
            Value::Object(fields) => fields.iter().for_each(|(name, field)| {
                names.insert(name);
                collect(field, texts, names);
            }),
            _ => {}
        }
    }

    /// The names of all fields in the schema.
    fn fields<'a>(schema: &'a Value, found: &mut BTreeSet<&'a str>) {
        if let Some(properties) = schema["properties"].as_object() {
            found.extend(properties.keys().map(String::as_str));
        }
        let inner = schema.as_object().into_iter().flatten().map(|(_, value)| value);
        inner.chain(schema.as_array().into_iter().flatten()).for_each(|value| fields(value, found));
    }

    #[test]
    fn every_text_and_number_of_a_dataset_is_read() {
        let [trotsky, zero, schema]: [Value; 3] = [
            include_str!("../../data/trotsky.json"),
            include_str!("../../data/zero.json"),
            include_str!("../../data/schema.json"),
        ]
        .map(|json| serde_json::from_str(json).expect("JSON"));
        let mut met = BTreeSet::new();
        for value in [&trotsky, &zero] {
            let mut texts = Vec::new();
            collect(value, &mut texts, &mut met);
            let read = format!("{:?}", super::dataset(value));
            let kinds = ["opinion", "counterfactual", "attribution"].map(|kind| format!("{kind:?}"));
            for text in texts.into_iter().filter(|text| !kinds.contains(text)) {
                assert!(read.contains(&text), "{text}");
            }
        }
        let mut known = BTreeSet::new();
        fields(&schema, &mut known);
        assert_eq!(known.difference(&met).collect::<Vec<_>>(), Vec::<&&str>::new(), "fields that no dataset has");
    }
}

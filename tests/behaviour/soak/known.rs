//! What the page is told of what ought to be shown.

use anyhow::{Result, anyhow};
use browser_tests::expected::{self, zero_as_written};
use browser_tests::own::{OTHERS, Own};
use dataset::Dataset;
use serde_json::{Map, Value, json};

use crate::glance::short;

/// More moments than are all in the document at once.
const MANY: usize = 250;

/// The datasets, and the word of the button to the next moment in each language.
pub fn given() -> Result<Value> {
    let mut datasets = Map::new();
    // Which is the bundled one is not given as a text: it is not in the module of the others.
    datasets.insert("trotsky".into(), told(expected::dataset(), None));
    for (name, dataset) in [("zero", zero_as_written()), ("short", short()), ("many", many())] {
        let text = dataset.to_string();
        let read = dataset::read(&text, None).map_err(|faults| anyhow!("the dataset {name}: {}", json!(faults)))?;
        datasets.insert(name.into(), told(&read, Some(text)));
    }
    let languages = OTHERS.iter().chain(&["en"]);
    let next: Map<_, _> = languages.map(|lang| ((*lang).into(), Own::of(lang).say("next").into())).collect();
    Ok(json!({ "datasets": datasets, "next": next }))
}

/// What there is to know of a dataset, and its text where it is one to give.
fn told(dataset: &Dataset, text: Option<String>) -> Value {
    let ids: Vec<&str> = dataset.moments.iter().map(|moment| &*moment.id).collect();
    let titles: Vec<&str> = dataset.moments.iter().map(|moment| &*moment.title).collect();
    json!({ "ids": ids, "titles": titles, "text": text, "isMany": ids.len() > 200 })
}

/// A dataset of many moments, one each year.
fn many() -> Value {
    let mut dataset = short();
    let years = || 1001..1001 + MANY;
    let sentences: Vec<String> = years().map(|year| format!("In {year} the next.")).collect();
    dataset["id"] = json!("many");
    dataset["article"] = json!(format!("Three days\n\n{}", sentences.join(" ")));
    let moment = dataset["moments"][0].take();
    let moments = years().map(|year| {
        let mut moment = moment.clone();
        moment["id"] = json!(format!("in-{year}"));
        moment["title"] = json!(format!("The year {year}"));
        moment["date"]["edtf"] = json!(year.to_string());
        moment["date"]["basis"]["stated"]["excerpt"]["exact"] = json!(year.to_string());
        moment["excerpts"][0]["exact"] = json!(format!("In {year}"));
        moment
    });
    dataset["moments"] = moments.collect();
    dataset
}

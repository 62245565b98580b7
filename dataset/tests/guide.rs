//! The guide in `docs` says what is true.

use serde_json::{Value, json};

const GUIDE: &str = include_str!("../../docs/write-your-own.md");

/// The dataset that the guide shows.
fn example() -> Value {
    let blocks = GUIDE.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut datasets = blocks.filter_map(|block| serde_json::from_str::<Value>(block).ok());
    datasets.find(|value| value["moments"].is_array()).expect("the guide shows a dataset")
}

fn faults(dataset: &Value) -> Vec<String> {
    let found = dataset::read(&dataset.to_string(), None).err().unwrap_or_default();
    found.into_iter().map(|fault| fault.message).collect()
}

#[test]
fn the_example_has_no_faults() {
    assert_eq!(faults(&example()), Vec::<String>::new());
}

#[test]
fn each_fault_of_its_table_is_what_the_checker_says() {
    let moment = |field: &str, value: Value| (format!("/moments/1/{field}"), value);
    let place = |latitude: Value| json!({ "name": "Paris", "printed": "Paris", "at": { "latitude": latitude, "longitude": 2 } });
    let basis = json!({ "stated": { "excerpt": { "exact": "on 28 January 1887" } }, "reference": { "references": ["wikipedia"] } });
    let words = json!({ "derived": { "excerpts": [{ "exact": "The first sketch" }], "rule": "?" } });
    let broken = [
        ("/facts/1/excerpt".to_owned(), json!({ "exact": "twenty years" })),
        ("/facts/1/excerpt/prefix".to_owned(), json!("stand for")),
        ("/summary/exact".to_owned(), json!("the World’s Fair in Paris")),
        ("/summary/exact".to_owned(), json!("a tower of steel")),
        moment("date/edtf", json!("1887-1-28")),
        moment("date/edtf", json!("1929/")),
        moment("date/basis/stated/excerpt/exact", json!("28")),
        moment("date/basis", words),
        moment("date/basis", basis),
        ("/moments/2/refined/edtf".to_owned(), json!("1890-03-31")),
        moment("places", json!(["France"])),
        ("/lanes".to_owned(), json!(["Building", "Standing", "Radio"])),
        ("/places/0/printed".to_owned(), json!("Parisian")),
        ("/places/0".to_owned(), place(json!(93))),
        ("/places/0".to_owned(), place(json!("48° N"))),
        moment("id", json!("First sketch")),
        moment("id", json!("first-sketch")),
        ("/source/url".to_owned(), json!("example.org/tower")),
        ("/source/year".to_owned(), json!(2026)),
        moment("date/basis/stated/excerpt", json!("28 January 1887")),
        moment("excerpts", json!("The first sketch")),
        ("/article".to_owned(), json!("")),
    ];
    let mut said: Vec<String> = broken
        .into_iter()
        .flat_map(|(pointer, value)| {
            let mut dataset = example();
            *dataset.pointer_mut(&pointer).expect(&pointer) = value;
            faults(&dataset)
        })
        .collect();
    let mut misspelt = example();
    misspelt["titel"] = json!("");
    let mut old = example();
    old["moments"][1]["date"]["edtf"] = json!("-0044");
    let mut spoken = example();
    spoken["moments"][1]["date"]["edtf"] = json!("44 BC");
    said.extend([misspelt, old, spoken].iter().flat_map(faults));
    said.push("article: is missing".to_owned());

    let table =
        GUIDE.split("## Frequent faults").nth(1).and_then(|rest| rest.split("On a page").next()).expect("the table");
    // Rows begin with the sentence; "…" stands for what differs. How JSON itself is read is not ours to say.
    let sentences = table.lines().filter_map(|line| line.strip_prefix("| `")?.split("` |").next());
    let mut checked = 0;
    for sentence in sentences.filter(|sentence| !sentence.starts_with("this is not JSON")) {
        let parts: Vec<&str> = sentence.split('…').collect();
        let fits = |message: &String| message.starts_with(parts[0]) && message.ends_with(parts[parts.len() - 1]);
        assert!(said.iter().any(fits), "nothing said is: {sentence}\n{said:#?}");
        checked += 1;
    }
    assert!(checked > 20, "{checked} rows");
}

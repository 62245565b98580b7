//! The rules: each broken one is told, with its path, and nothing that keeps them is refused.

mod kettle;

use kettle::{ARTICLE, kettle};
use serde_json::{Value, json};

fn faults(dataset: &Value) -> Vec<String> {
    let checked = dataset::read(&dataset.to_string(), Some(ARTICLE));
    checked.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// The faults after the value at `pointer` is replaced.
fn faults_with(pointer: &str, value: Value) -> Vec<String> {
    let mut dataset = kettle();
    *dataset.pointer_mut(pointer).expect(pointer) = value;
    faults(&dataset)
}

#[test]
fn a_good_dataset_has_no_faults() {
    assert_eq!(faults(&kettle()), Vec::<String>::new());
}

#[test]
fn moments_come_in_the_order_of_time() {
    let dataset = dataset::read(&kettle().to_string(), Some(ARTICLE)).unwrap();
    assert_eq!(dataset.moments.iter().map(|moment| &*moment.id).collect::<Vec<_>>(), ["built", "lost"]);
}

#[test]
fn the_segments_joined_are_the_article() {
    let dataset = dataset::read(&kettle().to_string(), Some(ARTICLE)).unwrap();
    let article = dataset.article;
    let paragraphs = article
        .paragraphs
        .iter()
        .map(|paragraph| paragraph.segments.iter().map(|segment| article.at(segment.span)).collect::<String>());
    assert_eq!(paragraphs.collect::<Vec<_>>().join("\n\n"), ARTICLE);
}

#[test]
fn each_broken_rule_is_told_where_it_is() {
    for (pointer, value, fault) in [
        (
            "/id",
            json!("The Kettle"),
            r#"id: "The Kettle" is not a name of small letters, digits and hyphens, such as "first-sketch""#,
        ),
        ("/lang", json!("English please"), r#"lang: "English please" is not a language tag, such as "en""#),
        ("/title", json!(" "), "title: is empty"),
        (
            "/source/url",
            json!("javascript:alert(1)"),
            r#"source.url: "javascript:alert(1)" is not a web address, such as "https://example.org/""#,
        ),
        ("/source/year", json!("19"), r#"source.year: "19" is not a year; write "n.d." where it is not known"#),
        ("/summary/exact", json!("the worst"), r#"summary: not in the article; nearest text is "the best.""#),
        ("/people/0/printed", json!("Ada Sea"), r#"people[0].printed: "Ada Sea" is not in the article"#),
        (
            "/facts/0/excerpt/exact",
            json!("in"),
            r#"facts[0].excerpt: "in" is in 3 places of the article; a prefix or suffix must tell which"#,
        ),
        ("/moments/0/id", json!("built"), r#"moments[1].id: "built" names another moment already"#),
        ("/moments/0/lane", json!("life"), r#"moments[0].lane: no lane is called "life"; did you mean "Life"?"#),
        ("/moments/0/excerpts", json!([]), "moments[0].excerpts: there must be at least one"),
        (
            "/moments/0/notes/0",
            json!("wherr"),
            r#"moments[0].notes[0]: no note is called "wherr"; did you mean "where"?"#,
        ),
        ("/moments/0/date/edtf", json!("1903-13"), r#"moments[0].date.edtf: "1903-13" is not a month"#),
        (
            "/moments/0/date/edtf",
            json!("1904"),
            r#"moments[0].date.basis.stated.excerpt: does not print 1904, so the article does not state "1904""#,
        ),
        (
            "/moments/0/refined/edtf",
            json!("1904-04"),
            r#"moments[0].refined.edtf: "1904-04" does not lie within "1903""#,
        ),
        ("/moments/0/refined/edtf", json!("1903"), r#"moments[0].refined.edtf: "1903" is the same date as "1903""#),
        (
            "/moments/1/people/0",
            json!("A. Lake"),
            r#"moments[1].people[0]: no person is called "A. Lake"; did you mean "Ada Lake"?"#,
        ),
        (
            "/moments/1/date/basis",
            json!({ "derived": { "excerpts": [{ "exact": "moved in May" }], "rule": "?" } }),
            "moments[1].date.basis.derived.excerpts: none of these quotations has a number, so no date can be derived from them",
        ),
        (
            "/moments/1/date/basis",
            json!({ "reference": { "references": [] } }),
            "moments[1].date.basis.reference.references: there must be at least one",
        ),
        ("/references/0/author", json!(""), "references[0]: has neither an author nor a publisher"),
        (
            "/references/0/year",
            json!("soon"),
            r#"references[0].year: "soon" is not a year; write "n.d." where it is not known"#,
        ),
        ("/lanes", json!(["Life", "Death"]), r#"lanes[1]: no moment uses the lane "Death""#),
        ("/lanes", json!(["Life", "Life"]), r#"lanes[1]: "Life" is declared twice"#),
        ("/moments", json!([]), "moments: there must be at least one"),
    ] {
        let found = faults_with(pointer, value.clone());
        assert!(found.iter().any(|line| line == fault), "{pointer} = {value}: {fault}\nfound {found:#?}");
    }
}

#[test]
fn every_fault_is_told_at_once() {
    let mut dataset = kettle();
    dataset["id"] = json!("");
    dataset["moments"][1]["date"]["edtf"] = json!("19");
    dataset["references"][0]["title"] = json!("");
    assert_eq!(faults(&dataset).len(), 3);
}

#[test]
fn each_fault_of_form_is_told_where_it_is() {
    for (pointer, value, fault) in [
        ("/moments/0/title", json!(7), "moments[0].title: 7 is not a text"),
        ("/moments/0/title", json!(null), "moments[0].title: null is not a text"),
        ("/moments/0/excerpts", json!("words"), r#"moments[0].excerpts: "words" is not a list"#),
        ("/moments/0/excerpts/0", json!([]), r#"moments[0].excerpts[0]: a list is not an object with "exact""#),
        (
            "/moments/0/refined",
            json!("1903-04"),
            r#"moments[0].refined: "1903-04" is not an object with "edtf", "basis""#,
        ),
        ("/moments/0/date", json!({ "edtf": "1903" }), "moments[0].date.basis: is missing"),
        (
            "/moments/0/date/basis",
            json!("stated"),
            r#"moments[0].date.basis: "stated" is not an object with one field, "stated" or "derived" or "reference""#,
        ),
        (
            "/moments/0/date/basis",
            json!({ "guessed": {} }),
            r#"moments[0].date.basis: this object is not an object with one field, "stated" or "derived" or "reference""#,
        ),
        (
            "/judgements/0/kind",
            json!("opnion"),
            r#"judgements[0].kind: "opnion" is not "opinion" or "counterfactual" or "attribution""#,
        ),
        ("/summary", json!({ "exakt": "x" }), r#"summary.exakt: there is no such field; did you mean "exact"?"#),
        ("/summary", json!({ "exakt": "x" }), "summary.exact: is missing"),
        (
            "",
            json!([]),
            r#"a list is not an object with "id", "lang", "title", "summary", "source", "lanes", "facts", "moments""#,
        ),
    ] {
        let found = faults_with(pointer, value.clone());
        assert!(found.iter().any(|line| line == fault), "{pointer} = {value}: {fault}\nfound {found:#?}");
    }
}

#[test]
fn coordinates_off_the_earth_are_told_where_they_are() {
    for (at, expected) in [
        (json!({ "latitude": 93, "longitude": 0 }), vec!["places[0].at.latitude: 93 is not from -90 to 90"]),
        (
            json!({ "latitude": -91, "longitude": 181 }),
            vec![
                "places[0].at.latitude: -91 is not from -90 to 90",
                "places[0].at.longitude: 181 is not from -180 to 180",
            ],
        ),
        (json!({ "latitude": 0, "longitude": -180.5 }), vec!["places[0].at.longitude: is not from -180 to 180"]),
        (json!({ "latitude": 1e300, "longitude": 0 }), vec!["places[0].at.latitude: is not from -90 to 90"]),
        (json!({ "latitude": "12° N", "longitude": 0 }), vec!["places[0].at.latitude: \"12° N\" is not a number"]),
        (json!({ "latitude": 12 }), vec!["places[0].at.longitude: is missing"]),
        (json!([12, 34]), vec!["places[0].at: a list is not an object with \"latitude\", \"longitude\""]),
        (
            json!({ "latitude": 1, "longtitude": 2, "longitude": 2 }),
            vec!["places[0].at.longtitude: there is no such field; did you mean \"longitude\"?"],
        ),
        (json!({ "latitude": -90, "longitude": 180 }), vec![]),
        (json!(null), vec![]),
    ] {
        let mut dataset = kettle();
        dataset["places"] = json!([{ "name": "The sea", "printed": "lost", "at": at }]);
        dataset["moments"][0]["places"] = json!(["The sea"]);
        assert_eq!(faults(&dataset), expected, "{at}");
    }
}

#[test]
fn a_person_has_no_coordinates() {
    let found = faults_with("/people/0", with(&kettle()["people"][0], "at", json!({ "latitude": 1, "longitude": 1 })));
    assert_eq!(found, ["people[0].at: there is no such field"]);
}

#[test]
fn what_is_optional_may_be_null_as_programs_write_what_is_not_there() {
    for name in ["refined", "notes", "places"] {
        assert_eq!(faults_with("/moments/1", with(&kettle()["moments"][1], name, json!(null))), Vec::<String>::new());
    }
}

#[test]
fn a_quotation_that_only_looks_the_same_is_told_by_the_character_that_differs() {
    for (exact, fault) in [
        ("It was\u{a0}the best", "not in the article, which has \" \" (U+0020) where this has \"\u{a0}\" (U+00A0)"),
        ("Zebras", "\"Zebras\" is not in the article"),
    ] {
        assert_eq!(faults_with("/summary/exact", json!(exact)), [format!("summary: {fault}")]);
    }
}

#[test]
fn a_name_that_is_missed_is_told_once_though_another_is_unused() {
    let found = faults_with("/moments/0/notes/0", json!("nope"));
    assert_eq!(found, [r#"moments[0].notes[0]: no note is called "nope"; "notes" lists them"#]);
}

#[test]
fn two_ways_to_know_a_date_are_one_too_many() {
    let basis = json!({ "stated": { "excerpt": { "exact": "lost in 1903" } }, "reference": { "references": [] } });
    let found = faults_with("/moments/0/date/basis", basis);
    assert_eq!(found, [r#"moments[0].date.basis: has "reference" and "stated", where one of them is allowed"#]);
}

#[test]
fn an_article_in_print_has_no_address() {
    assert_eq!(faults_with("/source/url", json!("")), Vec::<String>::new());
}

#[test]
fn faults_of_form_and_broken_rules_are_told_together_each_once() {
    let mut dataset = kettle();
    dataset["momments"] = json!([]);
    dataset["facts"][0]["label"] = json!(1901);
    dataset["moments"][0]["date"]["edtf"] = json!("1903-13");
    dataset["references"][0]["id"] = json!({});
    let mut found = faults(&dataset);
    found.sort();
    assert_eq!(
        found,
        [
            "facts[0].label: 1901 is not a text",
            r#"moments[0].date.edtf: "1903-13" is not a month"#,
            r#"momments: there is no such field; did you mean "moments"?"#,
            "references[0].id: this object is not a text",
        ]
    );
}

#[test]
fn a_year_is_printed_in_the_digits_of_the_article_s_script() {
    let mut dataset = kettle();
    let article = ARTICLE.replace("lost in 1903", "lost in ١٩٠٣");
    dataset["moments"][0]["date"]["basis"]["stated"]["excerpt"]["exact"] = json!("lost in ١٩٠٣");
    dataset["moments"][0]["excerpts"][0]["exact"] = json!("lost in ١٩٠٣");
    assert!(dataset::read(&dataset.to_string(), Some(&article)).is_ok());
    dataset["moments"][0]["date"]["edtf"] = json!("1904");
    assert!(dataset::read(&dataset.to_string(), Some(&article)).is_err());
}

#[test]
fn what_is_missing_at_the_top_hides_no_other_fault() {
    let mut dataset = kettle();
    dataset.as_object_mut().expect("an object").remove("title");
    dataset["facts"] = json!("none");
    dataset["moments"][0]["excerpts"][0]["exact"] = json!("xyz");
    assert_eq!(
        faults(&dataset),
        [
            "title: is missing",
            r#"facts: "none" is not a list"#,
            r#"moments[0].excerpts[0]: "xyz" is not in the article"#,
        ]
    );
}

#[test]
fn what_cannot_be_read_may_use_what_seems_unused() {
    let mut dataset = kettle();
    dataset["moments"][1]["people"] = json!("Ada Lake");
    assert_eq!(faults(&dataset), [r#"moments[1].people: "Ada Lake" is not a list"#]);
    let mut dataset = kettle();
    dataset["moments"][1] = json!([]);
    assert_eq!(faults(&dataset).len(), 1, "{:?}", faults(&dataset));
}

#[test]
fn a_name_that_holds_anything_is_quoted_in_a_path() {
    let mut dataset = kettle();
    dataset["facts"][0]["a.b\u{1b}[2J"] = json!(1);
    assert_eq!(faults(&dataset), [r#"facts[0]."a.b\u{1b}[2J": there is no such field"#]);
}

#[test]
fn a_long_misquotation_of_a_long_article_takes_no_time() {
    let words = "word ".repeat(20_000);
    let mut dataset = kettle();
    for index in 0..20 {
        dataset["moments"][0]["excerpts"][index] = json!({ "exact": format!("{index} {}", &words[..5_000]) });
        if index == 19 {
            break;
        }
        dataset["moments"][0]["excerpts"].as_array_mut().expect("a list").push(json!(null));
    }
    let found = dataset::read(&dataset.to_string(), Some(&format!("{ARTICLE} {words}"))).expect_err("faults");
    assert!(found.iter().all(|fault| fault.message.ends_with("is not in the article")), "{:?}", found[0].message.len());
}

#[test]
fn a_dataset_without_its_article_has_one_fault() {
    let found = dataset::read(&kettle().to_string(), None).expect_err("a fault");
    assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), ["article: is missing"]);
}

#[test]
fn what_is_no_json_is_told_with_line_and_column() {
    let found = dataset::read("{\n  \"id\": kettle\n}", None).expect_err("a fault");
    assert_eq!(found.len(), 1);
    assert!(found[0].to_string().starts_with("this is not JSON: expected "), "{}", found[0]);
    assert!(found[0].message.ends_with("at line 2 column 9"), "{}", found[0]);
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    assert!(dataset::read(&format!("\u{feff}{}", kettle()), Some(ARTICLE)).is_ok());
}

/// `value` with another field.
fn with(value: &Value, name: &str, field: Value) -> Value {
    let mut value = value.clone();
    value[name] = field;
    value
}

//! Citations of the article, in each style.

mod kettle;

use dataset::Citation;
use kettle::{ARTICLE, kettle};
use serde_json::{Value, json};

/// The kettle's citations with another source.
fn cited(source: Value) -> Vec<Citation> {
    let mut dataset = kettle();
    for (name, value) in source.as_object().expect("fields") {
        dataset["source"][name] = value.clone();
    }
    dataset::read(&dataset.to_string(), Some(ARTICLE)).expect("no faults").citations.into_owned()
}

fn entries(source: Value) -> Vec<String> {
    cited(source).into_iter().map(|citation| citation.entry.into_owned()).collect()
}

fn briefs(source: Value) -> Vec<String> {
    cited(source).into_iter().map(|citation| citation.brief.into_owned()).collect()
}

#[test]
fn the_publisher_stands_for_an_author_and_is_named_once() {
    let json = include_str!("../../data/trotsky.json");
    let dataset = dataset::read(json, Some(include_str!("../../data/article.txt"))).expect("no faults");
    let citations: Vec<[&str; 3]> =
        dataset.citations.iter().map(|citation| [&*citation.style, &*citation.brief, &*citation.entry]).collect();
    assert_eq!(
        citations,
        [
            [
                "APA",
                "(Adam Smith Institute, n.d.)",
                "Adam Smith Institute. (n.d.). What Leon Trotsky achieved. https://www.adamsmith.org/blog/what-leon-trotsky-achieved",
            ],
            [
                "MLA",
                "(“What Leon Trotsky achieved”)",
                "“What Leon Trotsky achieved.” Adam Smith Institute, https://www.adamsmith.org/blog/what-leon-trotsky-achieved.",
            ],
            [
                "Chicago",
                "(Adam Smith Institute, n.d.)",
                "Adam Smith Institute. n.d. “What Leon Trotsky achieved.” https://www.adamsmith.org/blog/what-leon-trotsky-achieved.",
            ],
            [
                "BibTeX",
                "",
                "@online{trotsky,\n  author = {{Adam Smith Institute}},\n  title = {{What Leon Trotsky achieved}},\n  year = {n.d.},\n  url = {https://www.adamsmith.org/blog/what-leon-trotsky-achieved},\n}",
            ],
        ]
    );
}

#[test]
fn an_author_who_is_the_publisher_is_named_once_too() {
    assert_eq!(entries(json!({ "author": "Us" })), entries(json!({})));
}

#[test]
fn a_person_is_cited_by_the_family_name() {
    let source = json!({ "author": "Lake, Ada Jean-Marie", "year": "1950" });
    assert_eq!(briefs(source.clone()), ["(Lake, 1950)", "(Lake)", "(Lake 1950)", ""]);
    assert_eq!(
        entries(source),
        [
            "Lake, A. J.-M. (1950). Kettle. Us. https://example.org/",
            "Lake, Ada Jean-Marie. “Kettle.” Us, 1950, https://example.org/.",
            "Lake, Ada Jean-Marie. 1950. “Kettle.” Us. https://example.org/.",
            "@online{kettle,\n  author = {Lake, Ada Jean-Marie},\n  title = {{Kettle}},\n  organization = {Us},\n  year = {1950},\n  url = {https://example.org/},\n}",
        ]
    );
}

#[test]
fn any_other_author_is_cited_as_written() {
    let source = json!({ "author": "Kettle Works", "year": "1998–2001" });
    assert_eq!(briefs(source.clone()), ["(Kettle Works, 1998–2001)", "(Kettle Works)", "(Kettle Works 1998–2001)", ""]);
    assert_eq!(
        entries(source)[..3],
        [
            "Kettle Works. (1998–2001). Kettle. Us. https://example.org/",
            "Kettle Works. “Kettle.” Us, 1998–2001, https://example.org/.",
            "Kettle Works. 1998–2001. “Kettle.” Us. https://example.org/.",
        ]
    );
}

#[test]
fn what_is_not_known_is_not_made_up() {
    assert_eq!(
        entries(json!({ "url": "" })),
        [
            "Us. (n.d.). Kettle.",
            "“Kettle.” Us.",
            "Us. n.d. “Kettle.”",
            "@misc{kettle,\n  author = {{Us}},\n  title = {{Kettle}},\n  year = {n.d.},\n}",
        ]
    );
    assert_eq!(
        entries(json!({ "url": "", "author": "Lake, Ada" })),
        [
            "Lake, A. (n.d.). Kettle. Us.",
            "Lake, Ada. “Kettle.” Us.",
            "Lake, Ada. n.d. “Kettle.” Us.",
            "@misc{kettle,\n  author = {Lake, Ada},\n  title = {{Kettle}},\n  organization = {Us},\n  year = {n.d.},\n}",
        ]
    );
}

#[test]
fn a_sentence_that_is_closed_gets_no_second_full_stop() {
    let source = json!({ "title": "Is “tea” a “drink?”", "author": "Lake & Co.", "url": "", "publisher": "Us Inc." });
    assert_eq!(
        entries(source)[..3],
        [
            "Lake & Co. (n.d.). Is “tea” a “drink?” Us Inc.",
            "Lake & Co. “Is ‘tea’ a ‘drink?’” Us Inc.",
            "Lake & Co. n.d. “Is ‘tea’ a ‘drink?’” Us Inc.",
        ]
    );
}

#[test]
fn characters_that_mean_something_to_bibtex_are_escaped() {
    let source = json!({
        "title": r"50% of {tea} & $ #1 ~a_b^c\d", "publisher": "T&T", "author": "Lake_Sea",
        "url": r"https://example.org/a_b?c=%20&d=~{x}#\e"
    });
    assert_eq!(
        entries(source)[3],
        concat!(
            "@online{kettle,\n",
            "  author = {{Lake\\_Sea}},\n",
            "  title = {{50\\% of \\textbraceleft{}tea\\textbraceright{} \\& \\$ \\#1 \\textasciitilde{}a\\_b\\textasciicircum{}c\\textbackslash{}d}},\n",
            "  organization = {T\\&T},\n",
            "  year = {n.d.},\n",
            "  url = {https://example.org/a_b?c=%20&d=~%7Bx%7D#%5Ce},\n",
            "}"
        )
    );
}

#[test]
fn braces_of_an_entry_are_even_whatever_the_title_is() {
    for title in ["{", "}", "}{", r"\{", "a } b"] {
        let entry = &entries(json!({ "title": title, "url": "https://example.org/}" }))[3];
        let depth = entry.chars().try_fold(0u32, |depth, character| match character {
            '{' => Some(depth + 1),
            '}' => depth.checked_sub(1),
            _ => Some(depth),
        });
        assert_eq!(depth, Some(0), "{entry}");
    }
}

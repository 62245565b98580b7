//! Quotations of any article, by any letters: what is read has the very words, for Rust and for JavaScript.

use dataset::Dataset;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Pieces that are easily taken apart, turned or lost.
const HARD: &str = "a| |e\u{301}|\u{301}|🚀|👩\u{200d}🚀|🇪🇺|𝔘|\u{10ffff}|\r\n|\n|\n\n|\r\n\r\n|\r|\u{202e}|\u{2066}|\u{2069}|\
    \u{61c}|\u{feff}|\u{0}|\u{a0}|\u{2028}|العربية";

/// Such a piece, or any character.
fn piece() -> impl Strategy<Value = String> {
    let hard: Vec<&str> = HARD.split('|').collect();
    prop_oneof![3 => proptest::sample::select(hard).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)]
}

/// An article, and where in it two quotations begin and end, in characters.
fn quoted() -> impl Strategy<Value = (String, [(usize, usize); 2])> {
    proptest::collection::vec(piece(), 1..30).prop_flat_map(|pieces| {
        let article = pieces.concat();
        let count = article.chars().count();
        let ends = || (0..count, 0..=count).prop_map(|(one, other)| (one.min(other), one.max(other)));
        (Just(article), [ends(), ends()])
    })
}

/// The dataset that quotes these; what stands before each is its prefix.
fn dataset(article: &str, places: [(usize, usize); 2]) -> Value {
    let byte = |place: usize| article.char_indices().nth(place).map_or(article.len(), |(at, _)| at);
    let quotes = places.map(|(start, end)| {
        json!({ "exact": article[byte(start)..byte(end)], "prefix": article[..byte(start)], "suffix": article[byte(end)..] })
    });
    json!({
        "id": "any", "lang": "en", "title": "Any", "summary": quotes[0],
        "source": { "title": "Any", "publisher": "Us", "year": "n.d.", "rights": "CC0" },
        "article": article, "lanes": ["Any"], "facts": [{ "id": "fact", "label": "Fact", "excerpt": quotes[1] }],
        "moments": [{
            "id": "moment", "title": "Moment", "lane": "Any", "excerpts": quotes,
            "date": { "edtf": "1901", "basis": { "reference": { "references": ["work"] } } },
        }],
        "references": [{ "id": "work", "author": "We", "title": "Work", "year": "n.d." }],
    })
}

/// What all the quotations of such a dataset are.
fn words(dataset: &Dataset) -> Vec<&str> {
    let excerpts = dataset.moments[0].excerpts.iter().copied();
    let excerpts = [dataset.summary, dataset.facts[0].excerpt].into_iter().chain(excerpts);
    excerpts.map(|excerpt| dataset.article.words(excerpt)).collect()
}

proptest! {
    #[test]
    fn quotations_of_any_article_are_its_very_words((article, places) in quoted()) {
        let written = dataset(&article, places);
        let exact: Vec<&str> = [&written["summary"], &written["facts"][0]["excerpt"]]
            .into_iter()
            .map(|quote| quote["exact"].as_str().expect("words"))
            .collect();
        match dataset::read(&written.to_string(), None) {
            Ok(read) => {
                prop_assert_eq!(words(&read), [exact[0], exact[1], exact[0], exact[1]]);
                prop_assert_eq!(&*read.article.text, &*article);
                // Browsers count in halves of the letters beyond the first 65,536.
                let units: Vec<u16> = words(&read)[2].encode_utf16().collect();
                let given: Vec<u16> = exact[0].encode_utf16().collect();
                prop_assert_eq!(units, given);
            }
            Err(faults) => {
                let blank = exact.iter().any(|exact| exact.trim().is_empty());
                prop_assert!(blank, "{:?}", faults);
            }
        }
    }

    #[test]
    fn words_that_differ_in_a_letter_are_not_found((article, places) in quoted(), extra in any::<char>()) {
        let mut written = dataset(&article, places);
        let exact = format!("{}{extra}", written["summary"]["exact"].as_str().expect("words"));
        prop_assume!(!article.trim().is_empty() && !article.contains(&exact));
        written["summary"] = json!({ "exact": exact });
        let faults = dataset::read(&written.to_string(), None).expect_err("they are not in the article");
        prop_assert!(faults.iter().any(|fault| fault.path == "summary"), "{:?}", faults);
    }
}

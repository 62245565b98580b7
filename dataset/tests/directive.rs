//! Text directives: a browser finds in them the words that were meant.

use dataset::terms as parts;
use proptest::prelude::*;

fn text_directive(words: &str) -> String {
    dataset::text_directive(&parts(words))
}

/// The terms of a directive, decoded.
fn terms(directive: &str) -> Vec<String> {
    let terms = directive.strip_prefix(":~:text=").unwrap_or_else(|| panic!("{directive}"));
    terms.split(',').map(decode).collect()
}

fn decode(term: &str) -> String {
    assert!(term.chars().all(|c| c.is_ascii_alphanumeric() || c == '%'), "{term}");
    let mut bytes = Vec::new();
    let mut rest = term;
    while let Some(first) = rest.chars().next() {
        let length = if first == '%' { 3 } else { 1 };
        bytes.push(if first == '%' { u8::from_str_radix(&rest[1..3], 16).unwrap() } else { first as u8 });
        rest = &rest[length..];
    }
    String::from_utf8(bytes).expect("UTF-8")
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[test]
fn marks_that_mean_something_are_encoded() {
    assert_eq!(text_directive("1936–38, a-b & 50% #1"), ":~:text=1936%E2%80%9338%2C%20a%2Db%20%26%2050%25%20%231");
}

#[test]
fn many_words_are_given_by_the_first_and_the_last() {
    let twelve = "a b c d e f g h i j k l";
    assert_eq!(terms(&text_directive(twelve)), [twelve]);
    assert_eq!(terms(&text_directive(&format!("{twelve} m"))), ["a b c d e", "i j k l m"]);
}

#[test]
fn words_of_two_paragraphs_are_given_by_their_ends_and_no_term_runs_over_both() {
    assert_eq!(terms(&text_directive("one two.\n\nThree")), ["one two.", "Three"]);
    assert_eq!(terms(&text_directive("a b c d e f\n \n x \r\n\r\n1 2 3 4 5 6 7")), ["a b c d e", "3 4 5 6 7"]);
    // A line that is broken within a paragraph goes on.
    assert_eq!(terms(&text_directive("one\ntwo")), ["one two"]);
}

#[test]
fn no_words_make_no_directive() {
    assert_eq!(text_directive(" \n\n "), "");
}

#[test]
fn every_excerpt_of_the_card_can_be_found_in_its_article() {
    let article = include_str!("../../data/article.txt");
    let dataset = dataset::read(include_str!("../../data/trotsky.json"), Some(article)).expect("no faults");
    let paragraphs: Vec<String> = article.split("\n\n").map(|paragraph| words(paragraph).join(" ")).collect();
    let excerpts = dataset.moments.iter().flat_map(|moment| moment.excerpts.iter());
    for excerpt in excerpts {
        for term in terms(&text_directive(dataset.article.words(*excerpt))) {
            assert!(paragraphs.iter().any(|paragraph| paragraph.contains(&term)), "{term}");
        }
    }
}

proptest! {
    #[test]
    fn decoded_it_is_the_words_again(text in "(\\PC{1,6}[ \u{a0}\t]){0,11}\\PC{0,6}") {
        prop_assume!(!text.trim().is_empty() && words(&text).len() <= 12);
        prop_assert_eq!(terms(&text_directive(&text)), [text.trim().split_ascii_whitespace().collect::<Vec<_>>().join(" ")]);
    }

    #[test]
    fn long_or_short_it_begins_and_ends_as_the_words_do(text in any::<String>(), more in "([a-z,&-]{1,5}[ \n]{1,2}){0,40}") {
        let text = format!("{text} {more}");
        let all = words(&text);
        prop_assume!(!all.is_empty());
        let found = terms(&text_directive(&text));
        prop_assert!(found.len() <= 2);
        let (start, end) = (words(&found[0]), words(&found[found.len() - 1]));
        prop_assert!(all.starts_with(&start) && all.ends_with(&end), "{:?}", found);
        // The two never share a word.
        prop_assert!(found.len() == 1 || start.len() + end.len() <= all.len());
    }
}

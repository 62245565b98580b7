//! Anchoring: a quotation is found in its one place, character for character, or refused with a reason.

use dataset::{anchor, source::TextQuoteSelector};
use proptest::prelude::*;

const ARTICLE: &str = include_str!("../../data/article.txt");

fn quote(prefix: &str, exact: &str, suffix: &str) -> TextQuoteSelector {
    TextQuoteSelector { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() }
}

#[test]
fn words_are_found_as_the_article_prints_them() {
    for exact in ["he was outmanouevred by Stalin", "1936–1938", "Trotsky’s death", "Trotsky's arrogance"] {
        let span = anchor(ARTICLE, &quote("", exact, "")).expect(exact);
        assert_eq!(&ARTICLE[span.start as usize..span.end as usize], exact);
    }
}

#[test]
fn words_spelled_otherwise_are_not_found() {
    for exact in ["he was outmanoeuvred by Stalin", "1936-1938", "Trotsky's death at", "trotsky’s death"] {
        let message = anchor(ARTICLE, &quote("", exact, "")).unwrap_err();
        assert!(message.starts_with("not in the article"), "{message}");
    }
}

#[test]
fn words_that_only_look_the_same_are_told_by_the_character_that_differs() {
    let message = anchor(ARTICLE, &quote("", "1936-1938", "")).unwrap_err();
    assert_eq!(message, "not in the article, which has \"–\" (U+2013) where this has \"-\" (U+002D)");
}

#[test]
fn the_nearest_text_is_what_was_meant() {
    let message = anchor(ARTICLE, &quote("", "he was outmanoeuvred by Stalin", "")).unwrap_err();
    assert_eq!(message, "not in the article; nearest text is \"he was outmanouevred by Stalin,\"");
}

#[test]
fn words_that_stand_twice_need_a_prefix_or_suffix() {
    let message = anchor(ARTICLE, &quote("", "October Revolution", "")).unwrap_err();
    assert_eq!(message, "\"October Revolution\" is in 2 places of the article; a prefix or suffix must tell which");
    let span = anchor(ARTICLE, &quote("just before the ", "October Revolution", "")).unwrap();
    assert!(ARTICLE[..span.start as usize].ends_with("just before the "));
}

#[test]
fn words_elsewhere_than_their_prefix_says_are_refused() {
    let message = anchor(ARTICLE, &quote("in the ", "Red Army", "")).unwrap_err();
    assert_eq!(message, "\"Red Army\" is in the article, but not between this prefix and suffix");
}

#[test]
fn nothing_is_no_quotation() {
    assert_eq!(anchor(ARTICLE, &quote("", " ", "")).unwrap_err(), "the quotation is empty");
}

proptest! {
    #[test]
    fn any_words_of_any_text_are_found_where_they_stand(before in ".{0,20}", exact in "\\PC{1,20}", after in ".{0,20}") {
        prop_assume!(!exact.trim().is_empty());
        let article = format!("{before}{exact}{after}");
        let places = (0..article.len()).filter(|at| article.is_char_boundary(*at) && article[*at..].starts_with(&exact));
        match anchor(&article, &quote("", &exact, "")) {
            Ok(span) => prop_assert_eq!(&article[span.start as usize..span.end as usize], &exact),
            Err(message) => prop_assert!(places.count() > 1, "{}", message),
        }
    }

    #[test]
    fn the_words_around_always_tell_which(before in ".{0,20}", exact in "[ab]{1,3}", after in ".{0,20}") {
        let article = format!("{before}{exact}{after}");
        // A whole prefix and suffix fit in one place only.
        let span = anchor(&article, &quote(&before, &exact, &after)).unwrap();
        prop_assert_eq!(span.start as usize, before.len());
    }

    #[test]
    fn no_text_makes_it_panic(article in any::<String>(), exact in any::<String>(), prefix in any::<String>()) {
        let _ = anchor(&article, &quote(&prefix, &exact, ""));
    }
}

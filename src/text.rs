//! The card's own words, in English.

use dataset::{Certainty, JudgementKind};

/// The language of these words, as a BCP 47 tag.
pub const LANG: &str = "en";

pub const AT_A_GLANCE: &str = "At a glance";
pub const SLIDER: &str = "Moment";
pub const PREVIOUS: &str = "Previous";
pub const NEXT: &str = "Next";
pub const READ_IN_ARTICLE: &str = "Read it in the article";
pub const WHOLE_ARTICLE: &str = "The whole article";
pub const BACK: &str = "Back";
pub const STATED: &str = "stated in the article";
pub const DERIVED: &str = "derived from the article";
pub const REFERENCE: &str = "dated by a reference";
pub const GROUND: &str = "Date from";
pub const REFINED: &str = "More precisely";
pub const PLACES: &str = "Places";
pub const PEOPLE: &str = "People";
pub const RECORD: &str = "Check the record";
pub const ARTICLE_SAYS: &str = "The article says: ";
pub const RECORD_SAYS: &str = "The record: ";
pub const JUDGEMENTS: &str = "Judgements in the article";
pub const JUDGEMENTS_ARE: &str =
    "Opinions of the article’s author, and beliefs the article ascribes to others; not events.";
pub const REFERENCES: &str = "References";
pub const SOURCE: &str = "Source: ";

/// A year of the scale: "1917", "250 BC".
pub fn year(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - year) }
}

/// "3 of 20".
pub fn position(index: usize, count: usize) -> String {
    format!("{} of {count}", index + 1)
}

/// What the slider says: "7 November 1917: The October Revolution, 3 of 20".
pub fn value(date: &str, title: &str, index: usize, count: usize) -> String {
    format!("{}, {}", announcement(date, title), position(index, count))
}

/// What the live region says: "7 November 1917: The October Revolution".
pub fn announcement(date: &str, title: &str) -> String {
    format!("{date}: {title}")
}

/// "Check the record (2)".
pub fn counted(label: &str, count: usize) -> String {
    format!("{label} ({count})")
}

/// "Show all 20 moments".
pub fn show_all(count: usize) -> String {
    format!("Show all {count} moments")
}

/// The words before and after a date that is not sure.
pub fn certainty(certainty: Certainty) -> (&'static str, &'static str) {
    match certainty {
        Certainty::Sure => ("", ""),
        Certainty::Approximate => ("about ", ""),
        Certainty::Uncertain => ("", " (uncertain)"),
        Certainty::ApproximateAndUncertain => ("about ", " (uncertain)"),
    }
}

/// The words around an interval that is open at one end.
pub const FROM: &str = "from ";
pub const UNTIL: &str = "until ";

pub fn judgement(kind: JudgementKind) -> &'static str {
    match kind {
        JudgementKind::Opinion => "Opinion",
        JudgementKind::Counterfactual => "What would have been",
        JudgementKind::Attribution => "A belief the article ascribes",
    }
}

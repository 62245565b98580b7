//! Dates in words.

use dataset::{Certainty, Date, Point};

use crate::english;
// Natively there is English alone.
#[cfg(not(target_arch = "wasm32"))]
use crate::english as intl;
#[cfg(target_arch = "wasm32")]
use crate::intl;
use crate::words::{Word, Words};

/// Between the ends of an interval.
const TO: &str = " – ";

/// How the name of a month is written.
#[derive(Clone, Copy, PartialEq)]
pub enum Month {
    /// In full.
    Long,
    /// In short, where a day stands before it.
    Short,
}

/// A date in words, in pieces: each is a date that `<time>` can hold, with the words before and after it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase {
    pub before: String,
    pub words: String,
    pub after: String,
    /// The date for `<time datetime>`; none where HTML has no way to write it.
    pub datetime: Option<String>,
}

impl Phrase {
    /// The text of `word` around it.
    fn wrap(&mut self, language: Words, word: Word) {
        let (before, after) = language.around(word);
        self.before.insert_str(0, before);
        self.after += after;
    }
}

/// A date in words: one piece, or one for each end of an interval.
pub fn phrases(words: Words, date: Date) -> Vec<Phrase> {
    match date {
        Date::Single(point) => vec![phrase(words, point, Month::Long)],
        Date::Interval(Some(start), Some(end)) if precision(start) == precision(end) => range(words, start, end),
        Date::Interval(start, end) => {
            let ends = [start, end].map(|point| point.map(|point| phrase(words, point, Month::Short)));
            let [mut first, mut second] = ends;
            match (&mut first, &mut second) {
                (Some(first), Some(_)) => first.after += TO,
                (Some(first), None) => first.wrap(words, Word::From),
                (None, Some(second)) => second.wrap(words, Word::Until),
                (None, None) => {}
            }
            first.into_iter().chain(second).collect()
        }
    }
}

/// A date in words, as one text.
pub fn sentence(words: Words, date: Date) -> String {
    phrases(words, date).into_iter().map(|phrase| phrase.before + &phrase.words + &phrase.after).collect()
}

/// How many of year, month and day are known; `Intl` joins two dates only where these are the same.
fn precision(point: Point) -> (bool, bool, bool) {
    (point.month != 0, point.day != 0, point.certainty == Certainty::Sure && point.year > 0)
}

fn phrase(words: Words, point: Point, month: Month) -> Phrase {
    let mut phrase = Phrase { words: format(words, point, month), datetime: datetime(point), ..Phrase::default() };
    let (approximate, uncertain) = match point.certainty {
        Certainty::Sure => (false, false),
        Certainty::Approximate => (true, false),
        Certainty::Uncertain => (false, true),
        Certainty::ApproximateAndUncertain => (true, true),
    };
    for word in [approximate.then_some(Word::Approximate), uncertain.then_some(Word::Uncertain)].into_iter().flatten() {
        phrase.wrap(words, word);
    }
    phrase
}

/// "8 – 16 Mar 1917": what both ends share is said once.
fn range(words: Words, start: Point, end: Point) -> Vec<Phrase> {
    let mut first = phrase(words, start, Month::Short);
    let mut second = phrase(words, end, Month::Short);
    if precision(start).2
        && let Some([start, end]) = format_range(words, start, end)
    {
        first.words = start;
        second.words = end;
    }
    // Platforms differ in the spaces they put there.
    first.after += TO;
    vec![first, second]
}

/// A single date, by what knows its language.
fn format(words: Words, point: Point, month: Month) -> String {
    let format = if words.are_english() { english::format } else { intl::format };
    format(words, point, month)
}

/// Both ends of an interval, so that what they share is said once; none where that cannot be.
fn format_range(words: Words, start: Point, end: Point) -> Option<[String; 2]> {
    let format_range = if words.are_english() { english::format_range } else { intl::format_range };
    format_range(words, start, end)
}

/// HTML writes years from 1 on, with four digits at least, and nothing approximate.
fn datetime(point: Point) -> Option<String> {
    precision(point).2.then(|| point.written())
}

//! Dates in words.

use dataset::{Date, Point};

use crate::intl;
use crate::text;

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

/// A date in words: one piece, or one for each end of an interval.
pub fn phrases(date: Date) -> Vec<Phrase> {
    match date {
        Date::Single(point) => vec![phrase(point, Month::Long)],
        Date::Interval(Some(start), Some(end)) if precision(start) == precision(end) => range(start, end),
        Date::Interval(start, end) => {
            let [mut first, mut second] = [start, end].map(|point| point.map(|point| phrase(point, Month::Short)));
            match (&mut first, &mut second) {
                (Some(first), Some(_)) => first.after += TO,
                (Some(first), None) => first.before.insert_str(0, text::FROM),
                (None, Some(second)) => second.before.insert_str(0, text::UNTIL),
                (None, None) => {}
            }
            first.into_iter().chain(second).collect()
        }
    }
}

/// A date in words, as one text.
pub fn sentence(date: Date) -> String {
    phrases(date).into_iter().map(|phrase| phrase.before + &phrase.words + &phrase.after).collect()
}

/// How many of year, month and day are known; `Intl` joins two dates only where these are the same.
fn precision(point: Point) -> (bool, bool, bool) {
    (point.month != 0, point.day != 0, point.certainty == dataset::Certainty::Sure && point.year > 0)
}

fn phrase(point: Point, month: Month) -> Phrase {
    let (before, after) = text::certainty(point.certainty);
    Phrase { before: before.into(), words: intl::format(point, month), after: after.into(), datetime: datetime(point) }
}

/// "8 – 16 Mar 1917": what both ends share is said once.
fn range(start: Point, end: Point) -> Vec<Phrase> {
    let mut first = phrase(start, Month::Short);
    let mut second = phrase(end, Month::Short);
    if precision(start).2
        && let Some([start, end]) = intl::format_range(start, end)
    {
        first.words = start;
        second.words = end;
    }
    // Platforms differ in the spaces they put there.
    first.after += TO;
    vec![first, second]
}

/// HTML writes years from 1 on, with four digits at least, and nothing approximate.
fn datetime(point: Point) -> Option<String> {
    precision(point).2.then(|| point.to_string())
}

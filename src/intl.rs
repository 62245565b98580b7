//! Dates in words, by the platform's `Intl`.

use dataset::{Date, Point};
use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use crate::js::object;
use crate::text;

/// A language tag: the card's own words are in British English.
const LOCALE: &str = "en-GB";

const MILLISECONDS_A_DAY: f64 = 86_400_000.0;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &Object) -> DateTimeFormat;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, time: f64) -> String;
    #[wasm_bindgen(method, js_name = formatRangeToParts)]
    fn format_range_to_parts(this: &DateTimeFormat, start: f64, end: f64) -> Array;

    type RangePart;
    #[wasm_bindgen(method, getter)]
    fn value(this: &RangePart) -> String;
    #[wasm_bindgen(method, getter)]
    fn source(this: &RangePart) -> String;
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
                (Some(first), Some(_)) => first.after += " – ",
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
    Phrase {
        before: before.into(),
        words: formatter(point, month).format(time(point)),
        after: after.into(),
        datetime: datetime(point),
    }
}

/// "8–16 Mar 1917": what both ends share is said once.
fn range(start: Point, end: Point) -> Vec<Phrase> {
    let mut first = phrase(start, Month::Short);
    let mut second = phrase(end, Month::Short);
    if precision(start).2 {
        let parts = formatter(start, Month::Short).format_range_to_parts(time(start), time(end));
        let parts: Vec<(String, String)> = parts
            .iter()
            .map(|part| part.unchecked_into::<RangePart>())
            .map(|part| (part.source(), part.value()))
            .collect();
        let join = |parts: &[(String, String)]| parts.iter().map(|(_, value)| value.as_str()).collect();
        // The first date ends with the last part that is its own; what parts the two comes next.
        if let Some(last) = parts.iter().rposition(|(source, _)| source == "startRange") {
            first.words = join(&parts[..=last]);
            second.words = join(&parts[(last + 2).min(parts.len())..]);
            first.after = join(&parts[last + 1..(last + 2).min(parts.len())]);
            return vec![first, second];
        }
    }
    first.after += " – ";
    vec![first, second]
}

/// HTML writes years from 1 on, with four digits at least, and nothing approximate.
fn datetime(point: Point) -> Option<String> {
    precision(point).2.then(|| point.to_string())
}

fn time(point: Point) -> f64 {
    f64::from(point.first_day()) * MILLISECONDS_A_DAY
}

#[derive(Clone, Copy)]
enum Month {
    Long,
    Short,
}

fn formatter(point: Point, month: Month) -> DateTimeFormat {
    let month = if matches!(month, Month::Short) && point.day != 0 { "short" } else { "long" };
    // `undefined` counts as not there.
    let given = |there: bool, value: &str| if there { value.into() } else { JsValue::UNDEFINED };
    let options = object([
        ("timeZone", "UTC".into()),
        ("era", given(point.year <= 0, "short")),
        ("year", "numeric".into()),
        ("month", given(point.month != 0, month)),
        ("day", given(point.day != 0, "numeric")),
    ]);
    DateTimeFormat::new(LOCALE, &options)
}

//! Single dates and ranges in words of other languages than English, by the platform's `Intl`.

use std::cell::RefCell;

use dataset::Point;
use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::dates::Month;
use crate::object::object;
use crate::words::{Word, Words};

const MILLISECONDS_A_DAY: f64 = 86_400_000.0;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &JsValue) -> DateTimeFormat;
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

/// A date in words, without what is not sure about it.
pub fn format(words: Words, point: Point, month: Month) -> String {
    formatter(words, point, month).format(time(point))
}

/// "8" and "16 Mar 1917": what both ends share is said once. None where the platform can't join the two.
pub fn format_range(words: Words, start: Point, end: Point) -> Option<[String; 2]> {
    let parts = formatter(words, start, Month::Short).format_range_to_parts(time(start), time(end));
    let parts: Vec<(String, String)> =
        parts.iter().map(|part| part.unchecked_into::<RangePart>()).map(|part| (part.source(), part.value())).collect();
    let join = |parts: &[(String, String)]| parts.iter().map(|(_, value)| value.as_str()).collect();
    // The first date ends with the last part that is its own; what parts the two comes next.
    let end = parts.iter().rposition(|(source, _)| source == "startRange")? + 1;
    let next = (end + 1).min(parts.len());
    // Of that, what stands before the dash is still the first's: "8." in German.
    let own = parts[end..next].iter().filter_map(|(_, value)| value.split('–').next()).map(str::trim_end);
    Some([parts[..end].iter().map(|(_, value)| value.as_str()).chain(own).collect(), join(&parts[next..])])
}

fn time(point: Point) -> f64 {
    f64::from(point.first_day()) * MILLISECONDS_A_DAY
}

thread_local! {
    /// Those made so far, by the language, and what they write: browsers take long to make one.
    static MADE: RefCell<Vec<(Kind, DateTimeFormat)>> = const { RefCell::new(Vec::new()) };
}

/// What a formatter writes: the language, whether an era, a month and a day, and whether the month in short.
type Kind = (&'static str, bool, bool, bool, bool);

fn formatter(words: Words, point: Point, month: Month) -> DateTimeFormat {
    let (era, has_month, day) = (point.year <= 0, point.month != 0, point.day != 0);
    let kind = (words.lang, era, has_month, day, matches!(month, Month::Short));
    MADE.with_borrow_mut(|made| match made.iter().find(|(known, _)| *known == kind) {
        Some((_, formatter)) => formatter.clone(),
        None => {
            let formatter = make(words, point, month);
            made.push((kind, formatter.clone()));
            formatter
        }
    })
}

fn make(words: Words, point: Point, month: Month) -> DateTimeFormat {
    let month = if matches!(month, Month::Short) && point.day != 0 { "short" } else { "long" };
    // What is undefined is not written.
    let part = |is_there: bool, how: &str| if is_there { how.into() } else { JsValue::UNDEFINED };
    let parts = [
        ("timeZone", "UTC".into()),
        ("era", part(point.year <= 0, "short")),
        ("year", "numeric".into()),
        ("month", part(point.month != 0, month)),
        ("day", part(point.day != 0, "numeric")),
    ];
    DateTimeFormat::new(words.say(Word::Locale), &object(&parts))
}

//! Single dates and ranges in English words: as the Unicode CLDR has it for British English, and so `Intl` does.
//!
//! A browser takes longer to start its `Intl` than to make the card, so that is left to the other languages.

use dataset::{Point, digits};

use crate::dates::Month;
use crate::words::Words;

const LONG: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SHORT: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

/// A date in words, without what is not sure about it.
pub fn format(_: Words, point: Point, month: Month) -> String {
    words(point, month).join(" ")
}

/// "8" and "16 Mar 1917": what both ends share is said once.
pub fn format_range(_: Words, start: Point, end: Point) -> Option<[String; 2]> {
    let [first, second] = [start, end].map(|point| words(point, Month::Short));
    let shared = first.iter().rev().zip(second.iter().rev()).take_while(|(first, second)| first == second).count();
    let own = &first[..first.len() - shared];
    (!own.is_empty()).then(|| [own.join(" "), second.join(" ")])
}

/// Day, month, year: those that are known.
fn words(point: Point, month: Month) -> Vec<String> {
    let names = if month == Month::Short && point.day != 0 { SHORT } else { LONG };
    let day = (point.day != 0).then(|| digits(point.day.into()));
    let month = (point.month != 0).then(|| names[usize::from(point.month) - 1].to_owned());
    day.into_iter().chain(month).chain([Words::ENGLISH.year(point.year)]).collect()
}

#[cfg(test)]
mod tests {
    use dataset::Date;

    use crate::dates::sentence;
    use crate::words::Words;

    fn words(edtf: &str) -> String {
        sentence(Words::ENGLISH, edtf.parse::<Date>().expect("a date"))
    }

    #[test]
    fn a_date_is_written_as_the_british_write_it() {
        assert_eq!(words("1917-11-07"), "7 November 1917");
        assert_eq!(words("1917-08"), "August 1917");
        assert_eq!(words("-0043"), "44 BC");
    }

    #[test]
    fn a_range_says_once_what_its_ends_share() {
        assert_eq!(words("1917-03-08/1917-03-16"), "8 – 16 Mar 1917");
        assert_eq!(words("1917-09-08/1918-05-05"), "8 Sept 1917 – 5 May 1918");
        assert_eq!(words("1933-07/1935-06"), "July 1933 – June 1935");
        assert_eq!(words("1929/1940"), "1929 – 1940");
    }
}

//! Dates, and how each is known.

use super::checker::Checker;
use crate::model::{Basis, Dated};
use crate::source::{self, TextQuoteSelector};
use crate::{Certainty, Date, Point, quoted};

/// Stands in for a date that could not be read, so that checking goes on.
const UNREADABLE: Date = Date::Single(Point { year: 2000, month: 0, day: 0, certainty: Certainty::Sure });

impl Checker<'_> {
    /// The dates that can be read, for the scale; faults are found when each moment is checked.
    pub fn dates(&self, moments: &[source::Moment]) -> Vec<Date> {
        moments.iter().filter_map(|moment| moment.date.edtf.parse().ok()).collect()
    }

    pub fn dated(&mut self, path: &str, dated: &source::Dated) -> Dated {
        let date: Option<Date> =
            dated.edtf.parse().map_err(|message: String| self.fault(&format!("{path}.edtf"), message)).ok();
        let path = format!("{path}.basis");
        let basis = match &dated.basis {
            source::Basis::Stated { excerpt } => {
                let path = format!("{path}.stated.excerpt");
                let english = self.is_english();
                let parts = date.into_iter().flat_map(|date| printed(date, english));
                for part in parts.filter(|part| !prints(excerpt, part)) {
                    let mut message =
                        format!("does not print {part}, so the article does not state {}", quoted(&dated.edtf));
                    if let Some(before) = date.and_then(|date| date.points().find(|point| point.year <= 0)) {
                        message += &format!(", which is {} BCE", 1 - before.year);
                    }
                    self.fault(&path, message);
                }
                Basis::Stated(self.excerpt(&path, excerpt))
            }
            source::Basis::Derived { excerpts, rule } => {
                let path = format!("{path}.derived");
                if !excerpts.iter().any(|excerpt| excerpt.exact.chars().any(|c| digit(c).is_some())) {
                    self.fault(
                        &format!("{path}.excerpts"),
                        "none of these quotations has a number, so no date can be derived from them",
                    );
                }
                let rule = self.text(&format!("{path}.rule"), rule);
                Basis::Derived(self.each(&format!("{path}.excerpts"), excerpts, Self::excerpt).into(), rule)
            }
            source::Basis::Reference { references, remark } => {
                let path = format!("{path}.reference.references");
                Basis::Reference(self.reference_ids(&path, references), remark.clone().into())
            }
        };
        Dated { date: date.unwrap_or(UNREADABLE), basis }
    }

    /// A refined date lies within the date it refines. Dates that cannot be read have their own faults.
    pub fn within(&mut self, path: &str, refined: &str, date: &str) {
        let (Ok(inner), Ok(outer)) = (refined.parse::<Date>(), date.parse::<Date>()) else { return };
        let starts = outer.first_day().is_none_or(|first| inner.first_day().is_some_and(|day| day >= first));
        let ends = outer.last_day().is_none_or(|last| inner.last_day().is_some_and(|day| day <= last));
        if inner == outer {
            self.fault(path, format!("{} is the same date as {}", quoted(refined), quoted(date)));
        } else if !starts || !ends {
            self.fault(path, format!("{} does not lie within {}", quoted(refined), quoted(date)));
        }
    }
}

/// What an article must print to state a date: its years, the days of the month, and, in English, the months.
fn printed(date: Date, english: bool) -> impl Iterator<Item = String> {
    date.points().flat_map(move |point| {
        // 0 is 1 BCE, -43 is 44 BCE.
        let year = if point.year > 0 { point.year } else { 1 - point.year };
        let month = (english && point.month != 0).then(|| MONTHS[usize::from(point.month) - 1].to_owned());
        let day = (point.day != 0).then(|| point.day.to_string());
        [Some(year.to_string()), month, day].into_iter().flatten()
    })
}

const MONTHS: [&str; 12] = [
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

/// Whether the words have `part` as a word or a number of its own; an ordinal's ending may follow a number.
fn prints(excerpt: &TextQuoteSelector, part: &str) -> bool {
    let is_number = part.starts_with(|c: char| c.is_ascii_digit());
    let words: String = excerpt.exact.chars().map(|c| digit(c).unwrap_or(c)).collect();
    let belongs = |c: char| if is_number { c.is_ascii_digit() } else { c.is_ascii_alphabetic() };
    words.split(|c: char| !belongs(c)).any(|printed| printed == part)
}

/// A decimal digit of any of the scripts that years are often printed in, as an ASCII digit.
fn digit(c: char) -> Option<char> {
    // ASCII, Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Thai, Khmer, fullwidth: ten each.
    const ZEROS: [u32; 12] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xe50, 0x17e0, 0xff10];
    let value = ZEROS.iter().map(|zero| u32::from(c).wrapping_sub(*zero)).find(|value| *value < 10)?;
    char::from_digit(value, 10)
}

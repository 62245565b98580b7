//! Reading a [`Date`] from its EDTF text.

use core::str::FromStr;

use crate::date::{Certainty, Date, Point, days_in};
use crate::quoted;

impl FromStr for Date {
    type Err = String;

    /// Reads `1917`, `1917-08`, `1917-11-07`, `1936/1938`, `1929/..`, `1920~` or `-0044-03-15`.
    ///
    /// # Errors
    ///
    /// One sentence that quotes the part that is wrong.
    fn from_str(text: &str) -> Result<Self, String> {
        let Some((from, to)) = text.split_once('/') else {
            return point(text).map(Date::Single);
        };
        if from.is_empty() || to.is_empty() {
            return Err(format!(
                "{} lacks an end; one that is open is written \"..\", as in \"1929/..\"",
                quoted(text)
            ));
        }
        let (start, end) = (bound(from)?, bound(to)?);
        match (start, end) {
            (None, None) => return Err(format!("{} has neither a beginning nor an end", quoted(text))),
            (Some(start), Some(end)) if end.last_day() < start.first_day() => {
                return Err(format!("{} ends before it begins", quoted(text)));
            }
            _ => {}
        }
        Ok(Date::Interval(start, end))
    }
}

fn bound(text: &str) -> Result<Option<Point>, String> {
    if text == ".." { Ok(None) } else { point(text).map(Some) }
}

fn point(text: &str) -> Result<Point, String> {
    let (date, certainty) = match text.char_indices().next_back() {
        Some((at, '~')) => (&text[..at], Certainty::Approximate),
        Some((at, '?')) => (&text[..at], Certainty::Uncertain),
        Some((at, '%')) => (&text[..at], Certainty::ApproximateAndUncertain),
        _ => (text, Certainty::Sure),
    };
    let (before, digits) = match date.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, date),
    };
    let mut parts = digits.split('-');
    let year = number(parts.next(), 4).ok_or_else(|| format!("{} is not a date: {FORMS}", quoted(text)))?;
    if before < 0 && year == 0 {
        return Err(format!("{} is not a year: the year 0 has no sign", quoted(text)));
    }
    let year = before * year;
    let mut point = Point { year, month: 0, day: 0, certainty };
    if let Some(part) = parts.next() {
        point.month = number(Some(part), 2)
            .filter(|month| (1..=12).contains(month))
            .ok_or_else(|| wrong(text, part, "month"))? as u8;
    }
    if let Some(part) = parts.next() {
        point.day = number(Some(part), 2)
            .filter(|day| (1..=i32::from(days_in(year, point.month))).contains(day))
            .ok_or_else(|| wrong(text, part, "day"))? as u8;
    }
    match parts.next() {
        Some(_) => Err(format!("{} is not a date: it has more than a year, a month and a day", quoted(text))),
        None => Ok(point),
    }
}

const FORMS: &str = "a year has four digits, as in 1917, 1917-08-21, 1936/1938, 1929/.., 1920~, or -0043 for 44 BCE";

fn wrong(text: &str, part: &str, name: &str) -> String {
    if part.len() == 2 {
        format!("{} is not a {name}", quoted(text))
    } else {
        format!("{} is not a date: a {name} has two digits", quoted(text))
    }
}

fn number(text: Option<&str>, digits: usize) -> Option<i32> {
    let text = text.filter(|text| text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()))?;
    text.parse().ok()
}

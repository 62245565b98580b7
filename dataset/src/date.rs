//! Dates in the card's profile of EDTF (ISO 8601-2), New Style.
//!
//! The profile: a year, month or day; a closed or open interval of them; the qualifiers `~` (approximate), `?`
//! (uncertain) and `%` (both); negative years, where `0000` is 1 BCE.

use core::fmt;

use crate::digits;

/// A date as precise as it is known.
///
/// ```
/// use dataset::Date;
///
/// let purges: Date = "1936/1938".parse().unwrap();
/// assert_eq!(purges.to_string(), "1936/1938");
/// assert_eq!("1917-13".parse::<Date>().unwrap_err(), r#""1917-13" is not a month"#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub enum Date {
    /// A year, month or day.
    Single(Point),
    /// From one to another; `None` is open.
    Interval(Option<Point>, Option<Point>),
}

/// A year, a month of a year or a day of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Point {
    /// The year, astronomical: 0 is 1 BCE.
    pub year: i32,
    /// The month, 1 to 12; 0 where only the year is known.
    pub month: u8,
    /// The day of the month, from 1; 0 where only the month is known.
    pub day: u8,
    /// How sure it is.
    pub certainty: Certainty,
}

/// How sure a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub enum Certainty {
    /// As written.
    Sure,
    /// About then: `~`.
    Approximate,
    /// Perhaps then: `?`.
    Uncertain,
    /// Perhaps about then: `%`.
    ApproximateAndUncertain,
}

impl Date {
    /// The first day, counted from 1 January 1970; `None` where the date has no beginning.
    pub fn first_day(self) -> Option<i32> {
        match self {
            Date::Single(point) => Some(point.first_day()),
            Date::Interval(start, _) => start.map(Point::first_day),
        }
    }

    /// The last day, counted from 1 January 1970; `None` where the date has no end.
    pub fn last_day(self) -> Option<i32> {
        match self {
            Date::Single(point) => Some(point.last_day()),
            Date::Interval(_, end) => end.map(Point::last_day),
        }
    }

    /// The dates it is written with: one, or the known ends of an interval.
    pub fn points(self) -> impl Iterator<Item = Point> {
        let (first, second) = match self {
            Date::Single(point) => (Some(point), None),
            Date::Interval(start, end) => (start, end),
        };
        first.into_iter().chain(second)
    }
}

impl Point {
    /// The first day it may mean, counted from 1 January 1970.
    pub fn first_day(self) -> i32 {
        day_number(self.year, self.month.max(1), self.day.max(1))
    }

    /// The last day it may mean, counted from 1 January 1970.
    pub fn last_day(self) -> i32 {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 { days_in(self.year, month) } else { self.day };
        day_number(self.year, month, day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written())
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written())
    }
}

/// Written without `core::fmt`, which the card has no other use for.
impl Date {
    /// The date as EDTF.
    pub fn written(self) -> String {
        let end = |end: Option<Point>| end.map_or_else(|| "..".to_owned(), Point::written);
        match self {
            Date::Single(point) => point.written(),
            Date::Interval(from, to) => [end(from), end(to)].join("/"),
        }
    }
}

impl Point {
    /// The year, month or day as EDTF.
    pub fn written(self) -> String {
        let mut text = String::new();
        if self.year < 0 {
            text.push('-');
        }
        pad(&mut text, self.year.unsigned_abs(), 4);
        for part in [self.month, self.day] {
            if part != 0 {
                text.push('-');
                pad(&mut text, part.into(), 2);
            }
        }
        text += match self.certainty {
            Certainty::Sure => "",
            Certainty::Approximate => "~",
            Certainty::Uncertain => "?",
            Certainty::ApproximateAndUncertain => "%",
        };
        text
    }
}

/// Adds `number` with `least` digits at least.
fn pad(text: &mut String, number: u32, least: usize) {
    let number = digits(number as i32);
    for _ in number.len()..least {
        text.push('0');
    }
    *text += &number;
}

/// Days from 1 January 1970 to a day of the proleptic Gregorian calendar.
/// (Howard Hinnant's `days_from_civil`: years begin in March, so that the leap day comes last.)
pub fn day_number(year: i32, month: u8, day: u8) -> i32 {
    let (month, day) = (i32::from(month), i32::from(day));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// How many days a month has.
pub(crate) fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

//! The time scale: from dates to places along the timeline, and to rows that keep moments apart.

use crate::date::{Date, day_number};
use crate::model::{Mark, Tick};

/// The width of the timeline in the units of [`Mark`] and [`Tick`].
pub const WIDTH: u16 = 10_000;

/// How much of the width two marks in one row stay apart, so that each can be seen and tapped.
const GAP: u16 = 300;

/// A stretch of whole years.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    first_year: i32,
    last_year: i32,
}

impl Scale {
    /// The years that hold all dates.
    ///
    /// ```
    /// use dataset::scale::Scale;
    ///
    /// let scale = Scale::of(["1917-11-07", "1936/1938"].map(|date| date.parse().unwrap()));
    /// let mark = scale.mark("1936/1938".parse().unwrap());
    /// assert!(mark.start > 8_600 && mark.end > 9_990);
    /// ```
    pub fn of(dates: impl IntoIterator<Item = Date>) -> Self {
        let years: Vec<i32> = dates.into_iter().flat_map(Date::points).map(|point| point.year).collect();
        let first_year = years.iter().copied().min().unwrap_or_default();
        let last_year = years.iter().copied().max().unwrap_or_default();
        Scale { first_year, last_year }
    }

    /// Where a date lies, in row 0. An open end reaches the edge of the scale.
    pub fn mark(self, date: Date) -> Mark {
        let start = date.first_day().map_or(0, |day| self.at(day));
        let end = match date {
            // A day is a point; a month or a year, a stretch.
            Date::Single(point) if point.day != 0 => start,
            _ => date.last_day().map_or(WIDTH, |day| self.at(day + 1)),
        };
        Mark { start, end, row: 0 }
    }

    /// The years to print: at most ten, evenly spaced, on round numbers as people count them: 500 BCE, 250 BCE, 1, 250.
    pub fn ticks(self) -> Vec<Tick> {
        let years = self.last_year - self.first_year + 1;
        let step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500]
            .into_iter()
            .find(|step| years / step < 10)
            .unwrap_or_else(|| 1_000 * (years / 10_000 + 1));
        let first = self.first_year.div_euclid(step) * step - step;
        (0..)
            .map(|index| first + index * step)
            // There is no year 0, and 0 is 1 BCE here.
            .map(|round| if step > 1 && round <= 0 { round + 1 } else { round })
            .skip_while(|year| *year < self.first_year)
            .take_while(|year| *year <= self.last_year)
            .map(|year| Tick { year, at: self.at(day_number(year, 1, 1)) })
            .collect()
    }

    fn at(self, day: i32) -> u16 {
        let begin = i64::from(day_number(self.first_year, 1, 1));
        let end = i64::from(day_number(self.last_year + 1, 1, 1));
        ((i64::from(day) - begin) * i64::from(WIDTH) / (end - begin)).clamp(0, i64::from(WIDTH)) as u16
    }
}

/// Gives each mark the highest row where it hides none before it, and returns how many rows there are: at least one.
/// The marks come in the order of time.
pub fn pack<'a>(marks: impl IntoIterator<Item = &'a mut Mark>) -> u16 {
    let mut row_ends: Vec<u16> = Vec::new();
    for mark in marks {
        let free = row_ends.iter().position(|end| end.saturating_add(GAP) <= mark.start);
        let row = free.unwrap_or_else(|| {
            row_ends.push(0);
            row_ends.len() - 1
        });
        row_ends[row] = mark.end;
        mark.row = row as u16;
    }
    row_ends.len().max(1) as u16
}

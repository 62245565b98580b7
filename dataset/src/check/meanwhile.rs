//! Which moments were under way at the same time.

use crate::model::Moment;
use crate::{Date, Point};

/// Fills in what else was under way during each of the moments, which come in the order of time.
pub(super) fn fill(moments: &mut [Moment]) {
    let dates: Vec<Date> = moments.iter().map(|moment| moment.date.date).collect();
    for (index, moment) in moments.iter_mut().enumerate() {
        let date = dates[index];
        let others = (0..=u16::MAX).zip(&dates).filter(|(other, _)| usize::from(*other) != index);
        let shared = others.filter(|(_, other)| overlap(date, **other) && !meet(date, **other) && !meet(**other, date));
        moment.meanwhile = shared.map(|(other, _)| other).collect::<Vec<_>>().into();
    }
}

/// Whether two dates share a day.
fn overlap(one: Date, other: Date) -> bool {
    let ([first, last], [begin, end]) = (days(one), days(other));
    first <= end && begin <= last
}

/// Whether all that two dates share is the month, or the year, that the one ends and the next begins in, both given no
/// more exactly than that: then nothing says that they met.
fn meet(one: Date, next: Date) -> bool {
    let (Some(end), Some(begin)) = (ends(one)[1], ends(next)[0]) else { return false };
    let span = |point: Point| [point.first_day(), point.last_day()];
    let coarse = end.first_day() < end.last_day();
    coarse && span(end) == span(begin) && days(one)[0] < begin.first_day()
}

/// The first and the last day of a date. An open end runs to the timeline's end: no moment lies beyond it.
fn days(date: Date) -> [i32; 2] {
    [date.first_day().unwrap_or(i32::MIN), date.last_day().unwrap_or(i32::MAX)]
}

/// Where a date begins and ends.
fn ends(date: Date) -> [Option<Point>; 2] {
    match date {
        Date::Single(point) => [Some(point); 2],
        Date::Interval(start, end) => [start, end],
    }
}

//! Which moments were under way at the same time.

use crate::model::Moment;
use crate::{Date, Point};

/// The first and the last day of something.
type Days = [i32; 2];

/// When a moment was, and how exactly that is known.
struct Span {
    /// An open end runs to the timeline's end: no moment lies beyond it.
    days: Days,
    /// The day, month or year that it begins in, and the one that it ends in; none of an open end.
    begins: Option<Days>,
    ends: Option<Days>,
}

/// Fills in what else was under way during each of the moments, which come in the order of time.
pub(super) fn fill(moments: &mut [Moment]) {
    let spans: Vec<Span> = moments.iter().map(|moment| span(moment.date.date)).collect();
    for (index, moment) in moments.iter_mut().enumerate() {
        let span = &spans[index];
        let others = (0..=u16::MAX).zip(&spans).filter(|(other, _)| usize::from(*other) != index);
        let shared = others.filter(|(_, other)| overlap(span, other) && !meet(span, other) && !meet(other, span));
        moment.meanwhile = shared.map(|(other, _)| other).collect::<Vec<_>>().into();
    }
}

/// Whether two share a day.
fn overlap(one: &Span, other: &Span) -> bool {
    one.days[0] <= other.days[1] && other.days[0] <= one.days[1]
}

/// Whether all that two share is the month, or the year, that the one ends and the next begins in, both given no more
/// exactly than that: then nothing says that they met.
fn meet(one: &Span, next: &Span) -> bool {
    let is_after = |[first, last]: Days| first < last && one.days[0] < first;
    one.ends == next.begins && one.ends.is_some_and(is_after)
}

fn span(date: Date) -> Span {
    let (begin, end) = match date {
        Date::Single(point) => (Some(point), Some(point)),
        Date::Interval(begin, end) => (begin, end),
    };
    let [begins, ends] = [begin, end].map(|point| point.map(days));
    Span { days: [begins.map_or(i32::MIN, |it| it[0]), ends.map_or(i32::MAX, |it| it[1])], begins, ends }
}

fn days(point: Point) -> Days {
    [point.first_day(), point.last_day()]
}

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

/// How many of those that come before a moment in time, and how many of those after it, it names at most.
const NEAR: usize = 20;

/// Fills in what else was under way during each of the moments, which come in the order of time.
pub(super) fn fill(moments: &mut [Moment]) {
    let spans: Vec<Span> = moments.iter().map(|moment| span(moment.date.date)).collect();
    // Those so far that may reach farther, in the order of time.
    let mut open: Vec<usize> = Vec::new();
    for (index, moment) in moments.iter_mut().enumerate() {
        let span = &spans[index];
        let shared = |other: usize| {
            let other = &spans[other];
            overlap(span, other) && !meet(span, other) && !meet(other, span)
        };
        // One more than is named tells that there are others.
        let mut before = Vec::new();
        let mut at = open.len();
        while at > 0 && before.len() <= NEAR {
            at -= 1;
            let other = open[at];
            if spans[other].days[1] < span.days[0] {
                open.remove(at);
            } else if shared(other) {
                before.push(other);
            }
        }
        open.push(index);
        let after = (index + 1..spans.len()).take_while(|&other| spans[other].days[0] <= span.days[1]);
        let after: Vec<usize> = after.filter(|&other| shared(other)).take(NEAR + 1).collect();
        moment.among_others = before.len() > NEAR || after.len() > NEAR;
        let near = before.iter().take(NEAR).rev().chain(after.iter().take(NEAR));
        moment.meanwhile = near.map(|&other| other as u16).collect::<Vec<_>>().into();
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

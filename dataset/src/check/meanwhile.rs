//! Which moments were under way at the same time.

use crate::model::Moment;

/// Fills in what else was under way during each of the moments, which come in the order of time.
pub(super) fn fill(moments: &mut [Moment]) {
    let days: Vec<[i32; 2]> = moments.iter().map(days).collect();
    for (index, moment) in moments.iter_mut().enumerate() {
        let [first, last] = days[index];
        let others = (0..=u16::MAX).zip(&days).filter(|(other, _)| usize::from(*other) != index);
        let shared = others.filter(|(_, [begin, end])| first <= *end && *begin <= last);
        moment.meanwhile = shared.map(|(other, _)| other).collect::<Vec<_>>().into();
    }
}

/// The first and the last day of a moment. An open end runs to the timeline's end: no moment lies beyond it.
fn days(moment: &Moment) -> [i32; 2] {
    let date = moment.date.date;
    [date.first_day().unwrap_or(i32::MIN), date.last_day().unwrap_or(i32::MAX)]
}

//! Dates: what is read is written the same, and what is not read is told in a sentence.

use dataset::{Date, Point, day_number};

use crate::sentence;

/// Holds a text against it.
pub fn check(text: &str) {
    match text.parse::<Date>() {
        Ok(date) => {
            assert_eq!(date.to_string(), text, "is written otherwise than it was read");
            check_days(date);
        }
        Err(message) => {
            sentence::check(&message);
            let quoted = dataset::quoted(text).to_string();
            let date_alone = !text.contains('/');
            assert!(!date_alone || message.starts_with(&quoted), "{message} does not quote {quoted}");
        }
    }
}

/// A date lasts from its first day to its last, and so does each of its ends.
pub(crate) fn check_days(date: Date) {
    let days = [date.first_day(), date.last_day()];
    assert!(days.iter().any(Option::is_some), "{date} is on no day");
    if let [Some(first), Some(last)] = days {
        assert!(first <= last, "{date} ends before it begins");
    }
    for point in date.points() {
        assert!(point.first_day() <= point.last_day(), "{point} ends before it begins");
        assert!(point.day == 0 || point.first_day() == point.last_day(), "{point} is more than a day");
        assert!(point.day == 0 || point.month != 0, "{point} is a day of no month");
        if point.month != 0 {
            assert!(point.last_day() < first_day_after(point), "{point} is not in its month");
        }
    }
}

/// The first day of the month that comes next.
fn first_day_after(point: Point) -> i32 {
    match point.month {
        12 => day_number(point.year + 1, 1, 1),
        month => day_number(point.year, month + 1, 1),
    }
}

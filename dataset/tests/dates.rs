//! Dates: what is read, what is refused, and that another reader of EDTF agrees.

use dataset::{Certainty, Date, Point, day_number};
use edtf::level_1;
use proptest::prelude::*;

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|message| panic!("{text}: {message}"))
}

#[test]
fn a_date_is_written_as_it_was_read() {
    for text in ["1917", "1917-08", "1917-11-07", "1936/1938", "1929/..", "../1929", "1920~", "-0044-03-15?", "0000%"] {
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn what_is_no_date_is_told_by_its_part() {
    for (text, message) in [
        ("1917-13", r#""1917-13" is not a month"#),
        ("1917-02-29", r#""1917-02-29" is not a day"#),
        ("1917-1", r#""1917-1" is not a date: a month has two digits"#),
        (
            "17",
            r#""17" is not a date: a year has four digits, as in 1917, 1917-08-21, 1936/1938, 1929/.., 1920~, or -0043 for 44 BCE"#,
        ),
        (
            "",
            r#""" is not a date: a year has four digits, as in 1917, 1917-08-21, 1936/1938, 1929/.., 1920~, or -0043 for 44 BCE"#,
        ),
        ("-0000", r#""-0000" is not a year: the year 0 has no sign"#),
        ("1917-11-07-01", r#""1917-11-07-01" is not a date: it has more than a year, a month and a day"#),
        ("1938/1936", r#""1938/1936" ends before it begins"#),
        ("../..", r#""../.." has neither a beginning nor an end"#),
        ("1917/", r#""1917/" lacks an end; one that is open is written "..", as in "1929/..""#),
        (
            "１９１７",
            r#""１９１７" is not a date: a year has four digits, as in 1917, 1917-08-21, 1936/1938, 1929/.., 1920~, or -0043 for 44 BCE"#,
        ),
    ] {
        assert_eq!(text.parse::<Date>().unwrap_err(), message);
    }
}

#[test]
fn a_year_or_month_lasts_from_its_first_day_to_its_last() {
    assert_eq!(date("1970").first_day(), Some(0));
    assert_eq!(date("1970").last_day(), Some(364));
    assert_eq!(date("2000-02").last_day(), Some(day_number(2000, 2, 29)));
    assert_eq!(date("1900-02").last_day(), Some(day_number(1900, 2, 28)));
    assert_eq!(date("1929/..").last_day(), None);
    assert_eq!(date("../1929").first_day(), None);
}

/// What is written like a date: often one, sometimes with a month or day that is none.
fn interval_or_point() -> impl Strategy<Value = String> {
    let point = "-?[0-9]{4}(-(0[1-9]|1[0-2]|[0-9]{2})(-([0-2][0-9]|[0-9]{2}))?)?[~?%]?";
    let end = || prop_oneof![4 => point, 1 => Just("..".to_owned())];
    prop_oneof![point, (end(), end()).prop_map(|(start, end)| format!("{start}/{end}"))]
}

/// Year, month and day, 0 where they are not known, and how sure they are.
type Read = (i32, u32, u32, level_1::Certainty);

/// The ends of an interval, none where it is open, or a date alone.
fn ours(date: Date) -> Vec<Option<Read>> {
    let read = |point: Point| {
        let certainty = match point.certainty {
            Certainty::Sure => level_1::Certainty::Certain,
            Certainty::Approximate => level_1::Certainty::Approximate,
            Certainty::Uncertain => level_1::Certainty::Uncertain,
            Certainty::ApproximateAndUncertain => level_1::Certainty::ApproximateUncertain,
        };
        (point.year, point.month.into(), point.day.into(), certainty)
    };
    match date {
        Date::Single(point) => vec![Some(read(point))],
        Date::Interval(start, end) => vec![start.map(read), end.map(read)],
    }
}

/// The same of the other reader's.
fn theirs(edtf: level_1::Edtf) -> Vec<Option<Read>> {
    use level_1::Edtf::{Date, Interval, IntervalFrom, IntervalTo};
    let read = |date: level_1::Date| {
        let value = |part: Option<level_1::Component>| part.and_then(level_1::Component::value).unwrap_or(0);
        Some((date.year(), value(date.month()), value(date.day()), date.certainty()))
    };
    match edtf {
        Date(date) => vec![read(date)],
        Interval(start, end) => vec![read(start), read(end)],
        IntervalFrom(start, _) => vec![read(start), None],
        IntervalTo(_, end) => vec![None, read(end)],
        other => panic!("{other:?} was never written"),
    }
}

/// Seasons, months 21 to 41, are EDTF and not in our profile.
fn has_season(text: &str) -> bool {
    let month = |end: &str| end.trim_start_matches('-').split('-').nth(1)?.get(..2)?.parse().ok();
    text.split('/').filter_map(month).any(|month: u8| (21..=41).contains(&month))
}

proptest! {
    #[test]
    fn months_and_years_follow_one_another_without_a_gap(year in -9998..9998i32, month in 1..=12u8) {
        let text = |year: i32, month: u8| {
            let sign = if year < 0 { "-" } else { "" };
            date(&format!("{sign}{:04}-{month:02}", year.abs()))
        };
        let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        prop_assert_eq!(text(year, month).last_day().unwrap() + 1, text(next_year, next_month).first_day().unwrap());
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        prop_assert_eq!(day_number(year + 1, 1, 1) - day_number(year, 1, 1), if leap { 366 } else { 365 });
    }

    #[test]
    fn another_reader_of_edtf_agrees(text in interval_or_point()) {
        let read = level_1::Edtf::parse(&text).map(theirs);
        match text.parse::<Date>() {
            Ok(date) => {
                prop_assert!(read.is_ok(), "only we read {}", text);
                prop_assert_eq!(ours(date), read.unwrap());
                prop_assert_eq!(date.to_string(), text);
            }
            Err(message) => {
                let backwards = message.ends_with("ends before it begins")
                    && matches!(read.as_deref(), Ok([Some(start), Some(end)]) if start > end);
                prop_assert!(
                    read.is_err() || has_season(&text) || backwards,
                    "only they read {}: {}", text, message
                );
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused_without_a_panic(text in any::<String>()) {
        if let Ok(date) = text.parse::<Date>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }
}

proptest! {
    #[test]
    fn digits_are_those_of_the_standard_library(number in any::<i32>()) {
        prop_assert_eq!(dataset::digits(number), number.to_string());
    }
}

//! The time scale: true to time, legible, and without moments that hide each other.

use dataset::Date;
use dataset::scale::{Scale, WIDTH, pack};
use proptest::prelude::*;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn the_scale_runs_over_whole_years() {
    let scale = Scale::of([date("1917-11-07"), date("1940-08-21")]);
    assert_eq!(scale.mark(date("1917-01-01")).start, 0);
    assert_eq!(scale.mark(date("1940")).end, WIDTH);
}

#[test]
fn a_day_is_a_point_and_a_year_a_stretch() {
    let scale = Scale::of([date("1917"), date("1940")]);
    let day = scale.mark(date("1928-07-01"));
    assert_eq!(day.start, day.end);
    let year = scale.mark(date("1928"));
    assert!(year.start < day.start && day.start < year.end);
}

#[test]
fn an_open_end_reaches_the_edge() {
    let scale = Scale::of([date("1917"), date("1940")]);
    assert_eq!(scale.mark(date("1929/..")).end, WIDTH);
    assert_eq!(scale.mark(date("../1929")).start, 0);
}

#[test]
fn bars_that_overlap_lie_in_rows_of_their_own() {
    let scale = Scale::of([date("1917"), date("1940")]);
    let mut marks = ["1918/1925", "1920/1921", "1930/1931"].map(|text| scale.mark(date(text)));
    assert_eq!(pack(&mut marks), 2);
    assert_eq!(marks.map(|mark| mark.row), [0, 1, 0]);
}

#[test]
fn years_before_our_era_are_round_as_people_count_them() {
    let years =
        |dates: [&str; 2]| -> Vec<i32> { Scale::of(dates.map(date)).ticks().iter().map(|tick| tick.year).collect() };
    // 1000 BCE is -999; after 1 BCE comes 1.
    assert_eq!(years(["-0999", "1000"]), [-999, -749, -499, -249, 1, 250, 500, 750, 1000]);
    assert_eq!(years(["-0002", "0002"]), [-2, -1, 0, 1, 2]);
}

proptest! {
    #[test]
    fn later_is_never_further_left(years in prop::collection::vec(-3000..3000i32, 2..40)) {
        let mut dates: Vec<Date> = years.iter().map(|year| {
            let sign = if *year < 0 { "-" } else { "" };
            date(&format!("{sign}{:04}", year.abs()))
        }).collect();
        dates.sort_by_key(|date| date.first_day());
        let scale = Scale::of(dates.iter().copied());
        let starts: Vec<u16> = dates.iter().map(|date| scale.mark(*date).start).collect();
        prop_assert!(starts.is_sorted());
        let ticks = scale.ticks();
        prop_assert!(ticks.len() <= 10, "{} years are printed", ticks.len());
        prop_assert!(ticks.windows(2).all(|pair| pair[0].at < pair[1].at));
    }

    #[test]
    fn no_mark_covers_another_of_its_row(spans in prop::collection::vec((0..WIDTH, 0..2000u16), 0..40)) {
        let mut marks: Vec<_> = spans
            .into_iter()
            .map(|(start, length)| dataset::Mark { start, end: start.saturating_add(length).min(WIDTH), row: 0 })
            .collect();
        marks.sort_by_key(|mark| mark.start);
        let rows = pack(&mut marks);
        for (index, one) in marks.iter().enumerate() {
            prop_assert!(one.row < rows);
            for other in &marks[index + 1..] {
                prop_assert!(one.row != other.row || one.end < other.start);
            }
        }
    }
}

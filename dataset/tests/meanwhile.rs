//! What else was under way: moments that share a day.

mod kettle;

use dataset::Date;
use kettle::{ARTICLE, kettle};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The kettle with these dates for moments; each has its date for its title.
fn moments(dates: &[&str]) -> Vec<dataset::Moment> {
    let mut dataset = kettle();
    let moment = |(index, date): (usize, &&str)| {
        let basis = json!({ "reference": { "references": ["lake-1950"] } });
        json!({
            "id": format!("m{index}"), "title": date, "lane": "Life", "date": { "edtf": date, "basis": basis },
            "excerpts": [{ "exact": "moved in May" }], "people": ["Ada Lake"], "notes": ["where"]
        })
    };
    dataset["moments"] = dates.iter().enumerate().map(moment).collect::<Value>();
    dataset::read(&dataset.to_string(), Some(ARTICLE)).expect("no faults").moments.into_owned()
}

/// Each date in the order of time, with those of what was under way meanwhile.
fn meanwhile(dates: &[&str]) -> Vec<(String, Vec<String>)> {
    let moments = moments(dates);
    let title = |index: &u16| moments[usize::from(*index)].title.to_string();
    moments.iter().map(|moment| (moment.title.to_string(), moment.meanwhile.iter().map(title).collect())).collect()
}

/// What was under way during the moment of one date.
fn during(date: &str, others: &[&str]) -> Vec<String> {
    let dates: Vec<&str> = others.iter().copied().chain([date]).collect();
    meanwhile(&dates).into_iter().find(|(title, _)| title == date).expect(date).1
}

#[test]
fn one_shared_day_is_enough_and_the_day_after_is_not() {
    assert_eq!(during("1917-11-08/1918-03", &["1918-03-31", "1918-04-01", "1917-11-07"]), ["1918-03-31"]);
    assert_eq!(
        during("1901-02/1901-04", &["1900-12/1901-02-01", "1901-04-30/1902"]),
        ["1900-12/1901-02-01", "1901-04-30/1902"]
    );
}

#[test]
fn a_year_is_all_of_its_days() {
    assert_eq!(during("1917", &["1916", "1917-01-01", "1917-12-31", "1918"]), ["1917-01-01", "1917-12-31"]);
    assert_eq!(during("1904-02", &["1904-02-29", "1904-03-01"]), ["1904-02-29"]);
}

#[test]
fn what_has_no_end_goes_on_until_the_end_of_the_timeline() {
    assert_eq!(during("1929/..", &["1928", "1929-01-01", "2001-09-11"]), ["1929-01-01", "2001-09-11"]);
    assert_eq!(during("../1999", &["1901", "1999-12-31", "2000"]), ["1901", "1999-12-31"]);
    assert_eq!(during("1929/..", &["1950/.."]), ["1950/.."]);
}

#[test]
fn years_before_our_era_run_forward_too() {
    assert_eq!(
        during("-0044/-0042", &["-0045", "-0044-01-01", "-0043-03-15", "-0041"]),
        ["-0044-01-01", "-0043-03-15"]
    );
    assert_eq!(during("-0001/0001", &["-0002", "0000", "0001-12-31", "0002"]), ["0000", "0001-12-31"]);
}

#[test]
fn what_ends_in_the_month_or_year_that_another_begins_in_may_have_been_over() {
    assert_eq!(during("1935-06/1936-12", &["1933-07/1935-06", "1936/1938"]), ["1936/1938"]);
    assert_eq!(during("1918-03/1925-01", &["1917-11-08/1918-03", "1920"]), ["1920"]);
    assert_eq!(during("1917/1920", &["1912/1917", "1917", "1914/1918-05"]), ["1914/1918-05", "1917"]);
}

#[test]
fn a_moment_alone_has_nothing_meanwhile() {
    assert_eq!(meanwhile(&["1917"]), [("1917".to_owned(), vec![])]);
}

#[test]
fn the_main_date_counts_and_not_the_refined_one() {
    let mut dataset = kettle();
    // The year of the loss is 1903, refined to April.
    dataset["moments"][1]["date"] =
        json!({ "edtf": "1903-12", "basis": { "reference": { "references": ["lake-1950"] } } });
    let dataset = dataset::read(&dataset.to_string(), Some(ARTICLE)).expect("no faults");
    assert_eq!(dataset.moments.iter().map(|moment| &*moment.meanwhile).collect::<Vec<_>>(), [[1], [0]]);
}

fn date() -> impl Strategy<Value = String> {
    let point = (-3..6i32, 0..=12u8).prop_map(|(year, month)| {
        let sign = if year < 0 { "-" } else { "" };
        let month = if month == 0 { String::new() } else { format!("-{month:02}") };
        format!("{sign}{:04}{month}", year.abs())
    });
    let end = prop_oneof![4 => point.clone(), 1 => Just("..".to_owned())];
    let interval = (end.clone(), end).prop_map(|(start, end)| format!("{start}/{end}"));
    prop_oneof![point, interval].prop_filter("a date", |text| text.parse::<Date>().is_ok())
}

/// Whether the one, begun earlier, ends in the month or year that the next begins in: dates of `date()` have no days.
fn meets(one: &dataset::Moment, next: &dataset::Moment) -> bool {
    let end = one.title.rsplit('/').next();
    let begin = next.title.split('/').next();
    end == begin && one.date.date.first_day() < next.date.date.first_day()
}

proptest! {
    #[test]
    fn moments_are_under_way_together_where_they_share_a_day(dates in prop::collection::vec(date(), 1..12)) {
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        let moments = moments(&dates);
        let years = || moments.iter().flat_map(|moment| moment.date.date.points()).map(|point| point.year);
        let first = dataset::day_number(years().min().unwrap(), 1, 1);
        let last = dataset::day_number(years().max().unwrap(), 12, 31);
        let days = |moment: &dataset::Moment| {
            let date = moment.date.date;
            date.first_day().unwrap_or(first)..=date.last_day().unwrap_or(last)
        };
        for (index, moment) in moments.iter().enumerate() {
            let shares = |other: &dataset::Moment| {
                let a_day = days(moment).any(|day| days(other).contains(&day));
                a_day && !meets(moment, other) && !meets(other, moment)
            };
            let expected: Vec<u16> = (0..moments.len())
                .filter(|other| *other != index && shares(&moments[*other]))
                .map(|other| other as u16)
                .collect();
            prop_assert_eq!(&*moment.meanwhile, &*expected);
        }
    }
}

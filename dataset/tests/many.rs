//! Datasets of very many moments.

use dataset::{Fault, Owner};
use serde_json::{Value, json};

/// A dataset of `count` moments, each with a day, a place and words of its own.
fn many(count: usize, date: fn(usize) -> String) -> Value {
    let words = |index: usize| format!("On day {index} something was built in Town {}.", index % 300);
    let article: Vec<String> = (0..count).map(words).collect();
    let moment = |index: usize| {
        json!({
            "id": format!("m{index}"), "title": format!("Day {index}"), "lane": format!("Lane {}", index % 5),
            "date": { "edtf": date(index), "basis": { "reference": { "references": ["w"] } } },
            "excerpts": [{ "exact": words(index) }], "places": [format!("Town {}", index % 300)]
        })
    };
    let place = |index: usize| {
        let name = format!("Town {index}");
        json!({ "name": name, "printed": name, "at": { "latitude": index % 80, "longitude": index } })
    };
    json!({
        "id": "many", "lang": "en", "title": "Many",
        "summary": { "exact": words(0) },
        "source": { "title": "Many", "publisher": "Us", "year": "2000", "rights": "CC0" },
        "lanes": (0..5).map(|index| format!("Lane {index}")).collect::<Vec<_>>(),
        "places": (0..count.min(300)).map(|index| if index < 180 { place(index) } else {
            json!({ "name": format!("Town {index}"), "printed": format!("Town {index}") })
        }).collect::<Vec<_>>(),
        "facts": [{ "id": "first", "label": "First", "excerpt": { "exact": words(0) } }],
        "moments": (0..count).map(moment).collect::<Vec<_>>(),
        "references": [{ "id": "w", "author": "We", "title": "All", "year": "2000" }],
        "article": article.join("\n\n")
    })
}

/// A day for each of 10,000, from 1900 on.
fn day(index: usize) -> String {
    format!("{}-{:02}-{:02}", 1900 + index / 336, index / 28 % 12 + 1, index % 28 + 1)
}

fn read(value: &Value) -> Result<dataset::Dataset, Vec<Fault>> {
    dataset::read(&value.to_string(), None)
}

#[test]
fn ten_thousand_moments_are_read_with_every_excerpt_and_every_place_where_it_is() {
    let dataset = read(&many(10_000, day)).expect("no faults");
    assert_eq!(dataset.moments.len(), 10_000);
    for (index, moment) in dataset.moments.iter().enumerate() {
        assert_eq!(moment.title, format!("Day {index}"));
        let words = dataset.article.words(moment.excerpts[0]);
        assert!(words.starts_with(&format!("On day {index} ")), "{index} quotes {words}");
        let spots: Vec<&str> = moment
            .spots
            .iter()
            .map(|&spot| &*dataset.map.as_ref().expect("a map").spots[usize::from(spot)].name)
            .collect();
        assert_eq!(spots, if index % 300 < 180 { vec![&*moment.places[0]] } else { vec![] });
        let paragraph = &dataset.article.paragraphs[index];
        assert!(paragraph.segments.iter().any(|segment| segment.owners.contains(&Owner::Moment(index as u16))));
    }
}

#[test]
fn of_very_many_that_were_under_way_at_once_the_nearest_are_named_and_that_there_are_others() {
    let dataset = read(&many(100, |index| format!("19{index:02}/.."))).expect("no faults");
    let named = |index: usize| (dataset.moments[index].meanwhile.to_vec(), dataset.moments[index].among_others);
    assert_eq!(named(50), ((30..50).chain(51..71).collect(), true));
    assert_eq!(named(99), ((79..99).collect(), true));
    let dataset = read(&many(21, |index| format!("19{index:02}/.."))).expect("no faults");
    assert_eq!((dataset.moments[20].meanwhile.len(), dataset.moments[20].among_others), (20, false));
}

#[test]
fn more_moments_than_can_be_told_apart_are_refused_by_the_first_that_is_too_many() {
    let faults = read(&many(65_537, |index| format!("{}", 1000 + index % 1000))).expect_err("too many");
    let said: Vec<String> = faults.iter().map(Fault::to_string).collect();
    assert_eq!(said, ["moments[65536]: is one too many: no more than 65536 can be told apart"]);
}

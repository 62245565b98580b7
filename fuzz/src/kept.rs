//! A dataset that was read: its quotations stand in the article, its moments in the order of time, and every name leads
//! to what was named.

mod article;
mod quotations;

use dataset::{Basis, Dataset, Date, Moment, scale::WIDTH};
use serde_json::Value;

use crate::dates;

/// Fails unless the dataset says what was written.
pub fn check(written: &Value, dataset: &Dataset) {
    let quotations = quotations::all(written, dataset);
    quotations.iter().for_each(|quotation| quotation.check(&dataset.article.text));
    let spans: Vec<_> = quotations.iter().map(|quotation| quotation.span).collect();
    article::check(&dataset.article, &spans);
    check_order(&dataset.moments);
    for moment in &*dataset.moments {
        check_moment(moment_of(written, moment), moment, dataset, written);
    }
    check_meanwhile(&dataset.moments);
    let ticks = &dataset.timeline.ticks;
    assert!(ticks.is_sorted_by(|one, next| one.year < next.year && one.at < next.at), "{ticks:?}");
    assert!(ticks.iter().all(|tick| tick.at <= WIDTH), "{ticks:?}");
    for url in dataset.references.iter().map(|work| &work.url).chain([&dataset.source.url]) {
        let on_the_web = ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme));
        assert!(url.is_empty() || on_the_web, "{url:?} leads elsewhere");
    }
    assert_eq!(dataset.citations.len(), 4);
}

/// A moment as it was written.
fn moment_of<'a>(written: &'a Value, moment: &Moment) -> &'a Value {
    let moments = written["moments"].as_array().expect("moments");
    moments.iter().find(|written| written["id"] == *moment.id).expect("the moment was written")
}

fn check_order(moments: &[Moment]) {
    let order = |moment: &Moment| {
        let Moment { date, id, .. } = moment;
        (date.date.first_day().unwrap_or(i32::MIN), date.date.last_day().unwrap_or(i32::MAX), id.clone())
    };
    let order: Vec<_> = moments.iter().map(order).collect();
    assert!(order.is_sorted_by(|one, next| one < next), "{order:?}");
}

fn check_moment(written: &Value, moment: &Moment, dataset: &Dataset, all: &Value) {
    for (dated, written) in [(Some(&moment.date), &written["date"]), (moment.refined.as_ref(), &written["refined"])] {
        let Some(dated) = dated else { continue };
        let text = dated.date.to_string();
        assert_eq!(written["edtf"], text);
        assert_eq!(text.parse::<Date>(), Ok(dated.date));
        dates::check_days(dated.date);
        if let Basis::Reference(works, _) = &dated.basis {
            check_names(&written["basis"]["reference"]["references"], works, &all["references"], "id");
        }
    }
    let lane = &dataset.timeline.lanes[usize::from(moment.lane)];
    assert_eq!(written["lane"], *lane.name);
    assert!(moment.mark.start <= moment.mark.end && moment.mark.end <= WIDTH, "{:?}", moment.mark);
    assert!(moment.mark.row < lane.rows, "{:?} of {} rows", moment.mark, lane.rows);
    check_names(&written["notes"], &moment.notes, &all["notes"], "id");
    for spot in &*moment.spots {
        let map = dataset.map.as_ref().expect("a map for a spot");
        let spot = &map.spots[usize::from(*spot)];
        assert!(moment.places.contains(&spot.name), "{} is on the map for another moment", spot.name);
        assert!((map.x..=map.x + map.width).contains(&spot.x), "{spot:?} is not on the map");
        assert!((map.y..=map.y + map.height).contains(&spot.y), "{spot:?} is not on the map");
    }
}

/// Each index is that of the name that was written.
fn check_names(written: &Value, indexes: &[u16], list: &Value, field: &str) {
    let names: Vec<&Value> = written.as_array().into_iter().flatten().collect();
    let found: Vec<&Value> = indexes.iter().map(|index| &list[usize::from(*index)][field]).collect();
    assert_eq!(found, names);
}

/// What was under way during another was so for both, and nothing is its own company.
fn check_meanwhile(moments: &[Moment]) {
    for (index, moment) in moments.iter().enumerate() {
        assert!(moment.meanwhile.is_sorted_by(|one, next| one < next), "{:?}", moment.meanwhile);
        for other in moment.meanwhile.iter().map(|other| usize::from(*other)) {
            assert_ne!(other, index);
            assert!(moments[other].meanwhile.iter().any(|it| usize::from(*it) == index), "{}", moment.id);
        }
    }
}

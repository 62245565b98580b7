//! The map: where it all happened, up to now.

use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::expected::{dataset, moments};
use browser_tests::own::Own;
use browser_tests::paper::bare;
use dataset::{Map, Spot};
use serde_json::{Value, json};

use crate::layout::make_room;
use crate::pasted::{SCRIPT, fragment, page};
use crate::without_scripts::unscripted;

crate::behaviours![
    at_every_moment_the_map_names_the_places_so_far,
    the_last_place_so_far_is_marked_and_named_on_the_map,
    the_way_leads_through_the_places_so_far,
    the_map_is_a_picture_and_its_text_says_the_same,
    a_dataset_without_coordinates_has_no_map_and_no_gap,
    the_map_is_not_on_paper,
    the_map_is_not_there_with_scripts_off,
];

fn map() -> Result<&'static Map> {
    dataset().map.as_ref().context("the dataset has no map")
}

/// The places up to a moment; where two in a row are the same, once.
fn so_far(index: usize) -> Result<Vec<&'static Spot>> {
    let map = map()?;
    let mut spots: Vec<&Spot> = Vec::new();
    for spot in moments()[..=index].iter().flat_map(|moment| moment.spots.iter()) {
        let spot = &map.spots[usize::from(*spot)];
        if spots.last() != Some(&spot) {
            spots.push(spot);
        }
    }
    Ok(spots)
}

fn at_every_moment_the_map_names_the_places_so_far(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let own = Own::english();
    for (index, moment) in moments().iter().enumerate() {
        browser.go_to(&moment.id)?;
        let names: Vec<&str> = so_far(index)?.iter().map(|spot| &*spot.name).collect();
        let shown: String = browser.run(
            "const caption = part('map').querySelector('figcaption p');
            return visible(caption) ? words(caption) : 'unseen';",
        )?;
        assert_eq!(shown, format!("{} {}", own.say("places-so-far"), names.join(" → ")), "{}", moment.id);
    }
    Ok(())
}

fn the_last_place_so_far_is_marked_and_named_on_the_map(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for (index, moment) in moments().iter().enumerate() {
        browser.go_to(&moment.id)?;
        let spots = so_far(index)?;
        // A moment without a place on the map is nowhere on it.
        let here: Vec<&Spot> = moment.spots.iter().map(|spot| &map().unwrap().spots[usize::from(*spot)]).collect();
        let (current, met, name, within): (Vec<(f64, f64)>, usize, String, bool) = browser.run(
            "const middleOf = (spot) => { const { x, y } = spot.getBBox(); return [Math.round(x), Math.round(y)]; };
            const name = part('map').querySelector('text');
            const [inner, outer] = [name, part('map').querySelector('svg')].map((it) => it.getBoundingClientRect());
            return [
                all('.spot.current').map(middleOf).sort(([one], [other]) => one - other),
                all('.spot.met').length,
                visible(name) ? words(name) : '',
                inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top,
            ];",
        )?;
        let mut expected: Vec<(f64, f64)> = here.iter().map(|spot| (f64::from(spot.x), f64::from(spot.y))).collect();
        expected.sort_by(|one, other| one.partial_cmp(other).expect("numbers"));
        assert_eq!(current, expected, "{}", moment.id);
        let last = here.last().map_or("", |spot| &*spot.name);
        assert_eq!(name, last, "{}", moment.id);
        assert!(last.is_empty() || within, "at {} the name of {last} reaches beyond the map", moment.id);
        let mut places: Vec<&str> = spots.iter().map(|spot| &*spot.name).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(met, places.len(), "{}", moment.id);
    }
    Ok(())
}

fn the_way_leads_through_the_places_so_far(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    for (index, moment) in moments().iter().enumerate() {
        browser.go_to(&moment.id)?;
        let way: String = browser.run("return part('map').querySelector('.way').getAttribute('d');")?;
        // Each arc begins at one place and ends at the next.
        let ends: Vec<(&str, &str)> = way.split('M').skip(1).filter_map(|arc| arc.split_once('Q')).collect();
        let ends: Vec<(String, String)> = ends
            .into_iter()
            .map(|(from, rest)| (from.to_owned(), rest.split(' ').skip(2).collect::<Vec<_>>().join(" ")))
            .collect();
        let at = |spot: &Spot| format!("{} {}", spot.x, spot.y);
        let expected: Vec<_> = so_far(index)?.windows(2).map(|pair| (at(pair[0]), at(pair[1]))).collect();
        assert_eq!(ends, expected, "{}", moment.id);
    }
    Ok(())
}

fn the_map_is_a_picture_and_its_text_says_the_same(browser: &Browser) -> Result<()> {
    browser.open_card()?;
    let (pictures, caption): (Vec<Option<String>>, bool) = browser.run(
        "const map = part('map');
        return [
            [...map.querySelectorAll('svg')].map((it) => it.getAttribute('aria-hidden')),
            Boolean(map.querySelector('figcaption').closest('[aria-hidden], [hidden]')),
        ];",
    )?;
    assert_eq!(pictures, [Some("true".to_owned())]);
    assert!(!caption, "the text is hidden from screen readers");
    Ok(())
}

fn a_dataset_without_coordinates_has_no_map_and_no_gap(browser: &Browser) -> Result<()> {
    assert!(browser_tests::expected::zero().map.is_none(), "the second dataset has a map now: take another");
    browser.open_entry("glance.js")?;
    browser.put_glance_card(json!({ "src": "/data/zero.json" }))?;
    for width in [320, 800, 1200] {
        make_room(browser, width)?;
        let (maps, gap): (usize, f64) = browser.run(
            "const stage = part('moments').parentElement;
            const style = getComputedStyle(stage);
            const room = stage.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
            return [all('[part~=map]').length, room - part('moments').getBoundingClientRect().width];",
        )?;
        assert_eq!(maps, 0);
        assert!(gap.abs() < 1.0, "{gap} px stay empty beside the moments, at {width} px");
    }
    Ok(())
}

fn the_map_is_not_on_paper(browser: &Browser) -> Result<()> {
    let text = browser.paper("/tests/pages/one.html")?.pages.concat();
    let own = Own::english();
    for words in ["places-so-far", "land"] {
        assert!(!text.contains(&bare(own.say(words))), "{:?} is on paper", own.say(words));
    }
    Ok(())
}

fn the_map_is_not_there_with_scripts_off(browser: &Browser) -> Result<()> {
    let _host = unscripted(browser, &page("", &fragment()?, SCRIPT))?;
    let (header, maps): (bool, Vec<bool>) = browser.run(
        "return [
            visible(inside.querySelector('[part~=header]')),
            [...inside.querySelectorAll('[part~=map]')].map(visible),
        ];",
    )?;
    assert!(header, "the card itself is not there");
    assert!(!maps.contains(&true), "a map of one moment is seen");
    browser.run::<Value>("delete window.inside;")?;
    Ok(())
}

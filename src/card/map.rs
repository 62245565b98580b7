//! The map: the places so far, and the way between them.

use dataset::{Map, Spot, digits};

use super::Context;
use super::element::{El, When, el};
use crate::state::State;
use crate::words::Word;

/// The world's land as an SVG path, in the units of [`Map`]: made from Natural Earth, which is in the public domain.
const LAND: &str = include_str!(concat!(env!("OUT_DIR"), "/land.txt"));

/// The map; none where no place has coordinates.
pub fn map(card: Context) -> Option<El> {
    let map = card.dataset.map.as_ref().filter(|_| !card.places_are_many())?;
    Some(el("figure").part("map").later(When::First, move |figure| drawn(card, map, figure)))
}

fn drawn(card: Context, map: &'static Map, figure: El) -> El {
    let view = numbers(["", " ", " ", " "], [map.x, map.y, map.width, map.height]);
    let spots = map.spots.iter().enumerate().map(|(index, spot)| self::spot(card, index, spot));
    // Where the moment is not on the map, no place is the current one.
    let last = move |state: &State| card.current(state).spots.last().map(|&index| &map.spots[usize::from(index)]);
    let name = el("text")
        .of(card.voice, &map.spots[0].name)
        .live_attr("x", move |state| last(state).map(|spot| digits(spot.x)))
        .live_attr("y", move |state| last(state).map(|spot| digits(spot.y - map.height / 20)))
        .live_attr("text-anchor", move |state| last(state).map(|spot| anchor(map, spot).to_owned()))
        .live_text(move |state| last(state).map(|spot| spot.name.to_string()).unwrap_or_default());
    let picture = el("svg")
        .attr("aria-hidden", "true")
        .attr("viewBox", view)
        .attr("font-size", digits(map.width / 24))
        .child(path("land").attr("d", LAND))
        .child(path("way").live_attr("d", move |state| Some(way(map, &route(card, state)))))
        .children(spots)
        .child(name);
    let names = move |state: &State| {
        let names: Vec<&str> = route(card, state).iter().map(|&index| &*map.spots[index].name).collect();
        let cut = if card.way_begins(state) > 0 { "… → " } else { "" };
        if names.is_empty() { "–".to_owned() } else { [cut, &names.join(" → ")].concat() }
    };
    let so_far = el("figcaption")
        .child(el("p").child(el("b").text(card.words.say(Word::PlacesSoFar))).text(" ").child(
            // The arrows run with the names.
            el("span").of(card.voice, &map.spots[0].name).live_text(names),
        ))
        .child(el("p").class("credit").text(card.words.say(Word::Land)));
    figure.child(picture).child(so_far)
}

fn path(class: &'static str) -> El {
    el("path").class(class)
}

/// A place: a dot, as a line of no length with round ends.
fn spot(card: Context, index: usize, spot: &'static Spot) -> El {
    let class = move |state: &State| {
        let class = if card.current(state).spots.iter().any(|&spot| usize::from(spot) == index) {
            "spot met current"
        } else if places_so_far(card, state).any(|spot| spot == index) {
            "spot met"
        } else {
            "spot"
        };
        Some(class.to_owned())
    };
    el("path").live_attr("class", class).attr("d", numbers(["M", " ", "h"], [spot.x, spot.y, 0]))
}

/// The places up to the current moment, as indexes of spots.
fn places_so_far(card: Context, state: &State) -> impl Iterator<Item = usize> {
    let so_far = &card.dataset.moments[card.way_begins(state)..=state.current];
    so_far.iter().flat_map(|moment| moment.spots.iter().map(|&spot| usize::from(spot)))
}

/// The same, where two in a row are the same, once.
fn route(card: Context, state: &State) -> Vec<usize> {
    let mut route: Vec<usize> = places_so_far(card, state).collect();
    route.dedup();
    route
}

/// The way through places, in arcs, so that a way back is another line.
fn way(map: &Map, route: &[usize]) -> String {
    let mut way = String::new();
    for pair in route.windows(2) {
        let (from, to) = (&map.spots[pair[0]], &map.spots[pair[1]]);
        let [x, y] = [(from.x + to.x) / 2 + (to.y - from.y) / 6, (from.y + to.y) / 2 - (to.x - from.x) / 6];
        way += &numbers(["M", " ", "Q", " ", " ", " "], [from.x, from.y, x, y, to.x, to.y]);
    }
    way
}

/// Numbers, each with what stands before it.
fn numbers<const N: usize>(before: [&str; N], numbers: [i32; N]) -> String {
    before.iter().zip(numbers).fold(String::new(), |text, (before, number)| text + before + &digits(number))
}

/// A name begins or ends at its place, whichever leaves it inside of the map.
fn anchor(map: &Map, spot: &Spot) -> &'static str {
    if spot.x > map.x + map.width / 2 { "end" } else { "start" }
}

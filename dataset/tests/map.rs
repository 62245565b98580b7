//! The map: its places, where they lie, and the part of the world that is shown.

mod kettle;

use dataset::{Dataset, Map, Spot, map};
use kettle::{ARTICLE, kettle};
use proptest::prelude::*;
use serde_json::{Value, json};

const TROTSKY: &str = include_str!("../../data/trotsky.json");

fn read(dataset: &Value) -> Dataset {
    dataset::read(&dataset.to_string(), Some(ARTICLE)).expect("no faults")
}

#[test]
fn the_map_has_the_places_with_coordinates_alone() {
    let dataset = dataset::read(TROTSKY, Some(include_str!("../../data/article.txt"))).expect("no faults");
    let map = dataset.map.expect("a map");
    let names: Vec<&str> = map.spots.iter().map(|spot| &*spot.name).collect();
    assert_eq!(names, ["Russia", "Kazakhstan", "Turkey", "France", "Norway", "Mexico"]);
    // In the order of time: Germany and the Soviet Union are named, and nobody is placed there.
    let path = dataset.moments.iter().flat_map(|moment| moment.spots.iter()).map(|spot| names[usize::from(*spot)]);
    let mut path: Vec<&str> = path.collect();
    path.dedup();
    assert_eq!(path, ["Russia", "Kazakhstan", "Turkey", "France", "Norway", "Mexico"]);
}

#[test]
fn a_moment_s_spots_are_in_the_order_it_names_its_places() {
    let mut dataset = kettle();
    let place = |name: &str, latitude: f64| json!({ "name": name, "printed": "It was", "at": { "latitude": latitude, "longitude": 2.25 } });
    dataset["places"] = json!([place("A", 1.0), { "name": "B", "printed": "It was" }, place("C", -1.06)]);
    dataset["moments"][0]["places"] = json!(["C", "B", "A"]);
    dataset["moments"][1]["places"] = json!(["B"]);
    let dataset = read(&dataset);
    assert_eq!(dataset.moments.iter().map(|moment| &*moment.spots).collect::<Vec<_>>(), [&[][..], &[1, 0]]);
    let spots = dataset.map.expect("a map").spots;
    assert_eq!(&*spots, [Spot { name: "A".into(), x: 18, y: -10 }, Spot { name: "C".into(), x: 18, y: 11 }]);
}

#[test]
fn without_coordinates_there_is_no_map() {
    assert_eq!(read(&kettle()).map, None);
    assert_eq!(dataset::read(include_str!("../../data/zero.json"), None).expect("no faults").map, None);
}

#[test]
fn west_is_left_and_north_is_up() {
    assert_eq!((map::x(-180.0), map::x(180.0)), (-map::EAST, map::EAST));
    assert_eq!((map::y(90.0), map::y(-90.0)), (-map::SOUTH, map::SOUTH));
    // Halves go up, as `Math.round` has them.
    assert_eq!((map::x(0.0625), map::x(-0.0625), map::y(0.05), map::y(-0.05)), (1, 0, 0, 1));
}

#[test]
fn one_place_is_in_the_middle() {
    let map = of(&[(100, -400)]);
    assert_eq!((map.x, map.y, map.width, map.height), (-125, -500, 450, 200));
}

#[test]
fn a_place_near_the_edge_of_the_world_keeps_its_margin_first() {
    // New Zealand and Alaska
    let map = of(&[(1400, 400), (-1200, -640)]);
    assert_eq!(map.x + map.width, 1500);
    // The pole
    let map = of(&[(0, -900)]);
    assert_eq!((map.y, map.height), (-1000, 200));
    // Off the edge, but not by more than the margin
    let map = of(&[(1300, 0)]);
    assert_eq!(map.x + map.width, map::EAST);
}

fn of(spots: &[(i32, i32)]) -> Map {
    let spots = spots.iter().map(|&(x, y)| Spot { name: "".into(), x, y }).collect();
    map::of(spots).expect("a map")
}

/// Whether some stretch of `length` holds `all` with the margin, and lies within the world.
fn fits(all: &[i32], length: i32, edge: i32) -> bool {
    let holds = |start: i32| all.iter().all(|&at| start + 100 <= at && at <= start + length - 100);
    (-edge..=edge - length).any(holds)
}

proptest! {
    #[test]
    fn the_map_holds_all_its_spots_with_a_margin(spots in prop::collection::vec((-1440..=1440, -900..=900), 1..12)) {
        let map = of(&spots);
        prop_assert_eq!(map.width * 4, map.height * 9);
        prop_assert!(map.width >= 450);
        for &(x, y) in &spots {
            prop_assert!(map.x + 100 <= x && x <= map.x + map.width - 100, "{:?}", map);
            prop_assert!(map.y + 100 <= y && y <= map.y + map.height - 100, "{:?}", map);
        }
        let (xs, ys): (Vec<i32>, Vec<i32>) = spots.into_iter().unzip();
        let within = |start: i32, length: i32, edge: i32| -edge <= start && start + length <= edge;
        prop_assert_eq!(within(map.x, map.width, 1440), fits(&xs, map.width, 1440), "{:?}", map);
        prop_assert_eq!(within(map.y, map.height, 900), fits(&ys, map.height, 900), "{:?}", map);
        // And it is the least.
        let breadth = |all: &[i32]| all.iter().max().unwrap() - all.iter().min().unwrap() + 200;
        prop_assert!(map.width - 9 < 450 || map.width - 9 < breadth(&xs) || map.height - 4 < breadth(&ys), "{:?}", map);
    }
}

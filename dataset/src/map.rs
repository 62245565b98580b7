//! The map: from coordinates to places on it, and the part of the world that holds them.
//!
//! The projection is equirectangular, true at 37° north and south: eight units for a degree of longitude and ten for one
//! of latitude, to the south. The land that the card draws is in the same units.

use crate::model::{Map, Spot};

/// Units for a degree of longitude.
pub const PER_LONGITUDE: f64 = 8.0;

/// Units for a degree of latitude: on the map, south is down.
pub const PER_LATITUDE: f64 = -10.0;

/// The east edge of the world; the west edge is as far the other way.
pub const EAST: i32 = 1440;

/// The south edge of the world; the north edge is as far the other way.
pub const SOUTH: i32 = 900;

/// The proportions of a map.
const PROPORTIONS: (i32, i32) = (9, 4);

/// How far all places stay from the map's edges.
const MARGIN: i32 = 100;

/// The least width: a closer look would show the land's corners.
const LEAST_WIDTH: i32 = 450;

/// How far east a longitude lies, in degrees.
pub fn x(longitude: f64) -> i32 {
    round(longitude * PER_LONGITUDE)
}

/// How far south a latitude lies, in degrees.
///
/// ```
/// // Mexico
/// assert_eq!((dataset::map::x(-102.0), dataset::map::y(23.5)), (-816, -235));
/// ```
pub fn y(latitude: f64) -> i32 {
    round(latitude * PER_LATITUDE)
}

/// To the nearest whole; halves go up, as in JavaScript, where the land comes from.
fn round(value: f64) -> i32 {
    (value + 0.5).floor() as i32
}

/// The least map that holds all spots with a margin, within the world where they allow it; none without spots.
pub fn of(spots: Vec<Spot>) -> Option<Map> {
    let (west, east) = ends(&spots, |spot| spot.x)?;
    let (north, south) = ends(&spots, |spot| spot.y)?;
    let (wide, high) = PROPORTIONS;
    let times = |length: i32, part: i32| (length + part - 1) / part;
    let size =
        [times(LEAST_WIDTH, wide), times(east - west + 2 * MARGIN, wide), times(south - north + 2 * MARGIN, high)];
    let size = size.into_iter().max()?;
    let (width, height) = (size * wide, size * high);
    Some(Map {
        x: place(west, east, width, EAST),
        y: place(north, south, height, SOUTH),
        width,
        height,
        spots: spots.into(),
    })
}

fn ends(spots: &[Spot], of: impl Fn(&Spot) -> i32 + Copy) -> Option<(i32, i32)> {
    spots.iter().map(of).min().zip(spots.iter().map(of).max())
}

/// Where a stretch of some `length` begins that has `first` to `last` in its middle, or as near to it as keeps the
/// stretch within the world; the margin matters more.
fn place(first: i32, last: i32, length: i32, edge: i32) -> i32 {
    let middle = first - (length - (last - first)) / 2;
    // A stretch that is longer than the world holds all of it.
    let ends = [-edge, edge - length];
    let within = middle.clamp(ends[0].min(ends[1]), ends[0].max(ends[1]));
    within.clamp(last + MARGIN - length, first - MARGIN)
}

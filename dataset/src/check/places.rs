//! Places: whether the article prints them, as it must print people, too; and where they are on the map.

use super::Checker;
use crate::map;
use crate::model::{Moment, Spot};
use crate::quoted;
use crate::source::Place;

impl Checker<'_> {
    /// Checks that the article has the printed forms of a list.
    pub fn printed<'a>(&mut self, list: &str, forms: impl Iterator<Item = &'a String>) {
        for (index, form) in forms.enumerate() {
            if !self.prints(form) {
                self.fault(&format!("{list}[{index}].printed"), format!("{} is not in the article", quoted(form)));
            }
        }
    }

    /// Where each place is on the map; none where it has no coordinates.
    pub fn spots(&mut self, places: &[Place]) -> Vec<Option<Spot>> {
        self.each("places", places, |checker, path, place| {
            let at = place.at?;
            let latitude = checker.degrees(&format!("{path}.at.latitude"), at.latitude, 90);
            let longitude = checker.degrees(&format!("{path}.at.longitude"), at.longitude, 180);
            Some(Spot { name: place.name.clone().into(), x: map::x(longitude?), y: map::y(latitude?) })
        })
    }

    /// Fills in which spots each moment is at. Those of all places are given.
    pub fn fill_spots(&self, moments: &mut [Moment], spots: &[Option<Spot>]) {
        let mut there = 0..=u16::MAX;
        let indexes: Vec<Option<u16>> = spots.iter().map(|spot| spot.as_ref().and_then(|_| there.next())).collect();
        for moment in moments {
            let index = moment.places.iter().filter_map(|name| indexes[self.places.place(name)?]);
            moment.spots = index.collect::<Vec<_>>().into();
        }
    }

    fn degrees(&mut self, path: &str, degrees: f64, most: i32) -> Option<f64> {
        if degrees.abs() <= f64::from(most) {
            return Some(degrees);
        }
        // What writes fractions is large: where there is one, the number is not repeated.
        let whole = degrees as i64;
        let number = if whole as f64 == degrees { format!("{whole} ") } else { String::new() };
        self.fault(path, format!("{number}is not from -{most} to {most}"));
        None
    }
}

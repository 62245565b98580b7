//! Places: whether the article prints them, as it must print people, too; and where they are on the map.

use std::collections::HashMap;

use super::Checker;
use crate::map;
use crate::model::{Moment, Spot, Text};
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

    /// The places with coordinates.
    pub fn spots(&mut self, places: &[Place]) -> Vec<Spot> {
        let spots = self.each("places", places, |checker, path, place| {
            let at = place.at?;
            let latitude = checker.degrees(&format!("{path}.at.latitude"), at.latitude, 90);
            let longitude = checker.degrees(&format!("{path}.at.longitude"), at.longitude, 180);
            Some(Spot { name: place.name.clone().into(), x: map::x(longitude?), y: map::y(latitude?) })
        });
        spots.into_iter().flatten().collect()
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

/// Fills in which spots each moment is at.
pub(super) fn fill(moments: &mut [Moment], spots: &[Spot]) {
    // Of two by one name, which is a fault of its own, the first counts.
    let indexes: HashMap<&str, u16> =
        (0..=u16::MAX).zip(spots).map(|(index, spot)| (&*spot.name, index)).rev().collect();
    for moment in moments {
        moment.spots = moment.places.iter().filter_map(|name| indexes.get(&**name).copied()).collect::<Vec<_>>().into();
    }
}

//! What is bounded where moments are many, so that the document stays small whatever the dataset.
//!
//! Up to [`WHOLE`] moments all of them are in the document, and the lanes draw each. Where there are more, the current
//! one is, and all of an extract for those who want to see more than one, and on paper; the lanes draw how many there
//! are. The bundled dataset is small: none of this is in its module.

use std::ops::Range;

use dataset::{Lane, Mark, Segment, digits};

use super::Context;
use super::element::{El, el};
use super::timeline::percent;
use crate::state::State;
use crate::words::Word;

/// Up to how many moments, or places, all of them are there.
const WHOLE: usize = 200;

/// How many moments are there at once at most.
const EXTRACT: usize = 500;

/// Into how many parts a lane is divided that draws how many moments there are in each.
const BINS: usize = 200;

/// Of how many moments before the current one the map draws the way.
const WAY: usize = 50;

/// How many paragraphs before and after the words that are looked for lead to what quotes them.
const AROUND: usize = 5;

impl Context {
    /// Whether moments are many.
    pub fn are_many(self) -> bool {
        cfg!(feature = "glance") && self.dataset.moments.len() > WHOLE
    }

    /// Whether there are too many places to draw them all.
    pub fn places_are_many(self) -> bool {
        cfg!(feature = "glance") && self.dataset.map.as_ref().is_some_and(|map| map.spots.len() > WHOLE)
    }

    /// The moments that are in the document.
    pub fn there(self, state: &State) -> Range<usize> {
        let count = self.dataset.moments.len();
        if !self.are_many() {
            0..count
        } else if state.all || state.printed {
            self.extract(state)
        } else {
            state.current..state.current + 1
        }
    }

    /// The moments of the extract that the current one is in.
    fn extract(self, state: &State) -> Range<usize> {
        let start = state.current / EXTRACT * EXTRACT;
        start..(start + EXTRACT).min(self.dataset.moments.len())
    }

    /// The choice to see more than one moment, in words.
    pub fn show_all(self) -> String {
        let count = self.dataset.moments.len();
        let all = digits(count as i32);
        if cfg!(feature = "glance") && count > EXTRACT {
            self.words.fill(Word::ShowSome, &[&digits(EXTRACT as i32), &all])
        } else {
            self.words.fill(Word::ShowAll, &[&all])
        }
    }

    /// Which moments are shown, where that is an extract.
    pub fn extracted(self) -> Option<El> {
        let count = self.dataset.moments.len();
        let words = move |state: &State| {
            let Range { start, end } = self.there(state);
            if end - start < 2 {
                return String::new();
            }
            let moments = [digits(start as i32 + 1), digits(end as i32)].join("–");
            self.words.fill(Word::Extract, &[&moments, &digits(count as i32)])
        };
        (cfg!(feature = "glance") && count > EXTRACT).then(|| el("p").class("extract").live_text(words))
    }

    /// The first moment whose place the map's way shows.
    pub fn way_begins(self, state: &State) -> usize {
        if self.are_many() { (state.current + 1).saturating_sub(WAY) } else { 0 }
    }

    /// The paragraphs of the article that lead to what quotes them; those that do not are but text.
    pub fn led(self, state: &State) -> Range<usize> {
        let paragraphs = &self.dataset.article.paragraphs;
        let starts = |segments: &[Segment], at| segments.first().is_some_and(|first| first.span.start <= at);
        let sought = state.marked.map_or(0, |marked| marked.start);
        let at = paragraphs.partition_point(|it| starts(&it.segments, sought)).saturating_sub(1);
        at.saturating_sub(AROUND)..(at + AROUND + 1).min(paragraphs.len())
    }

    /// The moments that share a target with the one at `index`, which a lane draws as one.
    pub fn sharing(self, index: usize) -> Vec<usize> {
        if !self.are_many() {
            return vec![index];
        }
        let moments = &self.dataset.moments;
        let same = |other: &usize| {
            let (one, other) = (&moments[index], &moments[*other]);
            one.lane == other.lane && bin(one.mark) == bin(other.mark)
        };
        (0..moments.len()).filter(same).collect()
    }
}

fn bin(mark: Mark) -> usize {
    usize::from(mark.middle()) * BINS / 10_001
}

/// How many moments a lane has in each part of the time: the more, the darker.
pub fn density(card: Context, lane: usize) -> Vec<El> {
    let mut bins = vec![Vec::new(); BINS];
    for (index, moment) in card.dataset.moments.iter().enumerate() {
        if usize::from(moment.lane) == lane {
            bins[bin(moment.mark)].push(index);
        }
    }
    let most = bins.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let drawn = bins.into_iter().enumerate().filter(|(_, moments)| !moments.is_empty());
    drawn
        .map(|(at, moments)| {
            let is_current = move |state: &State| {
                let current = card.current(state);
                usize::from(current.lane) == lane && bin(current.mark) == at
            };
            // A fifth at least: one moment can be seen, too.
            let dark = 2_000 + moments.len() * 8_000 / most;
            el("rect")
                .current("dense", is_current)
                .attr("data-mark", &*card.dataset.moments[moments[0]].id)
                .attr("x", percent((at * 10_000 / BINS) as u16))
                .attr("width", percent((10_000 / BINS) as u16))
                .attr("height", "100%")
                .attr("opacity", percent(dark as u16))
        })
        .collect()
}

/// In how many rows a lane draws its moments.
pub fn rows(card: Context, lane: &Lane) -> u16 {
    if card.are_many() { 1 } else { lane.rows }
}

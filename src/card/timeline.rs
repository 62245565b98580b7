//! The timeline: lanes true to time. A picture: the slider below it is its equal for keys and screen readers.
//!
//! Places along the time are SVG attributes in per cent, not styles, so that a strict CSP draws them too.

use dataset::{Lane, Moment};
use leptos::prelude::*;
use web_sys::Event;

use super::Context;
use super::element::{El, el};
use crate::text;

/// The height of a row of a lane, in CSS pixels.
const ROW: u32 = 16;

/// A mark shorter than this, in ten-thousandths of the timeline, is drawn as a dot.
const DOT: u16 = 120;

pub fn timeline(card: Context) -> El {
    let timeline = &card.dataset.timeline;
    let lanes = timeline.lanes.iter().enumerate().map(|(index, lane)| self::lane(card, index, lane));
    let years = timeline
        .ticks
        .iter()
        .map(|tick| el("text").attr("x", percent(tick.at)).attr("y", "13").text(text::year(tick.year)));
    let grid = timeline.ticks.iter().map(|tick| line("tick", [tick.at, tick.at], ["0", "100%"]));
    let choose = move |event: Event| {
        if let Some(index) = card.moment_at(&event, "data-mark") {
            card.state.update(|state| state.go(index, true));
        }
    };
    el("div")
        .part("timeline")
        .attr("aria-hidden", "true")
        .on("click", choose)
        .child(el("svg").class("under").children(grid).children(wash(card)))
        .children(lanes)
        .child(el("svg").class("years").attr("width", "100%").attr("height", "18").children(years))
}

fn lane(card: Context, index: usize, lane: &'static Lane) -> El {
    let lies_here = move |moment: &Moment| usize::from(moment.lane) == index;
    let current = move || lies_here(card.current());
    let moments = card.dataset.moments.iter().enumerate().filter(move |(_, moment)| lies_here(moment));
    let marks = moments.map(|(index, moment)| mark(card, index, moment));
    let height = (u32::from(lane.rows) * ROW).to_string();
    el("div")
        .current("lane", current)
        .child(el("span").class("name").says(card.voice, &*lane.name))
        .child(el("svg").class("track").attr("width", "100%").attr("height", height).children(marks))
}

/// A moment on its lane: a dot, or a bar as long as it lasted. What is drawn is thin, what can be tapped is thick.
fn mark(card: Context, index: usize, moment: &'static Moment) -> El {
    let mark = moment.mark;
    let y = (u32::from(mark.row) * ROW + ROW / 2).to_string();
    let class = if mark.end - mark.start < DOT { "mark dot" } else { "mark" };
    let line = |class| line(class, [mark.start, mark.end], [&y, &y]);
    el("g")
        .current(class, move || card.state.get().current == index)
        .attr("data-mark", &*moment.id)
        .child(line("target"))
        .child(line("drawn"))
}

/// The chosen time, through all lanes, and a line down its middle, which the slider takes up.
fn wash(card: Context) -> [El; 2] {
    let mark = move || card.current().mark;
    let middle = move || Some(percent(mark().middle()));
    let wash = el("rect").class("wash").attr("y", "0").attr("height", "100%");
    let pin = el("line").class("pin").attr("y1", "0").attr("y2", "100%");
    [
        wash.live_attr("x", move || Some(percent(mark().start)))
            .live_attr("width", move || Some(percent(mark().end - mark().start))),
        pin.live_attr("x1", middle).live_attr("x2", middle),
    ]
}

fn line(class: &'static str, x: [u16; 2], y: [&str; 2]) -> El {
    let [y1, y2] = y.map(str::to_owned);
    el("line").class(class).attr("x1", percent(x[0])).attr("x2", percent(x[1])).attr("y1", y1).attr("y2", y2)
}

/// Ten-thousandths as per cent.
pub fn percent(at: u16) -> String {
    format!("{}.{:02}%", at / 100, at % 100)
}

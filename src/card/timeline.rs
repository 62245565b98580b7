//! The timeline: lanes true to time. A picture: the slider below it is its equal for keys and screen readers.
//!
//! Places along the time are SVG attributes in per cent, not styles, so that a strict CSP draws them too.

use dataset::{Lane, Moment, digits};
use web_sys::Event;

use super::Context;
use super::element::{El, When, el};
use super::many::{density, rows};
use super::when::{KINDS, kind, legend};
use crate::state::{State, Store};

/// A mark shorter than this, in ten-thousandths of the timeline, is drawn as a dot.
const DOT: u16 = 120;

pub fn timeline(card: Context) -> El {
    // Of marks that share a target, each tap chooses the next.
    let choose = move |store: &Store, event: Event| {
        if let Some((index, _)) = card.mark_at(store, &event) {
            store.change(|state| state.go(index, true));
            // A finger does not point before it taps: how many there are is told afterwards.
            let next = card.mark_at(store, &event);
            store.change(|state| state.preview = next.filter(|(_, count)| *count > 1));
        }
    };
    el("div")
        .part("timeline")
        .attr("aria-hidden", "true")
        .on("click", choose)
        .children((!card.are_many()).then(|| el("p").class("legend").children(KINDS.map(|kind| legend(card, kind)))))
        .child(el("div").class("lanes").later(When::First, move |lanes| self::lanes(card, lanes)))
}

fn lanes(card: Context, whole: El) -> El {
    let timeline = &card.dataset.timeline;
    let lanes = timeline.lanes.iter().enumerate().map(|(index, lane)| self::lane(card, index, lane));
    let years = timeline
        .ticks
        .iter()
        .map(|tick| el("text").attr("x", percent(tick.at)).attr("y", "15").text(card.words.year(tick.year)));
    let grid = timeline.ticks.iter().map(|tick| line("tick", [tick.at, tick.at], ["0", "100%"]));
    whole
        .child(el("svg").class("under").children(grid).children(wash(card)))
        .children(lanes)
        .child(el("svg").class("years").attr("width", "100%").attr("height", "22").children(years))
}

fn lane(card: Context, index: usize, lane: &'static Lane) -> El {
    let lies_here = move |moment: &Moment| usize::from(moment.lane) == index;
    let current = move |state: &State| lies_here(card.current(state));
    let moments = card.dataset.moments.iter().enumerate().filter(move |(_, moment)| lies_here(moment));
    let marks = if card.are_many() {
        density(card, index)
    } else {
        moments.map(|(index, moment)| mark(lane, index, moment)).collect()
    };
    // The style says how high a row is.
    let rows = (0..rows(card, lane)).map(|_| el("span").class("row"));
    let track = el("svg").class("track").attr("width", "100%").attr("height", "100%").children(marks);
    el("div")
        .class("lane")
        .child(el("span").current("name", current).says(card.voice, &*lane.name))
        .child(el("span").class("rows").children(rows).child(track))
}

/// A moment on its lane: a dot, or a bar as long as it lasted. What is drawn is thin, what can be tapped is thick. The
/// more directly the article states its date, the more of it is solid.
fn mark(lane: &'static Lane, index: usize, moment: &'static Moment) -> El {
    let mark = moment.mark;
    let y = percent((u32::from(2 * mark.row + 1) * 10_000 / u32::from(2 * lane.rows)) as u16);
    let drawn = if mark.end - mark.start < DOT {
        el("circle").attr("cx", percent(mark.middle())).attr("cy", y.clone()).attr("r", "5")
    } else {
        let width = percent(mark.end - mark.start);
        el("rect").attr("x", percent(mark.start)).attr("width", width).attr("y", y.clone()).attr("height", "6")
    };
    el("g")
        .class(kind(&moment.date).mark)
        .attr("data-mark", &*moment.id)
        .child(line("target", [mark.start, mark.end], [&y, &y]))
        .child(drawn.current("drawn", move |state| state.current == index))
}

/// The chosen time, through all lanes, and a line down its middle, which the slider takes up.
fn wash(card: Context) -> [El; 2] {
    let mark = move |state: &State| card.current(state).mark;
    let rect = |class| el("rect").class(class).attr("y", "0").attr("height", "100%");
    [
        rect("wash")
            .live_attr("x", move |state| Some(percent(mark(state).start)))
            .live_attr("width", move |state| Some(percent(mark(state).end - mark(state).start))),
        rect("pin").attr("width", "2").live_attr("x", move |state| Some(percent(mark(state).middle()))),
    ]
}

fn line(class: &'static str, x: [u16; 2], y: [&str; 2]) -> El {
    let [y1, y2] = y.map(str::to_owned);
    el("line").class(class).attr("x1", percent(x[0])).attr("x2", percent(x[1])).attr("y1", y1).attr("y2", y2)
}

/// Ten-thousandths as per cent.
pub fn percent(at: u16) -> String {
    let [whole, tenth, hundredth] = [at / 100, at / 10 % 10, at % 10].map(|part| digits(part.into()));
    [&*whole, ".", &tenth, &hundredth, "%"].concat()
}

//! The timeline: lanes true to time. A picture: the slider below it is its equal for keys and screen readers.
//!
//! Places along the time are SVG attributes in per cent, not styles, so that a strict CSP draws them too.

use dataset::Mark;
use leptos::prelude::*;
use web_sys::MouseEvent;

use super::Context;

/// The height of a row of a lane, in CSS pixels.
const ROW: u16 = 16;

pub fn timeline(card: Context) -> impl IntoView {
    let timeline = &card.dataset.timeline;
    let lanes = timeline.lanes.iter().enumerate().map(|(index, lane)| {
        let state = card.state;
        let dataset = &*card.dataset;
        let current = move || usize::from(dataset.moments[state.get().current].lane) == index;
        let marks = card.dataset.moments.iter().enumerate().filter(|(_, moment)| usize::from(moment.lane) == index);
        let marks = marks.map(|(index, moment)| mark(card, index, &moment.id, moment.mark));
        view! {
            <div class="lane" class:current=current>
                <span class="name">{&*lane.name}</span>
                <svg class="track" width="100%" height=lane.rows * ROW>{marks.collect_view()}</svg>
            </div>
        }
    });
    let years = timeline.ticks.iter().map(|tick| {
        view! { <text x=percent(tick.at) y="13">{tick.year.to_string()}</text> }
    });
    let grid = timeline.ticks.iter().map(|tick| {
        view! { <line class="tick" x1=percent(tick.at) x2=percent(tick.at) y1="0" y2="100%"></line> }
    });
    let choose = {
        move |event: MouseEvent| {
            if let Some(index) = card.moment_at(&event, "data-mark") {
                card.state.update(|state| state.go(index, true));
            }
        }
    };
    view! {
        <div part="timeline" aria-hidden="true" on:click=choose>
            <svg class="under">{grid.collect_view()}{wash(card)}</svg>
            {lanes.collect_view()}
            <svg class="years" width="100%" height="18">{years.collect_view()}</svg>
        </div>
    }
}

/// A moment on its lane: a dot, or a bar as long as it lasted. What is drawn is thin, what can be tapped is thick.
fn mark(card: Context, index: usize, id: &'static str, mark: Mark) -> impl IntoView {
    let state = card.state;
    let y = (mark.row * ROW + ROW / 2).to_string();
    let class = if mark.end - mark.start < 120 { "mark dot" } else { "mark" };
    let line = |class: &'static str| {
        view! { <line class=class x1=percent(mark.start) x2=percent(mark.end) y1=y.clone() y2=y.clone()></line> }
    };
    view! {
        <g class=class class:current=move || state.get().current == index data-mark=id>
            {line("target")}{line("drawn")}
        </g>
    }
}

/// The chosen time, through all lanes.
fn wash(card: Context) -> impl IntoView {
    let current = { move || card.dataset.moments[card.state.get().current].mark };
    let width = {
        let current = current;
        move || percent(current().end - current().start)
    };
    view! { <rect class="wash" x=move || percent(current().start) width=width y="0" height="100%"></rect> }
}

/// Ten-thousandths as per cent.
pub fn percent(at: u16) -> String {
    format!("{}.{:02}%", at / 100, at % 100)
}

//! The slider: one equal step for each moment, with a button either side and a line up to the moment's mark.

use dataset::digits;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::Context;
use super::element::{El, When, el};
use super::moments::target;
use super::preview::position;
use super::timeline::percent;
use crate::state::{State, Store};
use crate::words::Word;

pub fn slider(card: Context) -> El {
    let steer = el("div").class("steer");
    // A prerendered slider does nothing: it takes no focus and no pointer.
    let steer = if cfg!(target_arch = "wasm32") { steer } else { steer.attr("inert", "") };
    steer.later(When::First, move |steer| controls(card, steer))
}

fn controls(card: Context, steer: El) -> El {
    let count = card.dataset.moments.len();
    let last = count - 1;
    let value = move |state: &State| {
        let moment = card.announcement(card.current(state));
        Some(card.words.fill(Word::Value, &[&moment, &card.words.position(state.current, count)]))
    };
    let choose = move |store: &Store, event: Event| {
        // A page that listens to its own form controls hears nothing of the card's.
        event.stop_propagation();
        if let Some(input) = target(&event) {
            let index = (input.unchecked_into::<HtmlInputElement>().value_as_number() as usize).min(last);
            store.change(|state| state.go(index, false));
        }
    };
    let range = el("input")
        .attr("type", "range")
        .part("slider")
        .attr("min", "0")
        .attr("max", digits(last as i32))
        .attr("aria-label", card.words.say(Word::Slider))
        .live_attr("aria-valuetext", value)
        .attr("value", digits(card.first as i32))
        .live_value(|state| digits(state.current as i32))
        .on("input", choose);
    // A button at the end of its way stays where it is, and keeps the focus.
    let step = |part: &'static str, words: Word, end: usize, by: isize| {
        let to = move |state: &State| card.dataset.moments.get(state.current.checked_add_signed(by)?);
        el("button")
            .attr("type", "button")
            .part(part)
            .live_attr("data-to", move |state| to(state).map(|moment| moment.id.to_string()))
            .live_attr("aria-disabled", move |state| (state.current == end).then(|| "true".to_owned()))
            .on("click", move |store, _| store.change(|state| state.step(by, last)))
            .text(card.words.say(words))
    };
    // The page's script walks on, and says so.
    let playing = move |state: &State| card.words.say(if state.playing { Word::Pause } else { Word::Play }).to_owned();
    let play = el("button")
        .attr("type", "button")
        .part("play")
        .live_attr("data-playing", |state| state.playing.then(String::new))
        .child(el("span").live_text(playing));
    steer
        .child(el("div").class("rail").child(leader(card)).child(range))
        .child(step("previous", Word::Previous, 0, -1))
        .child(play)
        .child(position(card))
        .child(step("next", Word::Next, last, 1))
}

/// A line from the mark to the thumb, the way passed so far, and a dot for each step.
fn leader(card: Context) -> El {
    let last = card.dataset.moments.len().saturating_sub(1).max(1);
    let place = move |index: usize| percent((index * 10_000 / last) as u16);
    let thumb = move |state: &State| Some(place(state.current));
    let mark = move |state: &State| Some(percent(card.current(state).mark.middle()));
    let line = |class, y1: &'static str| el("line").class(class).attr("y1", y1).attr("y2", "28");
    let dots = if card.are_many() { 0..0 } else { 0..last + 1 };
    let dots = dots.map(|index| el("circle").attr("cx", place(index)).attr("cy", "28").attr("r", "2"));
    el("svg")
        .class("leader")
        .attr("aria-hidden", "true")
        .attr("width", "100%")
        .attr("height", "40")
        .child(line("line", "0").live_attr("x1", mark).live_attr("x2", thumb))
        .child(line("way", "28").attr("x1", "0").attr("x2", "100%"))
        .children(dots)
        .child(line("passed", "28").attr("x1", "0").live_attr("x2", thumb))
}

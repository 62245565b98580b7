//! The slider: one equal step for each moment, with a button either side and a line up to the moment's mark.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::{Context, timeline::percent};
use crate::{intl, text};

pub fn slider(card: Context) -> impl IntoView {
    let state = card.state;
    let count = card.dataset.moments.len();
    let last = count - 1;
    let dataset = card.dataset;
    let value = move || {
        let index = state.get().current;
        let moment = &dataset.moments[index];
        text::value(&intl::sentence(moment.date.date), &moment.title, index, count)
    };
    let choose = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            state.update(|state| state.go((input.value_as_number() as usize).min(last), false));
        }
    };
    let step = move |by: isize| {
        move |_| {
            let next = state.get_untracked().current.saturating_add_signed(by);
            if next <= last {
                state.update(|state| state.go(next, true));
            }
        }
    };
    view! {
        <div class="steer">
            <div class="rail">
                {leader(card)}
                <input
                    type="range"
                    part="slider"
                    min="0"
                    max=last.to_string()
                    prop:value=move || state.get().current.to_string()
                    aria-label=text::SLIDER
                    aria-valuetext=value
                    on:input=choose
                />
            </div>
            <button type="button" part="previous" aria-disabled=move || (state.get().current == 0).then_some("true") on:click=step(-1)>
                {text::PREVIOUS}
            </button>
            <span class="position" aria-hidden="true">{move || text::position(state.get().current, count)}</span>
            <button type="button" part="next" aria-disabled=move || (state.get().current == last).then_some("true") on:click=step(1)>
                {text::NEXT}
            </button>
        </div>
    }
}

/// A line from the mark to the thumb, the way passed so far, and a dot for each step.
fn leader(card: Context) -> impl IntoView {
    let last = card.dataset.moments.len().saturating_sub(1).max(1);
    let place = move |index: usize| percent((index * 10_000 / last) as u16);
    let thumb = {
        let state = card.state;
        move || place(state.get().current)
    };
    let mark = {
        move || {
            let mark = card.dataset.moments[card.state.get().current].mark;
            percent(mark.start + (mark.end - mark.start) / 2)
        }
    };
    let dots = (0..=last).map(|index| view! { <circle cx=place(index) cy="28" r="2"></circle> });
    view! {
        <svg class="leader" aria-hidden="true" width="100%" height="40">
            <line class="line" x1=mark y1="0" x2=thumb y2="28"></line>
            <line class="way" x1="0" y1="28" x2="100%" y2="28"></line>
            {dots.collect_view()}
            <line class="passed" x1="0" y1="28" x2=thumb y2="28"></line>
        </svg>
    }
}

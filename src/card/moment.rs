//! One moment: when, what, in the article's words, where and who.

use dataset::{Dated, Moment, Text};

use super::Context;
use super::element::{El, When, el};
use super::excerpt::excerpt;
use super::heading::heading;
use super::notes::notes;
use super::when::{basis, ground, when};
use crate::state::State;
use crate::words::Word;

pub fn moment(card: Context, index: usize, moment: &'static Moment) -> El {
    let is_current = move |state: &State| state.current == index;
    // "until-found" lets the browser's own search find a moment that is not shown, and show it.
    let hidden = move |state: &State| (!is_current(state)).then(|| "until-found".to_owned());
    let current = move |state: &State| is_current(state).then(|| "true".to_owned());
    let when = if index == card.first { When::First } else { When::Shown(index) };
    el("li")
        .part("moment")
        .attr("data-moment", &*moment.id)
        .live_attr("hidden", hidden)
        .live_attr("aria-current", current)
        .later(when, move |item| item.child(words(card, moment)).child(around(card, moment)))
}

/// When and what, in the article's words.
fn words(card: Context, moment: &'static Moment) -> El {
    let date = when(card, "b", moment.date.date).class("date");
    let date = el("p").class("when").child(date).text(" ").child(basis(card, &moment.date));
    el("div")
        .child(date)
        .child(heading(card, card.level + 1, &moment.title))
        .children(moment.excerpts.iter().flat_map(|words| excerpt(card, words)))
}

/// What stands beside it: where and who, what the date rests on, where the record differs.
fn around(card: Context, moment: &'static Moment) -> El {
    let refined = moment.refined.as_ref().map(|refined| {
        let date = when(card, "span", refined.date).text(" ");
        labelled(card, Word::Refined).child(date).child(basis(card, refined))
    });
    el("div")
        .class("around")
        .children(named(card, Word::Places, &moment.places))
        .children(named(card, Word::People, &moment.people))
        .children(meanwhile(card, moment))
        .children(grounds(card, &moment.date))
        .children(refined)
        .children(moment.refined.as_ref().and_then(|refined| grounds(card, refined)))
        .children(notes(card, moment))
}

fn grounds(card: Context, dated: &'static Dated) -> Option<El> {
    ground(card, dated).map(|ground| labelled(card, Word::Ground).child(ground))
}

fn named(card: Context, label: Word, names: &'static [Text]) -> Option<El> {
    let line = names.iter().enumerate().fold(labelled(card, label), |line, (index, name)| {
        line.text(if index == 0 { "" } else { ", " }).quotes(card.voice, &**name)
    });
    (!names.is_empty()).then_some(line)
}

/// What else was under way: each leads there. Prerendered, a button would do nothing.
fn meanwhile(card: Context, moment: &'static Moment) -> Option<El> {
    let others = moment.meanwhile.iter().map(|&index| {
        let other = &card.dataset.moments[usize::from(index)];
        let way = if cfg!(target_arch = "wasm32") {
            el("button").attr("type", "button").attr("data-to", &*other.id)
        } else {
            el("span")
        };
        el("li").child(way.class("way").says(card.voice, &*other.title))
    });
    let others = others.chain(moment.among_others.then(|| el("li").text("…")));
    let list = el("ul").class("ways").children(others);
    (!moment.meanwhile.is_empty())
        .then(|| el("div").class("named").child(label(card, Word::Meanwhile)).text(" ").child(list))
}

/// A line that begins with what it is about.
fn labelled(card: Context, word: Word) -> El {
    el("p").class("named").child(label(card, word)).text(" ")
}

fn label(card: Context, word: Word) -> El {
    el("b").text(card.words.say(word))
}

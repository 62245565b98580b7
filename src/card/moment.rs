//! One moment: when, what, in the article's words, where and who.

use dataset::{Dated, Moment, Text};
use leptos::prelude::*;

use super::Context;
use super::element::{El, el};
use super::excerpt::excerpt;
use super::heading::heading;
use super::notes::notes;
use super::when::{basis, ground, when};
use crate::text;

pub fn moment(card: Context, index: usize, moment: &'static Moment) -> El {
    let state = card.state;
    let is_current = move || state.get().current == index;
    // "until-found" lets the browser's own search find a moment that is not shown, and show it.
    let hidden = move || (!is_current()).then(|| "until-found".to_owned());
    let current = move || is_current().then(|| "true".to_owned());
    let date = el("p").class("when").child(when("b", moment.date.date)).text(" ").child(basis(&moment.date));
    let refined = moment.refined.as_ref().map(|refined| {
        let date = when("span", refined.date).text(" ");
        labelled(text::REFINED).child(date).child(basis(refined))
    });
    let words = el("div")
        .child(date)
        .child(heading(card, card.level + 1, &moment.title))
        .children(moment.excerpts.iter().flat_map(|words| excerpt(card, words)));
    let around = el("div")
        .class("around")
        .children(named(card, text::PLACES, &moment.places))
        .children(named(card, text::PEOPLE, &moment.people))
        .children(grounds(card, &moment.date))
        .children(refined)
        .children(moment.refined.as_ref().and_then(|refined| grounds(card, refined)))
        .children(notes(card, moment));
    el("li")
        .part("moment")
        .attr("data-moment", &*moment.id)
        .live_attr("hidden", hidden)
        .live_attr("aria-current", current)
        .child(words)
        .child(around)
}

fn grounds(card: Context, dated: &'static Dated) -> Option<El> {
    ground(card, dated).map(|ground| labelled(text::GROUND).child(ground))
}

fn named(card: Context, label: &'static str, names: &'static [Text]) -> Option<El> {
    let line = names.iter().enumerate().fold(labelled(label), |line, (index, name)| {
        line.text(if index == 0 { "" } else { ", " }).quotes(card.voice, &**name)
    });
    (!names.is_empty()).then_some(line)
}

/// A line that begins with what it is about.
fn labelled(label: &'static str) -> El {
    el("p").class("named").child(el("b").text(label)).text(" ")
}

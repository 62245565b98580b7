//! The whole article, with the chosen words marked.

use dataset::{Segment, Span};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::Context;
use super::element::{El, el};
use crate::text;

pub fn article(card: Context) -> El {
    let paragraphs = card.dataset.article.paragraphs.iter().map(|paragraph| {
        el("p")
            .of(card.voice, card.dataset.article.paragraph(paragraph))
            .children(paragraph.segments.iter().map(|segment| self::segment(card, segment)))
    });
    let back = el("button")
        .attr("type", "button")
        .class("back")
        .live_attr("hidden", move || card.state.get().marked.is_none().then(String::new))
        .on("click", move |event| back(card, &event))
        .text(text::BACK);
    el("details")
        .part("article")
        .child(el("summary").text(text::WHOLE_ARTICLE))
        .child(el("div").class("text").children(paragraphs))
        .child(back)
}

fn segment(card: Context, segment: &'static Segment) -> El {
    let words = card.dataset.article.at(segment.span);
    if !segment.quoted {
        return el("span").text(words);
    }
    let marked = move || card.state.get().marked.is_some_and(|marked| marked.covers(segment.span));
    el("span").live_attr("role", move || marked().then(|| "mark".to_owned())).text(words)
}

/// What a control does that leads to `span` in the article: marks it, opens the article there and moves the focus.
pub fn reader(card: Context, span: Span) -> impl Fn(Event) {
    let (state, origin) = (card.state, card.origin);
    move |event| {
        let control = control(&event);
        let Some(root) = control.as_deref().and_then(root) else { return };
        origin.set_value(control);
        state.update(|state| state.marked = Some(span));
        // The marks move after this event; the next frame has them.
        request_animation_frame(move || {
            let Some(mark) = find(&root, "[part~=article] [role=mark]") else { return };
            set_open(&root, true);
            // A mark is no control: it takes the focus, but is no stop on the way of the Tab key.
            mark.set_tab_index(-1);
            focus(&mark);
        });
    }
}

/// Closes the article and returns to the control that led into it, and to the moment that control is in.
fn back(card: Context, event: &Event) {
    if let Some(root) = control(event).as_deref().and_then(root) {
        set_open(&root, false);
    }
    let Some(control) = card.origin.get_value() else { return };
    let moment = card.moment_around(&control);
    card.state.update(|state| {
        state.marked = None;
        if let Some(index) = moment {
            state.go(index, false);
        }
    });
    // A moment that was hidden can take the focus in the next frame.
    request_animation_frame(move || focus(&control));
}

/// The control that an event's listener is on.
fn control(event: &Event) -> Option<HtmlElement> {
    event.current_target()?.dyn_into().ok()
}

fn root(element: &Element) -> Option<Element> {
    element.closest(".card").ok().flatten()
}

fn find(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok()??.dyn_into().ok()
}

fn set_open(root: &Element, open: bool) {
    if let Some(details) = find(root, "[part~=article]") {
        details.unchecked_into::<HtmlDetailsElement>().set_open(open);
    }
}

fn focus(element: &HtmlElement) {
    let to_the_middle = ScrollIntoViewOptions::new();
    to_the_middle.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&to_the_middle);
    // An element that has gone cannot take the focus, and need not.
    let _ = element.focus();
}

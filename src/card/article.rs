//! The whole article: every excerpt in it leads to what quotes it, and the chosen words are marked.

use dataset::{Owner, Paragraph, Segment, Span};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlDetailsElement, HtmlElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::element::{El, When, el};
use super::{Context, owner};
use crate::state::{State, Store};
use crate::words::Word;

pub fn article(card: Context) -> El {
    let escape = move |store: &Store, event: Event| {
        if store.get().marked.is_some() && event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
            self::back(card, store, &event);
        }
    };
    let toggled = |store: &Store, event: Event| {
        let open = control(&event).is_some_and(|it| it.unchecked_into::<HtmlDetailsElement>().open());
        store.change(|state| state.reading = open);
    };
    el("details")
        .part("article")
        .child(el("summary").text(card.words.say(Word::WholeArticle)))
        .later(When::AtLeisure, move |details| details.child(way_back(card)).child(legend(card)).child(text(card)))
        .on("keydown", escape)
        .on("toggle", toggled)
}

/// The button that leads back to where the reader came from.
fn way_back(card: Context) -> El {
    el("button")
        .attr("type", "button")
        .class("back")
        .live_attr("hidden", |state| state.marked.is_none().then(String::new))
        .on("click", move |store, event| back(card, store, &event))
        .text(card.words.say(Word::Back))
}

fn text(card: Context) -> El {
    let paragraphs = &card.dataset.article.paragraphs;
    let text = el("div").class("text");
    // As long as an article of many moments is closed, nothing of it is made.
    if card.are_many() {
        let led = move |state: &State| (state.reading || state.printed).then(|| card.led(state));
        text.renewed(led, move |led| {
            let read =
                led.iter().flat_map(|led| paragraphs.iter().enumerate().map(|(index, it)| (led.contains(&index), it)));
            read.map(|(led, it)| paragraph(card, it, led)).collect()
        })
    } else {
        text.children(paragraphs.iter().map(|it| paragraph(card, it, true)))
    }
}

/// What the lines under the words mean: those kinds that the article has.
fn legend(card: Context) -> El {
    let article = &card.dataset.article;
    let there = |word| {
        let mut segments = article.paragraphs.iter().flat_map(|paragraph| paragraph.segments.iter());
        segments.any(|segment| !segment.owners.is_empty() && owner::kind(card, segment).1 == word)
    };
    let kinds = owner::KINDS.into_iter().filter(|(_, word)| there(*word));
    let kinds = kinds.map(|(class, word)| el("li").child(el("span").class(class).text(card.words.say(word))));
    el("ul").class("legend").children(kinds)
}

/// A paragraph: as `led` has it, each excerpt in it leads to what quotes it.
fn paragraph(card: Context, paragraph: &'static Paragraph, led: bool) -> El {
    let words = card.dataset.article.paragraph(paragraph);
    let whole = el("p").of(card.voice, words);
    if !led {
        return whole.text(words);
    }
    let mut before: &[Owner] = &[];
    let segments = paragraph.segments.iter().map(move |segment| {
        // A run that only goes on with what led somewhere before is no further stop on the way.
        let leads = segment.owners.iter().any(|owner| !before.contains(owner));
        before = &segment.owners;
        self::segment(card, segment, leads)
    });
    whole.children(segments)
}

fn segment(card: Context, segment: &'static Segment, leads: bool) -> El {
    let words = card.dataset.article.at(segment.span);
    if segment.owners.is_empty() {
        return el("span").text(words);
    }
    let marked = move |state: &State| state.marked.is_some_and(|marked| marked.covers(segment.span));
    let words = el("span").live_attr("role", move |state| marked(state).then(|| "mark".to_owned())).text(words);
    let (class, kind) = owner::kind(card, segment);
    let quoted = el("span").class(class).child(words);
    // Most are statements: screen readers need not say so each time.
    let quoted = if kind == Word::Statement { quoted } else { quoted.attr("title", card.words.say(kind)) };
    // Prerendered, a link would lead nowhere.
    if !cfg!(target_arch = "wasm32") {
        return quoted;
    }
    let follow = move |store: &Store, event: &Event| {
        if let Some(root) = control(event).as_deref().and_then(root) {
            owner::follow(card, store, &root, segment);
        }
    };
    let quoted = quoted.on("click", move |store, event| follow(store, &event));
    if !leads {
        return quoted;
    }
    let pressed = move |store: &Store, event: Event| {
        if event.unchecked_ref::<KeyboardEvent>().key() == "Enter" {
            // What gets the focus now would be pressed by the same key.
            event.prevent_default();
            follow(store, &event);
        }
    };
    // A button would not break across lines.
    quoted.attr("role", "link").attr("tabindex", "0").on("keydown", pressed)
}

/// What a control does that leads to `span` in the article: marks it, opens the article there and moves the focus.
pub fn reader(span: Span) -> impl Fn(&Store, Event) {
    move |store, event| {
        let Some(control) = control(&event) else { return };
        let Some(root) = root(&control) else { return };
        store.change(|state| {
            state.marked = Some(span);
            state.reading = true;
        });
        // Counted once all buttons are there.
        store.change(|state| state.origin = place(&root, &control).map(|place| (place, state.current)));
        let Some(mark) = find(&root, "[part~=article] [role=mark]", 0) else { return };
        set_open(&root, "article", true);
        // A mark is no control: it takes the focus, but is no stop on the way of the Tab key.
        mark.set_tab_index(-1);
        focus(&mark);
    }
}

/// Closes the article and returns to the control that led into it, and to the moment that control is in.
fn back(card: Context, store: &Store, event: &Event) {
    let Some(root) = control(event).as_deref().and_then(root) else { return };
    set_open(&root, "article", false);
    let Some((place, current)) = store.get().origin else { return };
    if card.are_many() {
        // The buttons of the moment that was there then.
        store.change(|state| state.go(current, false));
    }
    let Some(control) = find(&root, BUTTONS, place) else { return };
    let moment = card.moment_around(&control);
    store.change(|state| {
        state.marked = None;
        if let Some(index) = moment {
            state.go(index, false);
        }
    });
    focus(&control);
}

/// All that can lead into the article.
const BUTTONS: &str = "button";

/// The place of a button among those of a card.
fn place(root: &Element, button: &Element) -> Option<usize> {
    (0..).map_while(|index| find(root, BUTTONS, index)).position(|it| it.is_same_node(Some(button)))
}

/// The control that an event's listener is on.
pub fn control(event: &Event) -> Option<HtmlElement> {
    event.current_target().map(JsCast::unchecked_into)
}

/// The card that an element is in.
pub fn root(element: &Element) -> Option<Element> {
    element.closest(".card").ok().flatten()
}

/// The element at `index` among those that `selector` names.
pub fn find(root: &Element, selector: &str, index: usize) -> Option<HtmlElement> {
    root.query_selector_all(selector).ok()?.item(index as u32).map(JsCast::unchecked_into)
}

/// Opens or closes the part called `part`.
pub fn set_open(root: &Element, part: &str, open: bool) {
    if let Some(details) = find(root, &["[part~=", part, "]"].concat(), 0) {
        details.unchecked_into::<HtmlDetailsElement>().set_open(open);
    }
}

/// Moves the focus to an element, in the middle of what is seen.
pub fn focus(element: &HtmlElement) {
    let to_the_middle = ScrollIntoViewOptions::new();
    to_the_middle.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&to_the_middle);
    // An element that has gone cannot take the focus, and need not.
    let _ = element.focus();
}

//! Cite and share: the current moment's words with where they come from, a link to the moment, a link to the words.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

use super::Context;
use super::article::{control, find, root};
use super::element::{El, el};
use super::reference::link_to;
use crate::words::Word;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<js_sys::Promise, JsValue>;

}

pub fn cite(card: Context) -> El {
    let state = card.state;
    let citations = &card.dataset.citations;
    let styles = citations.iter().enumerate().map(|(index, citation)| {
        button()
            .live_attr("aria-pressed", move || Some((state.get().style == index).to_string()))
            .on("click", move |_| state.update(|state| (state.style, state.copied) = (index, None)))
            .text(&*citation.style)
    });
    let citation = move || citation(card, state.get().style);
    let copy = move |event: Event| self::copy(card, untrack(citation), &event, ".citation");
    let address = move || format!("{}#{}", page(), card.current().id);
    let copy_link = card.linkable.then(|| {
        let copy = move |event: Event| self::copy(card, untrack(address), &event, ".address");
        el("p")
            .class("ways")
            .child(button().on("click", copy).text(card.words.say(Word::CopyLink)))
            .child(el("a").class("address").live_attr("href", move || Some(address())).live_text(address))
    });
    let said = move || {
        let word = state.get().copied.map(|copied| if copied { Word::Copied } else { Word::NotCopied });
        word.map(|word| card.words.say(word).to_owned()).unwrap_or_default()
    };
    let url = &card.dataset.source.url;
    let at_source = (!url.is_empty()).then(|| {
        let words = move || card.dataset.article.words(card.current().excerpts[0]);
        // An address may lead to a place already.
        let hash = if url.contains('#') { "" } else { "#" };
        link_to(move || format!("{url}{hash}{}", dataset::text_directive(words()))).text(card.words.say(Word::AtSource))
    });
    el("details")
        .part("cite")
        .child(el("summary").text(card.words.say(Word::Cite)))
        .child(
            el("div")
                .class("styles")
                .attr("role", "group")
                .attr("aria-label", card.words.say(Word::Style))
                .children(styles),
        )
        .child(el("p").class("citation").of(card.voice, &card.dataset.title).live_text(citation))
        .child(
            el("p")
                .class("ways")
                .child(button().on("click", copy).text(card.words.say(Word::CopyCitation)))
                .children(at_source),
        )
        .children(copy_link)
        .child(el("p").class("said").attr("role", "status").live_text(said))
}

fn button() -> El {
    el("button").attr("type", "button")
}

/// The current moment's words, and where they come from, in a style.
fn citation(card: Context, style: usize) -> String {
    let citation = &card.dataset.citations[style];
    if citation.brief.is_empty() {
        return citation.entry.to_string();
    }
    let words = card.current().excerpts.iter().map(|words| card.dataset.article.words(*words));
    let words: Vec<&str> = words.collect();
    // Quotations within are marked otherwise than the one around them.
    let words = words.join("” “").replace('"', "'");
    format!("“{words}” {}\n{}", citation.brief, citation.entry)
}

/// The page's address, without what leads to a place in it.
fn page() -> String {
    document().url().unwrap_or_default().split('#').next().unwrap_or_default().to_owned()
}

/// Copies a text. Where the page or the reader does not allow that, what `selector` names is selected.
fn copy(card: Context, text: String, event: &Event, selector: &'static str) {
    card.state.update(|state| state.copied = None);
    let shown = control(event).and_then(|control| find(&root(&control)?, selector, 0));
    spawn_local(async move {
        let copied = match write_text(&text) {
            Ok(promise) => JsFuture::from(promise).await.is_ok(),
            Err(_) => false,
        };
        if !copied
            && let Some(shown) = shown
            && let Ok(Some(selection)) = window().get_selection()
        {
            // An element that has gone cannot be selected, and need not.
            let _ = selection.select_all_children(&shown);
        }
        card.state.update(|state| state.copied = Some(copied));
    });
}

//! Cite and share: the current moment's words with where they come from, a link to the moment, a link to the words.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event};

use super::Context;
use super::article::{find, root};
use super::element::{El, el};
use super::reference::link_to;
use crate::state::State;
use crate::words::Word;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<js_sys::Promise, JsValue>;

    #[wasm_bindgen(js_namespace = location, js_name = href, thread_local_v2)]
    static ADDRESS: String;
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
    let copy = move |event: Event| {
        let root = event.target().and_then(|target| target.dyn_into::<Element>().ok()).and_then(|it| root(&it));
        self::copy(state, untrack(citation), root);
    };
    let copy_link = card.linkable.then(|| {
        let address = move || format!("{}#{}", page(), untrack(|| card.current().id.clone()));
        button().on("click", move |_| self::copy(state, address(), None)).text(card.words.say(Word::CopyLink))
    });
    let said = move || {
        let word = state.get().copied.map(|copied| if copied { Word::Copied } else { Word::NotCopied });
        word.map(|word| card.words.say(word).to_owned()).unwrap_or_default()
    };
    let url = &card.dataset.source.url;
    let at_source = (!url.is_empty()).then(|| {
        let words = move || card.dataset.article.words(card.current().excerpts[0]);
        link_to(move || format!("{url}#{}", dataset::text_directive(words()))).text(card.words.say(Word::AtSource))
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
                .children(copy_link)
                .children(at_source),
        )
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
    format!("“{}” {}\n{}", words.join("” “"), citation.brief, citation.entry)
}

/// The page's address, without what leads to a place in it.
fn page() -> String {
    let address = ADDRESS.with(String::clone);
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Copies a text. Where the page or the reader does not allow that, the citation in `root` is selected.
fn copy(state: RwSignal<State>, text: String, root: Option<Element>) {
    spawn_local(async move {
        let copied = match write_text(&text) {
            Ok(promise) => JsFuture::from(promise).await.is_ok(),
            Err(_) => false,
        };
        if !copied
            && let Some(citation) = root.and_then(|root| find(&root, ".citation", 0))
            && let Ok(Some(selection)) = web_sys::window().map(|window| window.get_selection()).unwrap_or(Ok(None))
        {
            // An element that has gone cannot be selected, and need not.
            let _ = selection.select_all_children(&citation);
        }
        state.update(|state| state.copied = Some(copied));
    });
}

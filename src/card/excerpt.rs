//! Excerpts, each with the way to its place in the article.

use dataset::Excerpt;

use super::element::{El, el};
use super::{Context, article};
use crate::words::Word;

/// A quotation, and a button that shows it in the article.
pub fn excerpt(card: Context, excerpt: &'static Excerpt) -> [El; 2] {
    let words = card.dataset.article.words(*excerpt);
    let read = el("button").attr("type", "button").class("link").text(card.words.say(Word::ReadInArticle));
    let quote = el("blockquote").part("excerpt").of(card.voice, words);
    let url = &*card.dataset.source.url;
    let quote = if url.is_empty() { quote } else { quote.attr("cite", url) };
    [quote.child(el("p").text(words)), read.on("click", article::reader(excerpt.span))]
}

/// A short quotation that is a button itself; prerendered, a button would do nothing.
pub fn quote_button(card: Context, excerpt: &'static Excerpt) -> El {
    let quote = if cfg!(target_arch = "wasm32") {
        let read = el("button").attr("type", "button").attr("title", card.words.say(Word::ReadInArticle));
        read.on("click", article::reader(excerpt.span))
    } else {
        el("span")
    };
    quote.class("quote").child(el("q").says(card.voice, card.dataset.article.words(*excerpt)))
}

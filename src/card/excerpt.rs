//! Excerpts, and the way from an excerpt to its place in the article.

use dataset::Excerpt;
use leptos::prelude::*;

use super::{Context, article};
use crate::text;

/// A quotation with a button that shows it in the article.
pub fn excerpt(card: &Context, excerpt: &Excerpt) -> impl IntoView + use<> {
    let read = article::reader(card, excerpt.span);
    view! {
        <blockquote part="excerpt" cite=card.dataset.source.url.clone()><p>{excerpt.exact.clone()}</p></blockquote>
        <button type="button" class="link" on:click=read>{text::READ_IN_ARTICLE}</button>
    }
}

/// A short quotation that is a button itself.
pub fn quote_button(card: &Context, excerpt: &Excerpt) -> impl IntoView + use<> {
    let read = article::reader(card, excerpt.span);
    view! {
        <button type="button" class="quote" title=text::READ_IN_ARTICLE on:click=read>
            <q>{excerpt.exact.clone()}</q>
        </button>
    }
}

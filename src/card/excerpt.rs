//! Excerpts, and the way from an excerpt to its place in the article.

use dataset::Excerpt;
use leptos::prelude::*;

use super::{Context, article};
use crate::text;

/// A quotation with a button that shows it in the article.
pub fn excerpt(card: Context, excerpt: &'static Excerpt) -> impl IntoView {
    let read = article::reader(card, excerpt.span);
    view! {
        <blockquote part="excerpt" cite=&*card.dataset.source.url><p>{&*excerpt.exact}</p></blockquote>
        <button type="button" class="link" on:click=read>{text::READ_IN_ARTICLE}</button>
    }
}

/// A short quotation that is a button itself.
pub fn quote_button(card: Context, excerpt: &'static Excerpt) -> impl IntoView {
    let read = article::reader(card, excerpt.span);
    view! {
        <button type="button" class="quote" title=text::READ_IN_ARTICLE on:click=read>
            <q>{&*excerpt.exact}</q>
        </button>
    }
}

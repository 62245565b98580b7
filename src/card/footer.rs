//! The footer: where it all comes from.

use leptos::prelude::*;

use super::{Context, reference};
use crate::text;

pub fn footer(card: Context) -> impl IntoView {
    let state = card.state;
    let source = &card.dataset.source;
    let count = card.dataset.moments.len();
    let references = &card.dataset.references;
    let author = if source.author.is_empty() { String::new() } else { format!("{}, ", source.author) };
    let references = (!references.is_empty()).then(|| {
        view! {
            <details part="references">
                <summary>{text::counted(text::REFERENCES, references.len())}</summary>
                <ul>{references.iter().map(reference::full).collect_view()}</ul>
            </details>
        }
    });
    let toggle = move |_| state.update(|state| state.all = !state.all);
    let toggle_words = move || if state.get().all { text::SHOW_ONE.to_owned() } else { text::show_all(count) };
    view! {
        {references}
        <footer part="footer">
            <p>
                {text::SOURCE}{author}
                <cite><a href=&*source.url target="_blank" rel="noopener">{&*source.title}</a></cite>
                ", "{&*source.publisher}", "{&*source.year}
            </p>
            <button type="button" class="link" aria-pressed=move || state.get().all.to_string() on:click=toggle>{toggle_words}</button>
            <p class="rights">{&*source.rights}</p>
        </footer>
    }
}

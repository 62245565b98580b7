//! Where the article differs from the reference record.

use dataset::{Moment, Note};
use leptos::prelude::*;

use super::{Context, reference};
use crate::text;

/// The notes on a moment; nothing where there are none.
pub fn notes(card: Context, moment: &'static Moment) -> impl IntoView {
    let notes = moment.notes.iter().filter_map(|&index| card.dataset.notes.get(usize::from(index)));
    let notes: Vec<_> = notes.map(|note| self::note(card, note)).collect();
    (!notes.is_empty()).then(|| {
        view! {
            <details part="notes">
                <summary>{text::counted(text::RECORD, notes.len())}</summary>
                {notes}
            </details>
        }
    })
}

fn note(card: Context, note: &'static Note) -> impl IntoView {
    view! {
        <div class="note">
            <p class="label">{&*note.title}</p>
            <p>{text::ARTICLE_SAYS}<q>{&*note.excerpt.exact}</q></p>
            <p>{text::RECORD_SAYS}{&*note.record}</p>
            <ul>{card.references(&note.references).map(reference::full).collect_view()}</ul>
        </div>
    }
}
